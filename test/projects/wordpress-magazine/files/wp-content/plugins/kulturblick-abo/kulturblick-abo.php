<?php
/**
 * Plugin Name: Kulturblick Abo
 * Description: Subscriptions, newsletter and issues of the magazine.
 * Version: 1.6.0
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * Text Domain: kulturblick-abo
 */

namespace Kulturblick\Abo;

defined('ABSPATH') || exit;

require_once __DIR__ . '/src/Issue.php';
require_once __DIR__ . '/src/Subscriber.php';
require_once __DIR__ . '/src/Newsletter.php';
require_once __DIR__ . '/src/Mail.php';
require_once __DIR__ . '/src/Cache.php';
require_once __DIR__ . '/src/Checkout.php';
// require_once __DIR__ . '/src/Search.php';

register_activation_hook(__FILE__, function () {
    if (!wp_next_scheduled('kb_sync_subscribers')) {
        wp_schedule_event(time(), 'hourly', 'kb_sync_subscribers');
    }
    // wp_schedule_event(time(), 'daily', 'kb_reindex_search');
});

register_deactivation_hook(__FILE__, function () {
    wp_clear_scheduled_hook('kb_sync_subscribers');
});

add_action('kb_sync_subscribers', [Newsletter::class, 'sync']);
add_action('phpmailer_init', [Mail::class, 'configure']);
add_action('save_post', [Cache::class, 'purge']);
Checkout::register();
