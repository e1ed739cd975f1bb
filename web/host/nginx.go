package host

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// nginxMaps belongs into the http block. One map tells which rule a file falls under, then one for each field that differs tells
// its value. Paths are expressions, because a hash of long names needs room that an nginx of others may not have.
func nginxMaps(rules []Rule, base string) []byte {
	var b strings.Builder
	own, base := "$"+named(base), decoded(base)
	fmt.Fprintf(&b, "# nginx, in the http block:\n#   include /srv/explainer/hosting/nginx.maps;\nmap $uri %s_rule {\n\tdefault none;\n", own)
	for i, r := range rules {
		for _, p := range r.Paths {
			below, all := strings.CutSuffix(p, "*")
			end := "$"
			if all {
				end = ""
			}
			fmt.Fprintf(&b, "\t%q r%d;\n", "~^"+regexp.QuoteMeta(base+below[1:])+end, i)
		}
	}
	b.WriteString("}\n")
	for _, name := range differing(rules) {
		fmt.Fprintf(&b, "map %s_rule %s_%s {\n", own, own, variable(name))
		for i, r := range rules {
			if value := valueOf(r.Headers, name); value != "" {
				fmt.Fprintf(&b, "\tr%d %q;\n", i, value)
			}
		}
		b.WriteString("}\n")
	}
	// An error is not to be kept, and nothing is said of other hosts' traffic unless somebody sets it.
	fmt.Fprintf(&b, "map $status %s_kept {\n\tdefault no-cache;\n\t~^(?:200|206|304)$ %s_cc;\n}\n", own, own)
	fmt.Fprintf(&b, "map \"\" %s_hsts {\n\tdefault \"\";\n}\n", own)
	return []byte(b.String())
}

func nginxLocation(common []Header, rules []Rule, base string) []byte {
	var b strings.Builder
	own := "$" + named(base)
	fmt.Fprintf(&b, `# nginx 1.11.8 or later, in the server block:
#   set %s /srv/explainer;
#   include /srv/explainer/hosting/nginx.location;
# Where the module brotli_static is there (Debian: libnginx-mod-http-brotli-static), pages are smaller with one line more before it:
#   brotli_static on;
# Browsers can be told to ask this host under TLS only, for two years. That binds everything on the host, not only this site:
#   set %s_hsts %q;
`, own, own, Secure.Value)
	match, sent := "", base
	base = decoded(base)
	if base != "/" {
		fmt.Fprintf(&b, "location = %s {\n\tabsolute_redirect off;\n\treturn 301 %s$is_args$args;\n}\n", word(strings.TrimSuffix(base, "/")), sent)
		match = "^~ " // before the expressions that a server has for names of files
	}
	fmt.Fprintf(&b, "location %s%s {\n\talias %s/;\n\tindex index.html;\n\tautoindex off;\n\tabsolute_redirect off;\n", match, word(base), own)
	fmt.Fprintf(&b, "\terror_page 403 =404 %s;\n\terror_page 404 %[1]s;\n\ttypes {\n", word(base+"404.html"))
	names, exts := typed()
	for _, t := range names {
		fmt.Fprintf(&b, "\t\t%q", t)
		for _, ext := range exts[t] {
			b.WriteString(" " + ext[1:])
		}
		b.WriteString(";\n")
	}
	fmt.Fprintf(&b, "\t}\n\tdefault_type %q;\n\tcharset off;\n\texpires off;\n", Type(""))
	b.WriteString("\tgzip off;\n\tgzip_static on;\n\tgzip_proxied any;\n\tgzip_http_version 1.0;\n\tgzip_vary off; # it is said of every file below\n\tadd_header Vary Accept-Encoding always;\n")
	for _, h := range common {
		fmt.Fprintf(&b, "\tadd_header %s %q always;\n", h.Name, h.Value)
	}
	for _, name := range differing(rules) {
		v := variable(name)
		if name == "Cache-Control" {
			v = "kept"
		}
		fmt.Fprintf(&b, "\tadd_header %s %s_%s always;\n", name, own, v)
	}
	fmt.Fprintf(&b, "\tadd_header %s %s_hsts always;\n", Secure.Name, own)
	// What is for the host, and the copies, are no addresses.
	fmt.Fprintf(&b, "\tlocation ~ \"^%s(?:_headers$|hosting(?:/|$)|.*\\.(?:br|gz)$)\" {\n\t\treturn 404;\n\t}\n}\n", regexp.QuoteMeta(base))
	return []byte(b.String())
}

// decoded is a path as nginx and Caddy compare it; what it sends to a browser stays as it is in the address.
func decoded(path string) string {
	if plain, err := url.PathUnescape(path); err == nil {
		return plain
	}
	return path
}

// word is a path as one word of the configuration.
func word(path string) string {
	if plainPath.MatchString(path) {
		return path
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(path) + `"`
}

var plainPath = regexp.MustCompile(`^[A-Za-z0-9/._~*-]+$`)

// differing lists the fields that some rule has, in the order of the rules.
func differing(rules []Rule) []string {
	var names []string
	for _, r := range rules {
		for _, h := range r.Headers {
			if !slices.Contains(names, h.Name) {
				names = append(names, h.Name)
			}
		}
	}
	return names
}

func valueOf(headers []Header, name string) string {
	for _, h := range headers {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}

// variable is the initials of a field: nginx has little room for names.
func variable(name string) string {
	v := ""
	for part := range strings.SplitSeq(name, "-") {
		v += strings.ToLower(part[:1])
	}
	return v
}
