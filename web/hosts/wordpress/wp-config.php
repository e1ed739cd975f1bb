<?php
// Takes the place of Debian's own configuration: everything in one folder, nothing outside of it.
define('DB_NAME', 'herald');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('DB_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $key) {
    define($key . '_KEY', 'only for tests');
    define($key . '_SALT', 'only for tests');
}
// Passwords for programs are given out without TLS on a machine of one's own only.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HOME', getenv('WP_HOME') ?: 'http://localhost');
define('WP_SITEURL', WP_HOME);
define('WP_CONTENT_DIR', getenv('WP_CONTENT'));
define('WPMU_PLUGIN_DIR', WP_CONTENT_DIR . '/must');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
