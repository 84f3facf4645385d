<?php

namespace Kulturblick\Abo;

use Algolia\AlgoliaSearch\SearchClient;

/** Not loaded any more: the search of WordPress is good enough for 900 articles. */
final class Search
{
    public static function reindex(): void
    {
        $client = SearchClient::create(getenv('ALGOLIA_APP_ID'), getenv('ALGOLIA_ADMIN_KEY'));
        $index = $client->initIndex('articles');
        foreach (get_posts(['numberposts' => -1]) as $post) {
            $index->saveObject(['objectID' => $post->ID, 'title' => $post->post_title]);
        }
    }
}
