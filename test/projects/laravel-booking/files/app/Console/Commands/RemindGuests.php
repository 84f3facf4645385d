<?php

namespace App\Console\Commands;

use App\Models\Booking;
use App\Services\TextMessage;
use Illuminate\Console\Command;

class RemindGuests extends Command
{
    protected $signature = 'bookings:remind';

    protected $description = 'Send a text message to the guests of tomorrow';

    public function handle(TextMessage $messages): int
    {
        $tomorrow = now()->addDay();
        Booking::whereNotNull('paid_at')
            ->whereNotNull('phone')
            ->whereDate('starts_at', $tomorrow)
            ->each(fn (Booking $booking) => $messages->send(
                $booking->phone,
                "Bis morgen um {$booking->starts_at->format('H:i')} Uhr! Ihr Seehof"
            ));

        return self::SUCCESS;
    }
}
