@extends('layout')

@section('content')
  <h1>Danke, {{ $booking->name }}!</h1>
  @if ($booking->paid_at)
    <p>Wir haben Ihre Anzahlung erhalten.</p>
  @else
    <p>Ihre Anzahlung wird noch geprüft.</p>
  @endif
@endsection
