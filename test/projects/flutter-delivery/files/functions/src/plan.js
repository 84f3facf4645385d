const admin = require('firebase-admin');

// Copies the standing orders of the weekday into the tours of today.
exports.planTours = async () => {
  const db = admin.firestore();
  const weekday = new Date().getDay();
  const orders = await db.collection('standingOrders').where('weekdays', 'array-contains', weekday).get();
  const byDriver = new Map();
  for (const doc of orders.docs) {
    const order = doc.data();
    byDriver.set(order.driver, [...(byDriver.get(order.driver) ?? []), order.stop]);
  }
  // XXX ignores public holidays
  for (const [driver, stops] of byDriver) {
    await db.collection('tours').add({ driver, stops, date: admin.firestore.Timestamp.now() });
  }
};
