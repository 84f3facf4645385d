import twilio from 'twilio';

const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM } = process.env;

// Could be replaced by MessageBird or Amazon SNS, the interface is one function.
export async function notifyDriver(reference: string) {
  const text = `Sendung ${reference} wurde zugestellt.`;
  if (!TWILIO_ACCOUNT_SID || !TWILIO_AUTH_TOKEN) {
    console.log('sms', text);
    return;
  }
  const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN);
  // FIXME: number of the dispatcher is fixed, take the driver's number from the tour
  await client.messages.create({ from: TWILIO_FROM, to: '+490000000000', body: text });
}
