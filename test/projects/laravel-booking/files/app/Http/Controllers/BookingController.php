<?php

namespace App\Http\Controllers;

use App\Http\Requests\StoreBookingRequest;
use App\Jobs\NotifyOwner;
use App\Models\Booking;
use App\Models\Resource;
use Mollie\Laravel\Facades\Mollie;

class BookingController extends Controller
{
    public function index()
    {
        return view('bookings.index', ['bookings' => Booking::with('resource')->latest()->get()]);
    }

    public function create()
    {
        return view('bookings.create', ['resources' => Resource::orderBy('name')->get()]);
    }

    public function store(StoreBookingRequest $request)
    {
        $resource = Resource::findOrFail($request->integer('resource_id'));
        // HACK two guests at the same second both get the boat, a lock would be right
        abort_unless($resource->isFree($request->date('starts_at'), $request->date('ends_at')), 409);

        $booking = $resource->bookings()->create($request->validated());
        NotifyOwner::dispatch($booking);

        $payment = Mollie::api()->payments->create([
            'amount' => ['currency' => 'EUR', 'value' => number_format($booking->depositCent() / 100, 2, '.', '')],
            'description' => 'Anzahlung '.$booking->id,
            'redirectUrl' => route('bookings.thanks', $booking),
            'webhookUrl' => route('mollie.webhook'),
            'metadata' => ['booking' => $booking->id],
        ]);

        return redirect($payment->getCheckoutUrl());
    }

    public function thanks(Booking $booking)
    {
        return view('bookings.thanks', compact('booking'));
    }
}
