<?php

use Illuminate\Support\Facades\Schedule;

Schedule::command('bookings:remind')->dailyAt('18:00');
Schedule::command('bookings:expire')->everyTenMinutes()->withoutOverlapping();
// Schedule::command('backup:run')->dailyAt('03:00');
