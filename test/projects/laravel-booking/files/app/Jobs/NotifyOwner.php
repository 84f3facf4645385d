<?php

namespace App\Jobs;

use App\Models\Booking;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Queue\Queueable;
use Illuminate\Support\Facades\Mail;

class NotifyOwner implements ShouldQueue
{
    use Queueable;

    public int $tries = 3;

    public function __construct(public Booking $booking)
    {
    }

    public function handle(): void
    {
        Mail::raw("Neue Buchung {$this->booking->id}", function ($message) {
            $message->to(config('booking.notify'))->subject('Neue Buchung');
        });
    }
}
