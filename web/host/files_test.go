package host_test

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"explainer/web/host"
)

const origin = "https://news.example"

// spread is a site with every kind of file, some alone in their folders and some not.
func spread() map[string][]byte {
	files := map[string][]byte{}
	for _, name := range []string{
		"index.html", "404.html", "sw.js", "robots.txt", ".nojekyll", "embed.js", "embed.js.br", "embeds.json", "manifest.webmanifest", "data/explainer.json",
		"cards/mayor/index.html", "cards/mayor/index.html.br", "cards/council/index.html", "sources/index.html", "it/index.html", "it/manifest.webmanifest", "it/cards/mayor/index.html",
		"embed/index.html", "embed/all/index.html", "embed/cards/mayor/index.html", "it/embed/index.html", "it/embed/all/index.html",
		"assets/boot.0123456789.js", "assets/explainer.0123456789.wasm", "oembed/en/all.json", "og/en/front.png",
		"v/0123456789/embed.js", "v/0123456789/embed/all/index.html", "v/0123456789/assets/boot.0123456789.js", "v/0123456789/oembed/en/all.json",
	} {
		files[name] = []byte("x")
		if strings.HasSuffix(name, ".html") {
			files[name] = []byte(page)
		}
	}
	files["404.html"] = []byte("<style>g{h:i}</style>")
	files["v/0123456789/embed/all/index.html"] = []byte("<style>an{older:one}</style>")
	return files
}

// reading tells which fields a host that follows what was written sends for a path.
type reading func(path string) []string

// fits matches a path as Netlify and Cloudflare do.
func fits(pattern, path string) bool {
	if below, all := strings.CutSuffix(pattern, "*"); all {
		return strings.HasPrefix(path, below)
	}
	return path == pattern
}

func readList(text string) reading {
	return func(path string) (out []string) {
		on := false
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			if field, indented := strings.CutPrefix(line, "  "); !indented {
				on = fits(strings.TrimSpace(line), path)
			} else if on {
				out = append(out, strings.TrimSpace(field))
			}
		}
		return out
	}
}

// What nginx and Caddy make of theirs is asked of nginx and Caddy: web/browser/hosts.test.mjs.
func TestTheListOfHeadersSaysTheSameAsTheServer(t *testing.T) {
	site := spread()
	sent := readList(string(host.Files(site, origin, "/ice/games/")["_headers"]))
	for name, body := range site {
		if host.Private(name) {
			continue
		}
		var want []string
		for _, h := range host.Headers(name, body, origin) {
			want = append(want, h.Name+": "+h.Value)
		}
		if strings.HasSuffix(name, ".webmanifest") {
			want = append(want, "Content-Type: application/manifest+json")
		}
		paths := []string{"/" + name}
		if dir, ok := strings.CutSuffix(name, "index.html"); ok {
			paths = append(paths, "/"+dir)
		}
		for _, path := range paths {
			path = "/ice/games" + path
			got := sent(path)
			sort.Strings(got)
			sort.Strings(want)
			if !slices.Equal(got, want) {
				t.Errorf("for %s:\n%s\nwant\n%s", path, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	}
}

// A whole domain is not bound to TLS by including a file for one page.
func TestNothingSaysHSTSUnlessAsked(t *testing.T) {
	for name, data := range host.Files(spread(), origin, "/") {
		for line := range strings.Lines(string(data)) {
			if strings.Contains(line, host.Secure.Name) && !strings.HasPrefix(line, "#") && !strings.Contains(line, "$explainer_hsts always") {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}

// Cloudflare Pages reads a hundred rules and lines of 2,000 characters.
func TestTheListOfHeadersIsShort(t *testing.T) {
	list := string(host.Files(spread(), origin, "/")["_headers"])
	rules := 0
	for line := range strings.Lines(list) {
		if len(line) > 2000 {
			t.Errorf("a line of %d characters: %.80s", len(line), line)
		}
		if strings.HasPrefix(line, "/") {
			rules++
		}
	}
	if rules < 10 || rules > 60 {
		t.Errorf("%d rules", rules)
	}
	if again := string(host.Files(spread(), origin, "/")["_headers"]); again != list {
		t.Error("it is written in another order each time")
	}
}
