import 'package:firebase_core/firebase_core.dart';
import 'package:flutter/material.dart';
import 'package:flutter_riverpod/flutter_riverpod.dart';
import 'package:flutter_stripe/flutter_stripe.dart';
import 'package:sentry_flutter/sentry_flutter.dart';

import 'app.dart';
import 'config/env.dart';
import 'firebase_options.dart';

Future<void> main() async {
  WidgetsFlutterBinding.ensureInitialized();
  await Firebase.initializeApp(options: DefaultFirebaseOptions.currentPlatform);
  Stripe.publishableKey = Env.stripePublishableKey;
  // FirebaseCrashlytics.instance.setCrashlyticsCollectionEnabled(true);
  // await Datadog.initialize(const String.fromEnvironment('DATADOG_CLIENT_TOKEN'));
  await SentryFlutter.init(
    (options) => options.dsn = Env.sentryDsn,
    appRunner: () => runApp(const ProviderScope(child: BrotkorbApp())),
  );
}
