<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\HasMany;

/**
 * A boat or a room.
 */
class Resource extends Model
{
    public $timestamps = false;

    protected $guarded = [];

    public function bookings(): HasMany
    {
        return $this->hasMany(Booking::class);
    }

    public function isFree($from, $to): bool
    {
        return ! $this->bookings()->where('starts_at', '<', $to)->where('ends_at', '>', $from)->exists();
    }
}
