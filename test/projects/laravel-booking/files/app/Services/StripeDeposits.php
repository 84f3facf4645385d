<?php

namespace App\Services;

use App\Models\Booking;
use Stripe\StripeClient;

/**
 * Deposits by Stripe, as in the first offer. Not used since the client chose another provider.
 */
class StripeDeposits
{
    public function charge(Booking $booking, string $token): void
    {
        $client = new StripeClient(getenv('STRIPE_SECRET'));
        $client->charges->create([
            'amount' => $booking->depositCent(),
            'currency' => 'eur',
            'source' => $token,
        ]);
    }
}
