<?php

require_once __DIR__ . '/inc/setup.php';
require_once __DIR__ . '/inc/woocommerce.php';
require_once __DIR__ . '/inc/lib/class-breadcrumb.php';

add_action('wp_enqueue_scripts', function () {
    $dir = get_template_directory_uri() . '/assets/';
    wp_enqueue_style('kulturblick', $dir . 'site.min.css', [], '2.3.1');
    wp_enqueue_script('kulturblick', $dir . 'site.min.js', [], '2.3.1', true);
    // wp_enqueue_script('recaptcha', 'https://www.google.com/recaptcha/api.js');
});
