<?php
// Installs WordPress with an administrator, who may post any HTML, and an author, who may not; prints a password for each.
$db = mysqli_init();
$db->real_connect('localhost', 'root', '', null, 0, getenv('DB_SOCKET'));
$db->query('CREATE DATABASE herald');
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Herald', 'admin', 'admin@herald.example', true, '', 'only for tests');
update_option('permalink_structure', '');
switch_theme('twentytwentythree');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'only for tests', 'user_email' => 'author@herald.example', 'role' => 'author']);
$out = [];
foreach (['admin', 'author'] as $name) {
    $user = get_user_by('login', $name);
    $out[$name] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'tests'])[0];
}
echo json_encode($out);
