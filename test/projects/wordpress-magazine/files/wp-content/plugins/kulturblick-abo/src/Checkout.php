<?php

namespace Kulturblick\Abo;

final class Checkout
{
    public static function register(): void
    {
        add_filter('woocommerce_checkout_fields', [self::class, 'fields']);
        add_filter('woocommerce_available_payment_gateways', [self::class, 'gateways']);
    }

    public static function fields(array $fields): array
    {
        unset($fields['billing']['billing_company']);
        $fields['order']['kb_gift'] = [
            'type' => 'checkbox',
            'label' => __('This is a gift', 'kulturblick-abo'),
        ];
        return $fields;
    }

    /** Subscriptions only with Stripe, a bank transfer has to be checked by hand. */
    public static function gateways(array $gateways): array
    {
        // HACK: WC()->cart is null in the block editor
        if (!WC()->cart) {
            return $gateways;
        }
        foreach (WC()->cart->get_cart() as $item) {
            if (has_term('abo', 'product_cat', $item['product_id'])) {
                return array_intersect_key($gateways, ['stripe' => true]);
            }
        }
        return $gateways;
    }
}
