import 'package:flutter/material.dart';
import 'package:google_maps_flutter/google_maps_flutter.dart';

import '../../config/env.dart';

class TourScreen extends StatelessWidget {
  const TourScreen({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text(Env.demoMode ? 'Demo' : 'Deine Tour')),
      body: const GoogleMap(
        initialCameraPosition: CameraPosition(target: LatLng(48.398, 9.991), zoom: 12),
        myLocationEnabled: true,
      ),
      bottomSheet: const ListTile(
        title: Text('TODO heute: alle Kisten scannen'),
      ),
    );
  }
}
