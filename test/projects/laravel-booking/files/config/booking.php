<?php

return [
    // hours between booking and start
    'lead_hours' => (int) env('BOOKING_LEAD_HOURS', 4),

    'deposit_percent' => (int) env('BOOKING_DEPOSIT_PERCENT', 30),

    'notify' => env('BOOKING_NOTIFY_EMAIL'),

    // part of the address of the calendar feed, whoever knows it sees all bookings
    'feed_token' => env('CALENDAR_FEED_TOKEN'),

    // TODO: from 2025 on the season starts two weeks earlier
    'season' => ['from' => '05-01', 'to' => '10-03'],
];
