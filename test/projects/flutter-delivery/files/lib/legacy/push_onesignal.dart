// Replaced by features/push, nothing imports this file.
import 'package:onesignal_flutter/onesignal_flutter.dart';

void initOneSignal() {
  OneSignal.initialize(const String.fromEnvironment('ONESIGNAL_APP_ID'));
  OneSignal.Notifications.requestPermission(true);
}
