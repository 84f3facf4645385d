<?php

namespace Kulturblick\Abo;

use MailchimpMarketing\ApiClient;

final class Newsletter
{
    public static function sync(): void
    {
        $key = getenv('MAILCHIMP_API_KEY');
        if (!$key) {
            throw new \RuntimeException('MAILCHIMP_API_KEY is missing');
        }
        $client = new ApiClient();
        $client->setConfig(['apiKey' => $key, 'server' => substr($key, strrpos($key, '-') + 1)]);

        $orders = wc_get_orders(['date_created' => '>' . (time() - HOUR_IN_SECONDS), 'limit' => -1]);
        foreach ($orders as $order) {
            $subscriber = new Subscriber($order->get_billing_email(), $order->get_billing_first_name(), false);
            // TODO: respect members who have unsubscribed
            $client->lists->setListMember(getenv('MAILCHIMP_LIST_ID'), $subscriber->hash(), [
                'email_address' => $subscriber->email,
                'status_if_new' => 'pending',
                'merge_fields' => ['FNAME' => $subscriber->firstName],
            ]);
        }
    }
}
