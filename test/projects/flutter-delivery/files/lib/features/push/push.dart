import 'package:cloud_firestore/cloud_firestore.dart';
import 'package:firebase_messaging/firebase_messaging.dart';

Future<void> registerForPush(String uid) async {
  final messaging = FirebaseMessaging.instance;
  await messaging.requestPermission();
  final token = await messaging.getToken();
  await FirebaseFirestore.instance.collection('drivers').doc(uid).set(
    {'pushToken': token},
    SetOptions(merge: true),
  );
  // todo unregister on sign-out
}
