<?php

namespace Kulturblick\Abo;

final class Cache
{
    public static function purge(int $postId): void
    {
        $zone = getenv('CLOUDFLARE_ZONE_ID');
        $token = getenv('CLOUDFLARE_API_TOKEN');
        if (!$zone || !$token || wp_is_post_revision($postId)) {
            return;
        }
        # FIXME the start page and the category pages are not purged
        wp_remote_post("https://api.cloudflare.com/client/v4/zones/$zone/purge_cache", [
            'headers' => ['Authorization' => "Bearer $token", 'Content-Type' => 'application/json'],
            'body' => wp_json_encode(['files' => [get_permalink($postId)]]),
            'blocking' => false,
        ]);
    }
}
