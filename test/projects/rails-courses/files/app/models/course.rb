class Course < ApplicationRecord
  has_many :lessons, -> { order(:position) }, dependent: :destroy
  has_many :enrolments, dependent: :restrict_with_error
  has_one_attached :cover

  scope :published, -> { where.not(published_at: nil) }

  validates :title, :slug, presence: true

  def to_param = slug

  def placeholder_title
    title.presence || "TODO: title"
  end
end
