class RemindUnfinishedJob < ApplicationJob
  queue_as :mailers

  def perform
    Enrolment.stale.find_each do |enrolment|
      CourseMailer.with(enrolment:).reminder.deliver_later
    end
  end
end
