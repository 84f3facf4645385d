/// Values given at build time with --dart-define.
class Env {
  static const apiBaseUrl = String.fromEnvironment(
    'API_BASE_URL',
    defaultValue: 'https://europe-west3-brotkorb-prod.cloudfunctions.net/api',
  );

  static const stripePublishableKey = String.fromEnvironment('STRIPE_PUBLISHABLE_KEY');

  static const sentryDsn = String.fromEnvironment('SENTRY_DSN', defaultValue: '');

  static const demoMode = bool.fromEnvironment('DEMO_MODE');
}
