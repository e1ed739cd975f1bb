package web_test

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
	"explainer/web/host"
	"explainer/web/packs"
)

// Under the policy a page may hold no style in an attribute, no handler in an attribute, and no script or style that the policy
// does not know. Its own policy stands before all of them, and is what the server sends.
func TestEveryPageKeepsItsOwnPolicy(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		seen := 0
		for name, f := range s.files {
			if path.Ext(name) != ".html" {
				continue
			}
			seen++
			text := string(f.Data)
			carried := host.Meta(name, f.Data)
			meta := `<meta http-equiv="Content-Security-Policy" content="` + carried + `">`
			if at := strings.Index(text, meta); at < 0 || at > strings.Index(text, "<style") || strings.Contains(text, "<script") && at > strings.Index(text, "<script") {
				t.Errorf("%s does not carry %s before what it is for", name, meta)
			}
			sent := ""
			for _, h := range host.Headers(name, f.Data, "") {
				if h.Name == "Content-Security-Policy" {
					sent = h.Value
				}
			}
			if strings.Count(sent, "'sha256-") < 1 || host.Framed(name) && !regexp.MustCompile(`script-src [^;]*'sha256-`).MatchString(sent) {
				t.Errorf("%s is sent with %s", name, sent)
			}
			if host.Framed(name) != embedded(name) && name != "404.html" {
				t.Errorf("%s: may it be framed? %v", name, host.Framed(name))
			}
		}
		if seen <= len(s.names) {
			t.Errorf("only %d pages were seen", seen)
		}
		s.each(func(page string, n *html.Node) {
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(a.Val), "javascript:") {
					t.Errorf(`%s: <%s %s="%.40s"> is refused under its policy`, page, n.Data, a.Key, a.Val)
				}
			}
		})
	})
}

func TestEveryScriptHasItsHash(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		seen := map[string]bool{}
		s.each(func(page string, n *html.Node) {
			check := func(link, hash string) {
				file, _ := target(page, link)
				f := s.files[file]
				if f == nil || hash != sri(f.Data) {
					t.Errorf("%s: %s is to have the hash %q", page, link, hash)
					return
				}
				seen[strings.SplitN(path.Base(file), ".", 2)[0]] = true
			}
			src, ok := lookup(n, "src")
			if n.Data != "script" || !ok {
				return
			}
			check(src, attr(n, "integrity"))
			// From a sandbox without an origin a script is of another one: it can be checked only if it is asked for as such.
			if _, cors := lookup(n, "crossorigin"); !cors {
				t.Errorf("%s: %s is without crossorigin", page, src)
			}
			if start, ok := lookup(n, "data-start"); ok {
				check(start, attr(n, "data-start-integrity"))
				check(attr(n, "data-wasm"), attr(n, "data-integrity"))
				check(attr(n, "data-content"), attr(n, "data-content-integrity"))
			}
		})
		for _, name := range append(contents(s.all), "boot", "start", "guest", "explainer") {
			if !seen[name] {
				t.Errorf("no page asks for %s", name)
			}
		}
	})
}

func TestTheSiteHoldsItsHeadersForHosts(t *testing.T) {
	s := built(t)
	for name, parts := range map[string][]string{
		"_headers":               {"/cards/*\n", "/embed/all/*\n", "Cross-Origin-Embedder-Policy: require-corp", "script-src 'self' https://news.example "},
		"hosting/Caddyfile":      {"handle_path /a/story/* {", "precompressed br gzip"},
		"hosting/nginx.maps":     {`"~^/a/story/embed/all/" r`},
		"hosting/nginx.location": {"location ^~ /a/story/ {", "gzip_static on;"},
	} {
		f := s.files[name]
		if f == nil {
			t.Errorf("%s is missing", name)
			continue
		}
		for _, part := range parts {
			if !strings.Contains(string(f.Data), part) {
				t.Errorf("%s does not say %s", name, part)
			}
		}
	}
	if n := strings.Count("\n"+string(s.files["_headers"].Data), "\n/"); n > 100 {
		t.Errorf("%d rules; Cloudflare Pages reads a hundred", n)
	}
}

// contents are the plain names of what the program reads of each edition.
func contents(all content.Editions) []string {
	var out []string
	for _, e := range all {
		out = append(out, strings.TrimSuffix(packs.Name(e.Lang), ".txt"))
	}
	return out
}
