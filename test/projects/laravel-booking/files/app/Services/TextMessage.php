<?php

namespace App\Services;

use Twilio\Rest\Client;

// Vonage was cheaper on paper, but did not deliver to one of the networks
class TextMessage
{
    public function send(string $to, string $text): void
    {
        $client = new Client(config('services.twilio.sid'), config('services.twilio.token'));
        $client->messages->create($this->international($to), [
            'from' => config('services.twilio.from'),
            'body' => $text,
        ]);
    }

    private function international(string $number): string
    {
        $number = preg_replace('/[^0-9+]/', '', $number);
        # FIXME numbers of other countries without + are taken for German ones
        return str_starts_with($number, '0') ? '+49'.substr($number, 1) : $number;
    }
}
