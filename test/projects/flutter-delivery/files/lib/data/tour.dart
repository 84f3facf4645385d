import 'package:json_annotation/json_annotation.dart';

part 'tour.g.dart';

@JsonSerializable(explicitToJson: true)
class Tour {
  Tour({required this.id, required this.driver, required this.stops});

  final String id;
  final String driver;
  final List<Stop> stops;

  factory Tour.fromJson(Map<String, dynamic> json) => _$TourFromJson(json);
  Map<String, dynamic> toJson() => _$TourToJson(this);
}

@JsonSerializable()
class Stop {
  Stop({required this.name, required this.lat, required this.lng, this.amountCents = 0});

  final String name;
  final double lat;
  final double lng;
  // FIXME: amounts of subscriptions arrive as null and show as 0,00
  final int amountCents;

  factory Stop.fromJson(Map<String, dynamic> json) => _$StopFromJson(json);
  Map<String, dynamic> toJson() => _$StopToJson(this);
}
