import 'package:cloud_firestore/cloud_firestore.dart';
import 'package:flutter/material.dart';
import 'package:google_maps_flutter/google_maps_flutter.dart';

/// Public page: liefern.brotkorb-ulm.de/t/<code>
class TrackingScreen extends StatelessWidget {
  const TrackingScreen({super.key, required this.code});

  final String code;

  @override
  Widget build(BuildContext context) {
    final doc = FirebaseFirestore.instance.collection('tracking').doc(code);
    return StreamBuilder(
      stream: doc.snapshots(),
      builder: (context, snapshot) {
        final data = snapshot.data?.data();
        if (data == null) return const Center(child: CircularProgressIndicator());
        final position = LatLng(data['lat'] as double, data['lng'] as double);
        return GoogleMap(
          initialCameraPosition: CameraPosition(target: position, zoom: 15),
          markers: {Marker(markerId: const MarkerId('van'), position: position)},
        );
      },
    );
  }
}
