import Stripe from 'stripe';
import { env } from '@/env';

export const stripe = new Stripe(env.STRIPE_SECRET_KEY, { apiVersion: '2024-04-10' });

export async function createIntent(amount: number, orderId: string) {
  // FIXME: a double click makes two intents, needs an idempotency key
  return stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    payment_method_types: ['card', 'eps'], // PayPal would be possible too, the client does not want it
    metadata: { orderId },
  });
}
