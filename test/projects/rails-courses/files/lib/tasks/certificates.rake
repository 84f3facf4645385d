namespace :certificates do
  desc "Issue certificates for everyone who finished last week"
  task issue: :environment do
    Enrolment.finished.without_certificate.find_each do |enrolment|
      Certificate.create!(enrolment:, code: SecureRandom.alphanumeric(10))
      # TODO: send the certificate by mail, teachers still do it by hand
    end
  end
end
