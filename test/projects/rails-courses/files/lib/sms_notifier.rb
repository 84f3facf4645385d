require "twilio-ruby"

# Tried for live classes in 2022, never called.
class SmsNotifier
  def initialize
    @client = Twilio::REST::Client.new(ENV["TWILIO_ACCOUNT_SID"], ENV["TWILIO_AUTH_TOKEN"])
  end

  def deliver(to, body)
    @client.messages.create(from: "Lumen", to:, body:)
  end
end
