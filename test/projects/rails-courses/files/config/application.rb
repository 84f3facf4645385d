require_relative "boot"

require "rails/all"

Bundler.require(*Rails.groups)

module Lumen
  class Application < Rails::Application
    config.load_defaults 7.1
    config.autoload_lib(ignore: %w[assets tasks])

    config.time_zone = "Berlin"
    config.i18n.default_locale = :de
    config.i18n.available_locales = %i[de en]
    config.active_job.queue_adapter = :sidekiq

    # HACK: the player sets inline styles, so only scripts get a nonce
    config.content_security_policy_nonce_directives = %w[script-src]
  end
end
