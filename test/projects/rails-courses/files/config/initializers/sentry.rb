Sentry.init do |config|
  config.dsn = ENV["SENTRY_DSN"]
  config.breadcrumbs_logger = %i[active_support_logger http_logger]
  config.traces_sample_rate = 0.1
  config.enabled_environments = %w[production]
  # Render sets the commit for us
  config.release = ENV["RENDER_GIT_COMMIT"]
end
