const { onRequest } = require('firebase-functions/v2/https');
const { onSchedule } = require('firebase-functions/v2/scheduler');
const { onDocumentUpdated } = require('firebase-functions/v2/firestore');
const { setGlobalOptions } = require('firebase-functions/v2');
const admin = require('firebase-admin');

admin.initializeApp();
setGlobalOptions({ region: 'europe-west3' });

const app = require('./src/api');
const { sendArrivalText } = require('./src/sms');
const { planTours } = require('./src/plan');

exports.api = onRequest(app);

exports.planTours = onSchedule('30 2 * * *', planTours);

exports.onTourUpdated = onDocumentUpdated('tours/{id}', async (event) => {
  const tour = event.data.after.data();
  if (tour.minutesToNext <= 10 && event.data.before.data().minutesToNext > 10) {
    await sendArrivalText(tour);
  }
});

// exports.cleanUp = onSchedule('every sunday 03:00', require('./src/cleanup').run);
