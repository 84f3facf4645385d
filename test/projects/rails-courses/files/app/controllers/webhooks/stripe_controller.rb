module Webhooks
  class StripeController < ActionController::Base
    skip_forgery_protection

    def create
      event = Stripe::Webhook.construct_event(
        request.body.read,
        request.headers["Stripe-Signature"],
        ENV.fetch("STRIPE_WEBHOOK_SECRET")
      )
      case event.type
      when "checkout.session.completed" then enrol(event.data.object)
      when "charge.refunded"
        # XXX refunded students keep their access
        Rails.logger.warn("refund #{event.id}")
      end
      head :ok
    rescue Stripe::SignatureVerificationError
      head :bad_request
    end

    private

    def enrol(session)
      user_id, course_id = session.client_reference_id.split("-")
      Enrolment.find_or_create_by!(user_id:, course_id:) { |e| e.paid_at = Time.current }
    end
  end
end
