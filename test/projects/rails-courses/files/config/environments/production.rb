require "active_support/core_ext/integer/time"

Rails.application.configure do
  config.enable_reloading = false
  config.eager_load = true
  config.consider_all_requests_local = false
  config.force_ssl = true

  config.public_file_server.enabled = ENV["RAILS_SERVE_STATIC_FILES"].present?
  config.log_level = ENV.fetch("RAILS_LOG_LEVEL", "info")
  config.logger = ActiveSupport::Logger.new($stdout)

  config.active_storage.service = :amazon
  # config.cache_store = :mem_cache_store, ENV["MEMCACHIER_SERVERS"]
  config.cache_store = :redis_cache_store, { url: ENV["REDIS_URL"] }

  config.action_mailer.default_url_options = { host: ENV.fetch("APP_HOST") }
  config.action_mailer.delivery_method = :sendgrid_actionmailer
  config.action_mailer.sendgrid_actionmailer_settings = {
    api_key: ENV.fetch("SENDGRID_API_KEY"),
    raise_delivery_errors: true
  }
  # FIXME bounced addresses are retried for ever, suppress them
  config.i18n.fallbacks = true
end
