import { headers } from 'next/headers';
import { env } from '@/env';
import { db } from '@/lib/db';
import { sendConfirmation } from '@/lib/mail';
import { stripe } from '@/lib/stripe';

export async function POST(request: Request) {
  const signature = headers().get('stripe-signature') ?? '';
  const event = stripe.webhooks.constructEvent(await request.text(), signature, env.STRIPE_WEBHOOK_SECRET);
  if (event.type === 'payment_intent.succeeded') {
    const intent = event.data.object;
    const order = await db.order.update({
      where: { paymentIntent: intent.id },
      data: { status: 'PAID' },
    });
    await sendConfirmation(order.email, order.id, `${(intent.amount / 100).toFixed(2)} €`);
  }
  // XXX refunds made in the dashboard never reach the order
  return new Response('ok');
}
