require "sidekiq/web"
require "sidekiq/cron/web"

Rails.application.routes.draw do
  devise_for :users

  root "courses#index"
  resources :courses, only: %i[index show] do
    resources :lessons, only: :show
    resource :checkout, only: :create
  end
  resources :certificates, only: :show, param: :code

  post "webhooks/stripe", to: "webhooks/stripe#create"

  mount Sidekiq::Web => "/admin/sidekiq"

  # TODO: landing pages for the spring campaign
  get "up", to: "rails/health#show"
end
