package host_test

import (
	"regexp"
	"slices"
	"sort"
	"strconv"
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

// fits matches a path as Netlify, Cloudflare and Caddy do.
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
			if field, indented := strings.CutPrefix(line, "  "); !indented {
				on = fits(strings.TrimSpace(line), path)
			} else if on {
				out = append(out, strings.TrimSpace(field))
			}
		}
		return out
	}
}

var quoted = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// strs are the quoted strings of a line.
func strs(line string) (out []string) {
	for _, q := range quoted.FindAllString(line, -1) {
		s, err := strconv.Unquote(q)
		if err != nil {
			panic(err)
		}
		out = append(out, s)
	}
	return out
}

func readCaddy(text string) reading {
	return func(path string) (out []string) {
		matchers := map[string][]string{}
		on := false
		for line := range strings.Lines(text) {
			f := strings.Fields(line)
			switch {
			case len(f) == 0:
			case len(f) > 2 && strings.HasPrefix(f[0], "@") && f[1] == "path":
				matchers[f[0]] = f[2:]
			case f[0] == "header" && len(f) == 2:
				on = true
			case f[0] == "header":
				on = slices.ContainsFunc(matchers[f[1]], func(p string) bool { return fits(p, path) })
			case f[0] == "}":
				on = false
			case f[0] == "handle":
				return out
			case on:
				out = append(out, f[0]+": "+strs(line)[0])
			}
		}
		return out
	}
}

func readNginx(maps, location, base string) reading {
	return func(path string) (out []string) {
		path = base + path[1:]
		values, variable := map[string]string{}, ""
		for line := range strings.Lines(maps) {
			if f := strings.Fields(line); f[0] == "map" {
				variable = f[2]
			} else if s := strs(line); len(s) == 2 {
				if pattern, re := strings.CutPrefix(s[0], "~"); re && values[variable] == "" && regexp.MustCompile(pattern).MatchString(path) || s[0] == path {
					values[variable] = s[1]
				}
			}
		}
		for line := range strings.Lines(location) {
			f := strings.Fields(line)
			if f[0] != "add_header" {
				continue
			}
			value := values[strings.TrimSuffix(f[2], ";")]
			if s := strs(line); len(s) == 1 {
				value = s[0]
			}
			if value != "" {
				out = append(out, f[1]+": "+value)
			}
		}
		return out
	}
}

func TestWhatIsWrittenForHostsSaysTheSameAsTheServer(t *testing.T) {
	site, base := spread(), "/ice/games/"
	files := host.Files(site, origin, base)
	text := func(name string) string { return string(files[name]) }
	for kind, sent := range map[string]reading{
		"_headers": readList(text("_headers")), "Caddyfile": readCaddy(text("hosting/Caddyfile")),
		"nginx": readNginx(text("hosting/nginx.maps"), text("hosting/nginx.location"), base),
	} {
		for name, body := range site {
			if strings.HasSuffix(name, ".br") {
				continue
			}
			want := []string{host.Secure.Name + ": " + host.Secure.Value}
			for _, h := range host.Headers(name, body, origin) {
				want = append(want, h.Name+": "+h.Value)
			}
			paths := []string{"/" + name}
			if dir, ok := strings.CutSuffix(name, "index.html"); ok {
				paths = append(paths, "/"+dir)
			}
			for _, path := range paths {
				got := sent(path)
				sort.Strings(got)
				sort.Strings(want)
				if !slices.Equal(got, want) {
					t.Errorf("%s for %s:\n%s\nwant\n%s", kind, path, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
			}
		}
	}
	for name, part := range map[string]string{"hosting/Caddyfile": "handle_path " + base + "* {", "hosting/nginx.location": "location " + base + " {"} {
		if !strings.Contains(text(name), part) {
			t.Errorf("%s does not lie under %s", name, base)
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
