@extends('layout')

@section('content')
  <h1>Boot oder Zimmer buchen</h1>
  {{-- TODO: show the prices before the form is sent --}}
  <form method="post" action="{{ route('bookings.store') }}">
    @csrf
    <select name="resource_id">
      @foreach ($resources as $resource)
        <option value="{{ $resource->id }}">{{ $resource->name }}</option>
      @endforeach
    </select>
    <input type="datetime-local" name="starts_at" required>
    <input type="datetime-local" name="ends_at" required>
    <input name="name" placeholder="Name" required>
    <input name="email" type="email" placeholder="E-Mail" required>
    <input name="phone" placeholder="0171 XXX XX XX">
    <button>Weiter zur Anzahlung</button>
  </form>
  <div id="map" data-lat="47.66" data-lng="12.58"></div>
@endsection
