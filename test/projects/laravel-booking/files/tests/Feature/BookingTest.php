<?php

namespace Tests\Feature;

use App\Models\Booking;
use App\Models\Resource;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\TestCase;

class BookingTest extends TestCase
{
    use RefreshDatabase;

    public function test_a_taken_boat_cannot_be_booked(): void
    {
        $boat = Resource::create(['name' => 'Floß', 'kind' => 'boat', 'price_cent' => 2400]);
        Booking::create([
            'resource_id' => $boat->id,
            'name' => 'A',
            'email' => 'a@example.com',
            'starts_at' => now()->addDay(),
            'ends_at' => now()->addDays(2),
        ]);

        $this->assertFalse($boat->isFree(now()->addDay(), now()->addDays(3)));
    }

    // TODO: test the deposit
}
