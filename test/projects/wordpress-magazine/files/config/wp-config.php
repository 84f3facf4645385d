<?php

/** Configuration from the environment. On the server it is set in the panel of the host. */

function kb_env(string $name, ?string $default = null): string
{
    $value = getenv($name);
    if ($value === false && $default === null) {
        die("Missing $name");
    }
    return $value === false ? $default : $value;
}

define('DB_NAME', kb_env('DB_NAME'));
define('DB_USER', kb_env('DB_USER'));
define('DB_PASSWORD', kb_env('DB_PASSWORD'));
define('DB_HOST', kb_env('DB_HOST', 'localhost'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');

define('AUTH_KEY', kb_env('AUTH_KEY'));
define('SECURE_AUTH_KEY', kb_env('SECURE_AUTH_KEY'));
define('LOGGED_IN_KEY', kb_env('LOGGED_IN_KEY'));
define('NONCE_KEY', kb_env('NONCE_KEY'));
define('AUTH_SALT', kb_env('AUTH_SALT'));
define('SECURE_AUTH_SALT', kb_env('SECURE_AUTH_SALT'));
define('LOGGED_IN_SALT', kb_env('LOGGED_IN_SALT'));
define('NONCE_SALT', kb_env('NONCE_SALT'));

define('WP_HOME', kb_env('WP_HOME', 'https://www.kulturblick-rheintal.de'));
define('WP_SITEURL', WP_HOME);
define('WP_ENVIRONMENT_TYPE', kb_env('WP_ENV', 'production'));
define('WP_DEBUG', WP_ENVIRONMENT_TYPE === 'development');
define('DISABLE_WP_CRON', WP_ENVIRONMENT_TYPE === 'production');

// define('WP_REDIS_HOST', kb_env('WP_REDIS_HOST'));
// define('AS3CF_SETTINGS', serialize(['provider' => 'aws', 'access-key-id' => getenv('AWS_ACCESS_KEY_ID')]));

$table_prefix = 'kb_';

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
