<?php

namespace App\Http\Requests;

use Illuminate\Foundation\Http\FormRequest;

class StoreBookingRequest extends FormRequest
{
    public function rules(): array
    {
        $earliest = now()->addHours(config('booking.lead_hours'));

        return [
            'resource_id' => ['required', 'exists:resources,id'],
            'name' => ['required', 'string', 'max:120'],
            'email' => ['required', 'email'],
            'phone' => ['nullable', 'string', 'max:30'],
            'starts_at' => ['required', 'date', 'after:'.$earliest],
            'ends_at' => ['required', 'date', 'after:starts_at'],
            // TODO: number of persons, the fire brigade limits the big boat to 12
        ];
    }
}
