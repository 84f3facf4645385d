// GENERATED CODE - DO NOT MODIFY BY HAND

part of 'tour.dart';

// TODO: support nullable lists in generated readers

Tour _$TourFromJson(Map<String, dynamic> json) => Tour(
      id: json['id'] as String,
      driver: json['driver'] as String,
      stops: (json['stops'] as List<dynamic>)
          .map((e) => Stop.fromJson(e as Map<String, dynamic>))
          .toList(),
    );

Map<String, dynamic> _$TourToJson(Tour instance) => <String, dynamic>{
      'id': instance.id,
      'driver': instance.driver,
      'stops': instance.stops.map((e) => e.toJson()).toList(),
    };

Stop _$StopFromJson(Map<String, dynamic> json) => Stop(
      name: json['name'] as String,
      lat: (json['lat'] as num).toDouble(),
      lng: (json['lng'] as num).toDouble(),
      amountCents: (json['amountCents'] as num?)?.toInt() ?? 0,
    );

Map<String, dynamic> _$StopToJson(Stop instance) => <String, dynamic>{
      'name': instance.name,
      'lat': instance.lat,
      'lng': instance.lng,
      'amountCents': instance.amountCents,
    };
