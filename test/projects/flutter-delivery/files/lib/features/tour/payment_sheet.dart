import 'dart:convert';

import 'package:flutter_stripe/flutter_stripe.dart';
import 'package:http/http.dart' as http;

import '../../config/env.dart';

Future<void> payAtTheDoor(String tourId, int stop) async {
  final response = await http.post(
    Uri.parse('${Env.apiBaseUrl}/payments'),
    body: jsonEncode({'tour': tourId, 'stop': stop}),
    headers: {'content-type': 'application/json'},
  );
  final secret = jsonDecode(response.body)['clientSecret'] as String;
  await Stripe.instance.initPaymentSheet(
    paymentSheetParameters: SetupPaymentSheetParameters(
      paymentIntentClientSecret: secret,
      merchantDisplayName: 'Brotkorb',
    ),
  );
  // HACK: without the delay the sheet stays white on Samsung phones
  await Future<void>.delayed(const Duration(milliseconds: 300));
  await Stripe.instance.presentPaymentSheet();
}
