class ApplicationController < ActionController::Base
  include Pundit::Authorization

  before_action :set_sentry_context
  rescue_from Pundit::NotAuthorizedError, with: :forbidden

  private

  def set_sentry_context
    Sentry.set_user(id: current_user&.id)
  end

  def forbidden
    redirect_to root_path, alert: t("errors.forbidden")
  end
end
