import 'package:flutter/material.dart';

import 'features/tour/tour_screen.dart';
import 'features/tracking/tracking_screen.dart';

class BrotkorbApp extends StatelessWidget {
  const BrotkorbApp({super.key});

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      title: 'Brotkorb',
      theme: ThemeData(colorSchemeSeed: const Color(0xff9a5b13)),
      // TODO(jana): dark theme for the night tours
      onGenerateRoute: (settings) {
        final uri = Uri.parse(settings.name ?? '/');
        if (uri.pathSegments.length == 2 && uri.pathSegments.first == 't') {
          return MaterialPageRoute(builder: (_) => TrackingScreen(code: uri.pathSegments[1]));
        }
        return MaterialPageRoute(builder: (_) => const TourScreen());
      },
    );
  }
}
