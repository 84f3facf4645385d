Stripe.api_key = ENV.fetch("STRIPE_SECRET_KEY")
Stripe.api_version = "2023-10-16"
Stripe.max_network_retries = 2
