<?php get_header(); ?>
<main>
<?php while (have_posts()) : the_post(); ?>
	<article <?php post_class('article'); ?>>
		<h1><?php the_title(); ?></h1>
		<p class="issue"><?php echo esc_html(get_field('issue')); ?></p>
		<?php the_content(); ?>
	</article>
	<!-- TODO: related articles of the same issue -->
<?php endwhile; ?>
</main>
<?php get_footer(); ?>
