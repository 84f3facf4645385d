redis = { url: ENV.fetch("REDIS_URL", "redis://localhost:6379/0") }

Sidekiq.configure_server do |config|
  config.redis = redis
  config.on(:startup) do
    Sidekiq::Cron::Job.load_from_hash YAML.load_file(Rails.root.join("config/schedule.yml"))
  end
end

Sidekiq.configure_client { |config| config.redis = redis }

require "sidekiq/web"
Sidekiq::Web.use Rack::Auth::Basic do |user, password|
  # TODO: use the admin flag of Devise instead of a second password
  ActiveSupport::SecurityUtils.secure_compare(user, ENV.fetch("SIDEKIQ_USERNAME")) &
    ActiveSupport::SecurityUtils.secure_compare(password, ENV.fetch("SIDEKIQ_PASSWORD"))
end
