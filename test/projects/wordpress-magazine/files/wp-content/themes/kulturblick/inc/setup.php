<?php

add_action('after_setup_theme', function () {
    add_theme_support('title-tag');
    add_theme_support('post-thumbnails');
    add_theme_support('woocommerce');
    register_nav_menus(['main' => 'Main', 'footer' => 'Footer']);
    add_image_size('cover', 480, 640, true);
});

add_filter('comments_open', '__return_false');

// Options of the theme. All of them empty since the move to Plausible.
add_option('kb_options', [
    'facebook_pixel' => '',
    'hotjar_id' => '',
]);
