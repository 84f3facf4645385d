<?php get_header(); ?>
<main>
<?php while (have_posts()) : the_post(); ?>
	<article <?php post_class(); ?>>
		<h2><a href="<?php the_permalink(); ?>"><?php the_title(); ?></a></h2>
		<?php the_excerpt(); ?>
	</article>
<?php endwhile; ?>
<?php the_posts_pagination(); ?>
</main>
<?php get_footer(); ?>
