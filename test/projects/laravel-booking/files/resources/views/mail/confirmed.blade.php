<x-mail::message>
# Ihre Buchung

{{ $booking->resource->name }} am {{ $booking->starts_at->format('d.m.Y') }} ab
{{ $booking->starts_at->format('H:i') }} Uhr.

Den Rest zahlen Sie bitte vor Ort.
</x-mail::message>
