class CheckoutsController < ApplicationController
  before_action :authenticate_user!

  def create
    course = Course.published.find_by!(slug: params[:course_id])
    session = Stripe::Checkout::Session.create(
      mode: "payment",
      customer_email: current_user.email,
      client_reference_id: "#{current_user.id}-#{course.id}",
      line_items: [{ price: course.stripe_price_id, quantity: 1 }],
      success_url: course_url(course, paid: 1),
      cancel_url: course_url(course)
    )
    redirect_to session.url, allow_other_host: true, status: :see_other
  end
end
