<?php
// WordPress asks no provider of oEmbed on its own machine, or at another port; here the site is one.
add_filter('http_request_host_is_external', fn($is, $host) => $is || $host === '127.0.0.1', 10, 2);
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, (int) getenv('SITE_PORT')]);
