import 'package:cloud_firestore/cloud_firestore.dart';
import 'package:firebase_auth/firebase_auth.dart';

import 'local_cache.dart';
import 'tour.dart';

class TourRepository {
  TourRepository(this._cache);

  final LocalCache _cache;
  final _tours = FirebaseFirestore.instance.collection('tours');

  Stream<List<Tour>> today() {
    final uid = FirebaseAuth.instance.currentUser!.uid;
    return _tours
        .where('driver', isEqualTo: uid)
        .orderBy('date', descending: true)
        .snapshots()
        .map((s) => s.docs.map((d) => Tour.fromJson({...d.data(), 'id': d.id})).toList());
  }

  Future<void> deliver(Tour tour, int stop) async {
    await _cache.queue(tour.id, stop);
    /* TODO: two phones with the same login overwrite each other */
    await _tours.doc(tour.id).update({'delivered': FieldValue.arrayUnion([stop])});
    await _cache.done(tour.id, stop);
  }
}
