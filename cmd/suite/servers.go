package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// serverNames are what the files for hosts are tried in.
var serverNames = []string{"nginx", "nginx-brotli", "caddy"}

// servers finds the servers, or installs them; one that cannot be had is named in the last line.
func servers(t *tally) {
	for name, s := range map[string]struct {
		there func() bool
		pkg   string
	}{
		"nginx":        {func() bool { return onPath("nginx", "/usr/sbin/nginx") != "" }, "nginx-light"},
		"nginx-brotli": {brotliModule, "libnginx-mod-http-brotli-static"},
		"caddy":        {func() bool { return onPath("caddy") != "" }, "caddy"},
	} {
		if s.there() {
			continue
		}
		err := install(s.pkg)
		if s.there() {
			continue
		}
		t.missing[name] = "not installed"
		if err != nil {
			t.missing[name] = err.Error()
		}
	}
	for _, name := range serverNames {
		if why, ok := t.missing[name]; ok {
			fmt.Fprintf(out, "   %s is MISSING: %s\n", name, why)
		} else {
			t.check(name, nil, "")
		}
	}
}

func brotliModule() bool {
	for _, dir := range []string{os.Getenv("NGINX_MODULES"), "/usr/lib/nginx/modules", "/usr/share/nginx/modules", "/usr/lib64/nginx/modules"} {
		if _, err := os.Stat(filepath.Join(dir, "ngx_http_brotli_static_module.so")); dir != "" && err == nil {
			return true
		}
	}
	return false
}

// missingServers is the list that the tests go by.
func (t *tally) missingServers() string { return t.without(serverNames) }

// servers says in which servers the files for hosts were tried.
func (t *tally) servers() string {
	var out []string
	for _, name := range serverNames {
		if why, ok := t.missing[name]; ok {
			name += " MISSING: " + why
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}
