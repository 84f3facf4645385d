'use client';

import { useState } from 'react';

declare const Stripe: (key: string) => { confirmCardPayment: (secret: string) => Promise<{ error?: Error }> };

export function PayButton({ orderId }: { orderId: string }) {
  const [busy, setBusy] = useState(false);

  async function pay() {
    setBusy(true);
    const response = await fetch('/api/checkout', { method: 'POST', body: JSON.stringify({ orderId }) });
    const { clientSecret } = await response.json();
    const stripe = Stripe(process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY as string);
    const { error } = await stripe.confirmCardPayment(clientSecret);
    // TODO show the error to the customer
    if (error) console.log(error);
    setBusy(false);
  }

  return (
    <button type="button" className="button" disabled={busy} onClick={pay}>
      Jetzt bezahlen
    </button>
  );
}
