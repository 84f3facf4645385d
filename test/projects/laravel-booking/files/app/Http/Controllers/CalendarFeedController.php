<?php

namespace App\Http\Controllers;

use App\Models\Booking;

class CalendarFeedController extends Controller
{
    public function __invoke(string $token)
    {
        abort_unless(hash_equals((string) config('booking.feed_token'), $token), 404);

        $lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Seehof//Buchung//DE'];
        foreach (Booking::whereNotNull('paid_at')->with('resource')->get() as $booking) {
            $lines[] = 'BEGIN:VEVENT';
            $lines[] = 'UID:'.$booking->id;
            $lines[] = 'DTSTART:'.$booking->starts_at->utc()->format('Ymd\THis\Z');
            $lines[] = 'DTEND:'.$booking->ends_at->utc()->format('Ymd\THis\Z');
            $lines[] = 'SUMMARY:'.($booking->resource->name ?? 'TODO: name the boat');
            $lines[] = 'END:VEVENT';
        }
        $lines[] = 'END:VCALENDAR';

        return response(implode("\r\n", $lines))->header('Content-Type', 'text/calendar');
    }
}
