<!doctype html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo('charset'); ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<?php if (wp_get_environment_type() === 'production') : ?>
	<script defer data-domain="kulturblick-rheintal.de" src="https://plausible.io/js/script.js"></script>
	<?php endif; ?>
	<!-- <script async src="https://www.googletagmanager.com/gtag/js?id=UA-XXXXX-1"></script> -->
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<header class="site-header">
	<a href="<?php echo esc_url(home_url('/')); ?>">Kulturblick</a>
	<?php // TODO: search field on small screens ?>
	<?php get_search_form(); ?>
</header>
