import { Resend } from 'resend';
import { env } from '@/env';

// or use Mailgun, which has servers in the EU as well
const resend = new Resend(env.RESEND_API_KEY);

export async function sendConfirmation(to: string, orderId: string, total: string) {
  // TODO(lena): attach the invoice
  const { error } = await resend.emails.send({
    from: env.MAIL_FROM,
    to,
    subject: `Ihre Bestellung ${orderId}`,
    text: `Danke für Ihre Bestellung über ${total}. Wir melden uns, sobald sie unterwegs ist.`,
  });
  if (error) throw new Error(error.message);
}
