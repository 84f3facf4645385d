@extends('layout')

@section('content')
  <h1>TODO: Überschrift</h1>
  <table>
    @foreach ($bookings as $booking)
      <tr>
        <td>{{ $booking->resource->name }}</td>
        <td>{{ $booking->starts_at->format('d.m. H:i') }}</td>
        <td>{{ $booking->name }}</td>
      </tr>
    @endforeach
  </table>
@endsection
