import 'package:brotkorb_fahrer/data/tour.dart';
import 'package:flutter_test/flutter_test.dart';

void main() {
  test('reads a tour', () {
    final tour = Tour.fromJson({
      'id': 't1',
      'driver': 'u1',
      'stops': [
        {'name': 'Café Morgenrot', 'lat': 48.4, 'lng': 9.98},
      ],
    });
    expect(tour.stops.single.amountCents, 0);
  });
}
