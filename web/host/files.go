package host

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Files writes the headers of a site down for the hosts people use, under the names that the files have in the site. The origin
// is that of the public address, such as https://news.example, or empty; base is the path of that address, with a slash at its end.
func Files(site map[string][]byte, origin, base string) map[string][]byte {
	common, rules := Rules(site, origin)
	return map[string][]byte{
		"_headers":               list(common, rules, site, base),
		"hosting/Caddyfile":      caddy(common, rules, site, base),
		"hosting/nginx.maps":     nginxMaps(rules, base),
		"hosting/nginx.location": nginxLocation(common, rules, base),
	}
}

// list is the format of Netlify and Cloudflare Pages. Both join the fields of all rules that fit a path, hence no field
// stands in two of them. Both compress, redirect folders to their slash and answer with 404.html by themselves. Cloudflare Pages
// reads a hundred rules: what every pinned version needs stands in one, and what each page of them has besides comes last.
func list(common []Header, rules []Rule, site map[string][]byte, base string) []byte {
	var b strings.Builder
	rule := func(path string, headers []Header) {
		b.WriteString(strings.TrimSuffix(base, "/") + path + "\n")
		for _, h := range headers {
			fmt.Fprintf(&b, "  %s: %s\n", h.Name, h.Value)
		}
	}
	b.WriteString("# This file belongs at the root of what is published, also where the site lies in a folder of it.\n")
	b.WriteString("# To be asked under TLS only, for two years and with everything on this host, take the # off the field below.\n")
	rule("/*", common)
	fmt.Fprintf(&b, "#  %s: %s\n", Secure.Name, Secure.Value)
	var pinned []Rule
	for _, r := range rules {
		for _, p := range r.Paths {
			if version.MatchString(p[1:]) {
				pinned = append(pinned, Rule{[]string{p}, r.Headers})
				continue
			}
			rule(p, r.Headers)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(site)) {
		if path.Ext(name) == ".webmanifest" { // their tables do not know it
			rule("/"+name, []Header{{"Content-Type", Type(name)}})
		}
	}
	if len(pinned) == 0 {
		return []byte(b.String())
	}
	shared := slices.DeleteFunc(slices.Clone(pinned[0].Headers), func(h Header) bool {
		return slices.ContainsFunc(pinned, func(r Rule) bool { return !slices.Contains(r.Headers, h) })
	})
	rule("/v/*", shared)
	for _, r := range pinned {
		rule(r.Paths[0], slices.DeleteFunc(slices.Clone(r.Headers), func(h Header) bool { return slices.Contains(shared, h) }))
	}
	return []byte(b.String())
}

// named makes a name for a configuration that lies beside others: two explainers may lie on one host. It is short, because nginx
// has room for about 45 letters.
func named(base string) string {
	name := strings.Trim(regexp.MustCompile(`\W+`).ReplaceAllString(base, "_"), "_")
	if len(name) > 24 {
		sum := sha256.Sum256([]byte(base))
		name = hex.EncodeToString(sum[:4])
	}
	return strings.TrimSuffix("explainer_"+name, "_")
}

// typed lists the ends of names by media type, in a fixed order.
func typed() (names []string, exts map[string][]string) {
	exts = map[string][]string{}
	for _, ext := range slices.Sorted(maps.Keys(types)) {
		exts[types[ext]] = append(exts[types[ext]], ext)
	}
	return slices.Sorted(maps.Keys(exts)), exts
}
