<footer class="site-footer">
	<p>&copy; <?php echo esc_html(gmdate('Y')); ?> Kulturblick Verlag</p>
	<nav><?php wp_nav_menu(['theme_location' => 'footer']); ?></nav>
	<p hidden>TODO: Anschrift</p>
</footer>
<?php wp_footer(); ?>
</body>
</html>
