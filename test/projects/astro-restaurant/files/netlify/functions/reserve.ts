import type { Handler } from '@netlify/functions';
import { ServerClient } from 'postmark';

const recipient = process.env.RESERVATION_RECIPIENT ?? 'info@osteria-lanterna-basel.ch';

export const handler: Handler = async (event) => {
  const form = new URLSearchParams(event.body ?? '');
  if (form.get('website')) return { statusCode: 204 };

  const mail = new ServerClient(process.env.POSTMARK_SERVER_TOKEN!);
  await mail.sendEmail({
    From: 'web@osteria-lanterna-basel.ch',
    To: recipient,
    ReplyTo: form.get('email') ?? undefined,
    Subject: `Reservation ${form.get('date')} (${form.get('guests')})`,
    TextBody: [...form.entries()].map(([k, v]) => `${k}: ${v}`).join('\n'),
  });
  // TODO: confirmation mail to the guest, text is with the client
  return { statusCode: 303, headers: { Location: '/danke' } };
};
