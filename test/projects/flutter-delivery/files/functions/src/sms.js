const twilio = require('twilio');

const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
const trackingHost = process.env.TRACKING_HOST || 'https://liefern.brotkorb-ulm.de';

exports.sendArrivalText = async (tour) => {
  await client.messages.create({
    from: process.env.TWILIO_FROM,
    to: tour.nextPhone,
    body: `Brotkorb: in zehn Minuten sind wir da. ${trackingHost}/t/${tour.code}`,
  });
};
