<?php

add_filter('woocommerce_enqueue_styles', '__return_empty_array');

add_action('woocommerce_thankyou', function ($orderId) {
    $order = wc_get_order($orderId);
    if ($order && $order->get_meta('kb_gift')) {
        echo '<p>' . esc_html__('You will find the voucher in your mail.', 'kulturblick') . '</p>';
    }
});
