class User < ApplicationRecord
  devise :database_authenticatable, :registerable, :recoverable, :rememberable, :validatable, :confirmable

  has_many :enrolments, dependent: :destroy
  has_many :courses, through: :enrolments
  has_one_attached :avatar
end
