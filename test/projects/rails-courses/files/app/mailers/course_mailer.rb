class CourseMailer < ApplicationMailer
  default from: -> { ENV.fetch("MAIL_FROM", "hello@example.com") }

  def reminder
    @enrolment = params[:enrolment]
    mail to: @enrolment.user.email, subject: t(".subject")
  end
end
