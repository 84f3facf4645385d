const express = require('express');
const admin = require('firebase-admin');
const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

const app = express();

app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(
      req.body,
      req.headers['stripe-signature'],
      process.env.STRIPE_WEBHOOK_SECRET,
    );
  } catch (err) {
    return res.status(400).send(`Webhook error: ${err.message}`);
  }
  if (event.type === 'payment_intent.succeeded') {
    const { tour, stop } = event.data.object.metadata;
    await admin.firestore().doc(`tours/${tour}`).update({ [`paid.${stop}`]: true });
  }
  // TODO: handle refunds
  return res.json({ received: true });
});

app.post('/payments', express.json(), async (req, res) => {
  const tour = await admin.firestore().doc(`tours/${req.body.tour}`).get();
  const stop = tour.data().stops[req.body.stop];
  const intent = await stripe.paymentIntents.create({
    amount: stop.amountCents,
    currency: 'eur',
    metadata: { tour: tour.id, stop: String(req.body.stop) },
  });
  res.json({ clientSecret: intent.client_secret });
});

module.exports = app;
