package web_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"image/png"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

func sri(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

var hashed = regexp.MustCompile(`^assets/[a-z0-9-]+\.([0-9a-f]{10})\.(?:js|svg|png|wasm|css|txt)$`)

func TestTheNameOfAnAssetIsTheHashOfItsContent(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		seen := 0
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
	})
}

// What is not asked for is not carried: each asset is named by a page, a manifest or the worker, or by a script that they lead to.
func TestNoAssetIsLeftOver(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		var named strings.Builder
		left := map[string]bool{}
		for name, f := range s.files {
			if path.Ext(name) == ".html" || path.Ext(name) == ".webmanifest" {
				named.Write(f.Data)
			}
			left[name] = strings.HasPrefix(name, "assets/")
		}
		named.WriteString(bundle(t, s))
		for found := true; found; {
			found = false
			for name, is := range left {
				if !is || !strings.Contains(named.String(), name) {
					continue
				}
				found, left[name] = true, false
				if path.Ext(name) == ".js" {
					named.Write(s.files[name].Data)
				}
			}
		}
		for name, is := range left {
			if is {
				t.Errorf("no page, no manifest and no script that is asked for names %s", name)
			}
		}
	})
}

func TestTheBootScriptIsToldTheProgramThatIsThere(t *testing.T) {
	s := built(t)
	size, sum := map[string]string{}, map[string]string{}
	for name, f := range s.files {
		if path.Ext(name) == ".wasm" {
			size[name], sum[name] = strconv.Itoa(len(f.Data)), sri(f.Data)
		}
	}
	told := map[string]bool{}
	s.each(func(page string, n *html.Node) {
		wasm, ok := lookup(n, "data-wasm")
		if !ok {
			return
		}
		told[page] = true
		file, _ := target(page, wasm)
		if size[file] == "" || attr(n, "data-size") != size[file] || attr(n, "data-integrity") != sum[file] {
			t.Errorf("%s: %s, data-size %s, data-integrity %s; the program has %s bytes and %s", page, wasm, attr(n, "data-size"), attr(n, "data-integrity"), size[file], sum[file])
		}
	})
	if !told["index.html"] || !told["it/index.html"] {
		t.Error("a front page does not name the program")
	}
}

// A page names the content of its own edition, which says what the page may say: no reader loads another's.
func TestAPageNamesTheContentOfItsEditionAlone(t *testing.T) {
	s := built(t)
	seen := map[content.Lang]int{}
	s.each(func(page string, n *html.Node) {
		link, ok := lookup(n, "data-content")
		if !ok {
			return
		}
		file, _ := target(page, link)
		if !strings.HasPrefix(path.Base(file), "content-"+string(lang(page))+".") || s.files[file] == nil {
			t.Errorf("%s names the content %s", page, link)
			return
		}
		seen[lang(page)]++
	})
	for _, l := range s.e.Story.Editions {
		if seen[l] < 3 {
			t.Errorf("%d pages name the content of %s", seen[l], l)
		}
	}
	for name, f := range s.files {
		l, is := strings.CutPrefix(path.Base(name), "content-")
		if !is || path.Dir(name) != "assets" {
			continue
		}
		said := "\n" + string(f.Data)
		for _, e := range s.all {
			for _, r := range e.Facts {
				if has := strings.Contains(said, "\n"+string(r.Text)+"\n"); has != strings.HasPrefix(l, string(e.Lang)) {
					t.Errorf("%s: does it say %s in %s? %v", name, r.ID, e.Lang, has)
				}
			}
		}
	}
	for name, f := range s.files {
		if path.Ext(name) == ".wasm" {
			for _, e := range s.all {
				for _, r := range e.Facts {
					if bytes.Contains(f.Data, []byte(r.Text)) {
						t.Errorf("the program says %s", r.ID)
					}
				}
			}
		}
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
