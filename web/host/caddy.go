package host

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

func caddy(common []Header, rules []Rule, site map[string][]byte, base string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `# Caddy 2, in the block of a site:
#   root %s /srv/explainer
#   import /srv/explainer/hosting/Caddyfile
# Browsers can be told to ask this host under TLS only, for two years. That binds everything on the host, not only this site:
#   header %s %q
`, word(decoded(base)+"*"), Secure.Name, Secure.Value)
	fields := func(indent string, headers []Header) {
		for _, h := range headers {
			fmt.Fprintf(&b, "%s%s %q\n", indent, h.Name, h.Value)
		}
	}
	// With and without a query, for a redirect of Caddy's own loses it. The way is relative: what was asked for may begin with two slashes.
	redirect := func(indent, to string) {
		fmt.Fprintf(&b, "%s@query expression `{http.request.uri.query} != \"\"`\n%sredir @query %s?{http.request.uri.query} 301\n%sredir * %s 301\n", indent, indent, to, indent, to)
	}
	if base != "/" {
		fmt.Fprintf(&b, "handle %s {\n", word(strings.TrimSuffix(decoded(base), "/")))
		redirect("\t", base)
		b.WriteString("}\n")
	}
	// A folder's page is one file under two addresses; below, only its file is spoken of.
	end := "}\n"
	if plain := decoded(base); plain == base {
		fmt.Fprintf(&b, "handle_path %s* {\n", base)
	} else { // a path is compared as it reads, and its beginning taken off as it was sent
		fmt.Fprintf(&b, "handle %s {\n\turi strip_prefix %s\nhandle {\n", word(plain+"*"), strings.TrimSuffix(base, "/"))
		end += end
	}
	b.WriteString("\t@folder path */\n\trewrite @folder {path}index.html\n")
	b.WriteString("\t@bare {\n\t\tnot path */\n\t\tfile {path}/index.html\n\t}\n\thandle @bare {\n")
	redirect("\t\t", "./{http.request.uri.path.file}/")
	b.WriteString("\t}\n\t@there {\n\t\tfile {path}\n\t\tnot path /_headers /hosting /hosting/* *.br *.gz\n\t}\n\thandle @there {\n\t\theader {\n")
	fields("\t\t\t", common)
	b.WriteString("\t\t}\n")
	for i, r := range rules {
		paths := slices.DeleteFunc(slices.Clone(r.Paths), func(p string) bool { return strings.HasSuffix(p, "/") })
		fmt.Fprintf(&b, "\t\t@sent%d path %s\n\t\theader @sent%d {\n", i, strings.Join(paths, " "), i)
		fields("\t\t\t", r.Headers)
		b.WriteString("\t\t}\n")
	}
	for i, t := range caddyTypes(site) {
		fmt.Fprintf(&b, "\t\t@type%d path %s\n\t\theader @type%d Content-Type %q\n", i, strings.Join(t.Paths, " "), i, t.Headers[0].Value)
	}
	answer := func(status string) {
		b.WriteString("\t\theader {\n\t\t\tVary Accept-Encoding\n\t\t\tdefer\n\t\t}\n\t\tfile_server {\n\t\t\tprecompressed br gzip\n" + status + "\t\t}\n\t}\n")
	}
	answer("")
	b.WriteString("\thandle {\n\t\trewrite * /404.html\n\t\theader {\n")
	fields("\t\t\t", Headers("404.html", site["404.html"], ""))
	fmt.Fprintf(&b, "\t\t\tContent-Type %q\n\t\t}\n", Type("404.html"))
	answer("\t\t\tstatus 404\n")
	b.WriteString(end)
	return []byte(b.String())
}

// caddyTypes says the media types by path: Caddy's table is that of its machine.
func caddyTypes(site map[string][]byte) (out []Rule) {
	names, exts := typed()
	for _, t := range names {
		var paths []string
		for _, ext := range exts[t] {
			paths = append(paths, "*"+ext)
		}
		for _, name := range slices.Sorted(maps.Keys(site)) {
			if base := path.Base(name); (path.Ext(base) == "" || path.Ext(base) == base) && Type(name) == t && !Private(name) {
				paths = append(paths, "/"+name)
			}
		}
		out = append(out, Rule{paths, []Header{{"Content-Type", t}}})
	}
	return out
}
