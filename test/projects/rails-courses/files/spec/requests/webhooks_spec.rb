require "rails_helper"

RSpec.describe "Stripe webhook" do
  it "refuses a wrong signature" do
    post "/webhooks/stripe", params: "{}", headers: { "Stripe-Signature" => "xxx" }
    expect(response).to have_http_status(:bad_request)
  end

  # TODO: spec for charge.refunded
end
