package host

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Files writes the headers of a site down for the hosts people use, under the names that the files have in the site. The origin
// is that of the public address, such as https://news.example, or empty; base is the path of that address, with a slash at its end.
func Files(site map[string][]byte, origin, base string) map[string][]byte {
	common, rules := Rules(site, origin)
	return map[string][]byte{
		"_headers":               list(common, rules),
		"hosting/Caddyfile":      caddy(common, rules, site, base),
		"hosting/nginx.maps":     nginxMaps(rules, base),
		"hosting/nginx.location": nginxLocation(common, rules, base),
	}
}

// list is the format of Netlify and Cloudflare Pages. Both join the fields of all rules that fit a path, hence no field
// stands in two of them. They always have TLS.
func list(common []Header, rules []Rule) []byte {
	var b strings.Builder
	b.WriteString("/*\n")
	for _, h := range append(slices.Clip(common), Secure) {
		fmt.Fprintf(&b, "  %s: %s\n", h.Name, h.Value)
	}
	for _, r := range rules {
		for _, p := range r.Paths {
			b.WriteString(p + "\n")
			for _, h := range r.Headers {
				fmt.Fprintf(&b, "  %s: %s\n", h.Name, h.Value)
			}
		}
	}
	return []byte(b.String())
}

func caddy(common []Header, rules []Rule, site map[string][]byte, base string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# Caddy 2, in the block of a site, with the folder of the explainer as its root:\n#   root %s* /srv/explainer\n#   import …/hosting/Caddyfile\n\n", base)
	if base != "/" {
		fmt.Fprintf(&b, "redir %s %s\n", strings.TrimSuffix(base, "/"), base)
	}
	fmt.Fprintf(&b, "handle_path %s* {\n\theader {\n", base)
	fields := func(indent string, headers []Header) {
		for _, h := range headers {
			fmt.Fprintf(&b, "%s%s %q\n", indent, h.Name, h.Value)
		}
	}
	fields("\t\t", append(slices.Clip(common), Secure))
	b.WriteString("\t}\n")
	for i, r := range rules {
		fmt.Fprintf(&b, "\t@sent%d path %s\n\theader @sent%d {\n", i, strings.Join(r.Paths, " "), i)
		fields("\t\t", r.Headers)
		b.WriteString("\t}\n")
	}
	b.WriteString("\t@missing not file {path} {path}/index.html\n\thandle @missing {\n\t\trewrite * /404.html\n\t\theader {\n")
	fields("\t\t\t", Headers("404.html", site["404.html"], ""))
	b.WriteString("\t\t}\n\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t\tstatus 404\n\t\t}\n\t}\n\thandle {\n\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n}\n")
	return []byte(b.String())
}

// nginxMaps belongs into the http block: for each field that differs, its value by path.
func nginxMaps(rules []Rule, base string) []byte {
	var b strings.Builder
	b.WriteString("# nginx, in the http block:  include …/hosting/nginx.maps;\n")
	for _, name := range differing(rules) {
		fmt.Fprintf(&b, "map $uri %s {\n", variable(name))
		for _, r := range rules {
			value := valueOf(r.Headers, name)
			if value == "" {
				continue
			}
			for _, p := range r.Paths {
				p = base + p[1:]
				if below, all := strings.CutSuffix(p, "*"); all {
					p = "~^" + regexp.QuoteMeta(below)
				}
				fmt.Fprintf(&b, "\t%q %q;\n", p, value)
			}
		}
		b.WriteString("}\n")
	}
	return []byte(b.String())
}

func nginxLocation(common []Header, rules []Rule, base string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# nginx, in the server block, with the folder of the explainer in $explainer:\n#   set $explainer /srv/explainer;\n#   include …/hosting/nginx.location;\nlocation %s {\n\talias $explainer/;\n\tindex index.html;\n\tgzip_static on;\n\t# brotli_static on; # with the module ngx_brotli\n", base)
	for _, h := range append(slices.Clip(common), Secure) {
		fmt.Fprintf(&b, "\tadd_header %s %q always;\n", h.Name, h.Value)
	}
	for _, name := range differing(rules) {
		end := " always"
		if name == "Cache-Control" {
			end = "" // an error is not to be kept
		}
		fmt.Fprintf(&b, "\tadd_header %s %s%s;\n", name, variable(name), end)
	}
	fmt.Fprintf(&b, "\terror_page 404 %s404.html;\n}\n", base)
	return []byte(b.String())
}

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

func variable(name string) string {
	return "$explainer_" + strings.ToLower(strings.ReplaceAll(name, "-", "_"))
}
