package web_test

import (
	"bytes"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"path"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

func sri(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

var hashed = regexp.MustCompile(`^assets/[a-z0-9-]+\.([0-9a-f]{10})\.(?:js|svg|png|wasm|css)$`)

func TestTheNameOfAnAssetIsTheHashOfItsContent(t *testing.T) {
	s, seen := built(t), 0
	for name, f := range s.files {
		if !strings.HasPrefix(name, "assets/") {
			continue
		}
		seen++
		m := hashed.FindStringSubmatch(name)
		sum := sha256.Sum256(f.Data)
		switch {
		case m == nil:
			t.Errorf("%s has no hash in its name", name)
		case hex.EncodeToString(sum[:])[:10] != m[1]:
			t.Errorf("%s holds what hashes to %x", name, sum[:5])
		}
	}
	if seen < 7 {
		t.Errorf("only %d assets were seen", seen)
	}
}

// What is not asked for is not carried: each asset is named by a page, a manifest or another asset.
func TestNoAssetIsLeftOver(t *testing.T) {
	s := built(t)
	named := string(s.files["index.html"].Data) + string(s.files["manifest.webmanifest"].Data)
	for name := range s.files {
		if strings.HasPrefix(name, "assets/") && !strings.Contains(named, name) {
			t.Errorf("nothing on the front page or in its manifest names %s", name)
		}
	}
}

func TestTheBootScriptIsToldTheProgramThatIsThere(t *testing.T) {
	s := built(t)
	size, sum := map[string]string{}, map[string]string{}
	for name, f := range s.files {
		if path.Ext(name) == ".wasm" {
			size[name], sum[name] = strconv.Itoa(len(f.Data)), sri(f.Data)
		}
	}
	told := 0
	s.each(func(page string, n *html.Node) {
		wasm, ok := lookup(n, "data-wasm")
		if !ok {
			return
		}
		told++
		file, _ := target(page, wasm)
		if attr(n, "data-size") != size[file] || attr(n, "data-integrity") != sum[file] {
			t.Errorf("%s: data-size %s, data-integrity %s; the program has %s bytes and %s", page, attr(n, "data-size"), attr(n, "data-integrity"), size[file], sum[file])
		}
	})
	if told != len(s.names) {
		t.Errorf("%d of %d pages name the program", told, len(s.names))
	}
}

func TestTheManifestsNameIconsThatAreThere(t *testing.T) {
	s := built(t)
	for _, name := range []string{"manifest.webmanifest", "it/manifest.webmanifest"} {
		var m struct {
			Name, Lang, Display, ID string
			Start                   string `json:"start_url"`
			Scope                   string
			Icons                   []struct{ Src, Sizes, Type, Purpose string }
		}
		if err := json.Unmarshal(s.files[name].Data, &m); err != nil {
			t.Fatal(err)
		}
		front := path.Dir(name) + "/index.html"
		if front = path.Clean(front); m.Lang != string(lang(name)) || m.Name == "" || m.Display != "standalone" {
			t.Errorf("%s: %+v", name, m)
		}
		if file, _ := target(name, m.Start); file != front {
			t.Errorf("%s starts at %s, want %s", name, file, front)
		}
		if file, _ := target(name, m.Scope); file != "index.html" {
			t.Errorf("%s has the scope %s, want the whole site", name, m.Scope)
		}
		large := false
		for _, i := range m.Icons {
			file, _ := target(name, i.Src)
			if s.files[file] == nil {
				t.Errorf("%s names the icon %s, which is not there", name, i.Src)
				continue
			}
			c, err := png.DecodeConfig(bytes.NewReader(s.files[file].Data))
			if got := fmt.Sprintf("%dx%d", c.Width, c.Height); err != nil || got != i.Sizes || i.Type != "image/png" {
				t.Errorf("%s says %s of %s; it is %s, %v", name, i.Sizes, i.Src, got, err)
			}
			large = large || i.Sizes == "512x512" && strings.Contains(i.Purpose, "any")
		}
		if !large {
			t.Errorf("%s has no icon of 512 pixels for any purpose", name)
		}
	}
}

func TestTheSitemapListsEveryPageOnce(t *testing.T) {
	s := built(t)
	var m struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
			Links   []struct {
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(s.files["sitemap.xml"].Data, &m); err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, u := range m.URLs {
		seen[u.Loc]++
		english := base + strings.TrimPrefix(strings.TrimPrefix(u.Loc, base), "it/")
		if len(u.Links) != 2 || u.Links[0].Href != english || u.Links[1].Href != base+"it/"+strings.TrimPrefix(english, base) || u.LastMod != "2026-01-28" {
			t.Errorf("%+v", u)
		}
	}
	for _, page := range s.names {
		if seen[address(page)] != 1 {
			t.Errorf("%s stands %d times in the sitemap", page, seen[address(page)])
		}
		delete(seen, address(page))
	}
	if len(seen) > 0 {
		t.Errorf("in the sitemap, but no pages: %v", seen)
	}
	if want := "Sitemap: " + base + "sitemap.xml\n"; !strings.HasSuffix(string(s.files["robots.txt"].Data), want) {
		t.Errorf("robots.txt does not end with %q", want)
	}
}

func TestTheWorkerKeepsEveryFileAsItIs(t *testing.T) {
	s := built(t)
	js := string(s.files["sw.js"].Data)
	m := regexp.MustCompile(`const FILES = (\[.*?\]);\n`).FindStringSubmatch(js)
	version := regexp.MustCompile(`const VERSION = "([0-9a-f]{16})";`).FindStringSubmatch(js)
	if m == nil || version == nil {
		t.Fatalf("sw.js has no list or no version: %.300s", js)
	}
	var list [][2]string
	if err := json.Unmarshal([]byte(m[1]), &list); err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, f := range list {
		if _, twice := kept[f[0]]; twice {
			t.Errorf("%s stands twice in the list", f[0])
		}
		kept[f[0]] = f[1]
	}
	for name, f := range s.files {
		switch name {
		case "sw.js", "robots.txt", "sitemap.xml", ".nojekyll":
			continue
		}
		key := strings.TrimSuffix(name, "index.html")
		if kept[key] != sri(f.Data) {
			t.Errorf("the worker keeps %q as %q, want %s", key, kept[key], sri(f.Data))
		}
		delete(kept, key)
	}
	for name := range kept {
		t.Errorf("the worker asks for %q, which is not there", name)
	}
}

func TestTheDataHasEveryRecordInBothLanguages(t *testing.T) {
	s := built(t)
	var data map[string]json.RawMessage
	if err := json.Unmarshal(s.files["data/explainer.json"].Data, &data); err != nil {
		t.Fatal(err)
	}
	e := s.e
	for kind, want := range map[string]int{
		"topics": len(e.Topics), "reports": len(e.Reports), "facts": len(e.Facts), "quotations": len(e.Quotations), "events": len(e.Events),
		"stakeholders": len(e.Stakeholders), "differences": len(e.Differences), "questions": len(e.Questions), "tasks": len(e.Tasks),
		"terms": len(e.Terms), "corrections": len(e.Corrections),
	} {
		var records []struct{ ID string }
		if err := json.Unmarshal(data[kind], &records); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if len(records) != want {
			t.Errorf("%d %s, want %d", len(records), kind, want)
		}
		for i, r := range records {
			if r.ID == "" {
				t.Errorf("%s[%d] has no id", kind, i)
			}
		}
		delete(data, kind)
	}
	delete(data, "page")
	for kind := range data {
		t.Errorf("%q is not expected in the data", kind)
	}
	var facts []struct {
		ID, EN, IT string
		Reports    []string
	}
	var whole struct{ Facts json.RawMessage }
	if err := json.Unmarshal(s.files["data/explainer.json"].Data, &whole); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(whole.Facts, &facts); err != nil {
		t.Fatal(err)
	}
	for i, f := range facts {
		if w := e.Facts[i]; f.ID != w.ID || f.EN != w.EN || f.IT != w.IT || strings.Join(f.Reports, " ") != strings.Join(w.Reports, " ") {
			t.Errorf("fact %d is %+v, want %+v", i, f, w)
		}
	}
}

// The address stands in what search engines and shared links read, and in the page for unknown addresses. Nothing
// that the site itself needs names it: every folder of every host serves the same bytes.
func TestThePublicAddressStandsOnlyWhereItMust(t *testing.T) {
	s := built(t)
	allowed := []*regexp.Regexp{
		regexp.MustCompile(`<link rel="?(?:canonical|alternate)"? [^>]*>`),
		regexp.MustCompile(`<meta property="?og:(?:url|image)"? [^>]*>`),
		regexp.MustCompile(`(?s)<script type="?application/ld\+json"?>.*?</script>`),
	}
	for name, f := range s.files {
		text := string(f.Data)
		switch {
		case name == "sitemap.xml" || name == "robots.txt":
			continue
		case name == "404.html":
			walk(must(html.Parse(bytes.NewReader(f.Data))), func(n *html.Node) {
				href, ok := lookup(n, "href")
				if !ok {
					return
				}
				file, _ := target("", "https://news.example"+href)
				if !strings.HasPrefix(href, "/ice/games/") || s.files[file] == nil {
					t.Errorf("404.html: %s does not lead from the root of the host to a page", href)
				}
			})
			continue
		case path.Base(name) == "index.html":
			if !strings.Contains(text, base) {
				t.Errorf("%s does not name its address", name)
			}
			for _, r := range allowed {
				text = r.ReplaceAllString(text, "")
			}
		}
		for _, trace := range []string{"news.example", "/ice/games", "explainer.example"} {
			if strings.Contains(text, trace) {
				t.Errorf("%s holds %q outside what others read", name, trace)
			}
		}
	}
}

func must(n *html.Node, err error) *html.Node {
	if err != nil {
		panic(err)
	}
	return n
}

// Nothing of the folder, the time or the order of maps comes into the site.
func TestTwoBuildsAreTheSameByteForByte(t *testing.T) {
	one := built(t)
	two := build(t)
	names := map[string]bool{}
	for name := range one.files {
		names[name] = true
	}
	for name := range two.files {
		names[name] = true
	}
	var differ []string
	for name := range names {
		if one.files[name] == nil || two.files[name] == nil || !bytes.Equal(one.files[name].Data, two.files[name].Data) {
			differ = append(differ, name)
		}
	}
	sort.Strings(differ)
	if len(differ) > 0 && sameContent(one.e, two.e) {
		t.Errorf("%d of %d files differ: %v", len(differ), len(names), differ)
	}
}

// sameContent is false where an editor saved a file between two builds; then they may differ.
func sameContent(a, b *content.Explainer) bool {
	return fmt.Sprintf("%+v", *a) == fmt.Sprintf("%+v", *b)
}
