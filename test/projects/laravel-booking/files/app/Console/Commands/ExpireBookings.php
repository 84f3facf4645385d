<?php

namespace App\Console\Commands;

use App\Models\Booking;
use Illuminate\Console\Command;

class ExpireBookings extends Command
{
    protected $signature = 'bookings:expire';

    protected $description = 'Remove bookings whose deposit was not paid within an hour';

    public function handle(): int
    {
        $count = Booking::whereNull('paid_at')->where('created_at', '<', now()->subHour())->delete();
        $this->info("$count removed");

        return self::SUCCESS;
    }
}
