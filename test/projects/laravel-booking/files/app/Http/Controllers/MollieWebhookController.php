<?php

namespace App\Http\Controllers;

use App\Mail\BookingConfirmed;
use App\Models\Booking;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Mail;
use Mollie\Laravel\Facades\Mollie;

class MollieWebhookController extends Controller
{
    /**
     * @todo write a test for this
     */
    public function __invoke(Request $request)
    {
        $payment = Mollie::api()->payments->get($request->input('id'));
        $booking = Booking::findOrFail($payment->metadata->booking);

        if ($payment->isPaid() && ! $booking->paid_at) {
            $booking->update(['paid_at' => now()]);
            Mail::to($booking->email)->queue(new BookingConfirmed($booking));
        }

        return response('ok');
    }
}
