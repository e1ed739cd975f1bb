package web

import (
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// small is a site of one embed in each language, as the build has it before versions are made.
func small() *site {
	page := func(up, card string) []byte {
		return []byte(`<html data-root="` + up + `" data-page="embed"><link rel="canonical" href="https://news.example/cards/mayor/"><link href="` + up + `assets/icon.0123456789.svg">` +
			`<script src="` + up + `assets/guest.0123456789.js"></script><body><a href="` + up + card + `">Mayor</a><a href="` + up + `">All</a><a href="#mayor">Here</a></body></html>`)
	}
	return &site{files: map[string][]byte{
		"index.html":                         []byte(`<html data-page="front">`),
		"embed/index.html":                   []byte(`<html data-page="builder">`),
		"embed/cards/mayor/index.html":       page("../../../", "cards/mayor/"),
		"it/embed/cards/mayor/index.html":    page("../../../../", "it/cards/mayor/"),
		"cards/mayor/index.html":             []byte("mayor"),
		"it/cards/mayor/index.html":          []byte("sindaco"),
		"embed.js":                           []byte("script"),
		"assets/icon.0123456789.svg":         []byte("<svg/>"),
		"assets/guest.0123456789.js":         []byte("guest"),
		"assets/picture-front.0123456789.js": []byte("not of the embeds"),
	}}
}

func TestAVersionHoldsTheEmbedsWithAllTheyNeed(t *testing.T) {
	s := small()
	version, script := s.pin()
	if !versionName.MatchString(version) || script.Path != "v/"+version+"/embed.js" || script.Integrity != integrity([]byte("script")) {
		t.Errorf("version %q, script %+v", version, script)
	}
	maps.Copy(s.files, s.pinned)
	var got []string
	for _, name := range s.sorted() {
		if rest, ok := strings.CutPrefix(name, "v/"+version+"/"); ok {
			got = append(got, rest)
		}
	}
	want := "assets/guest.0123456789.js assets/icon.0123456789.svg embed.js embed/cards/mayor/index.html it/embed/cards/mayor/index.html"
	if strings.Join(got, " ") != want {
		t.Errorf("the version holds %v, want %s", got, want)
	}
}

func TestAVersionHoldsTheContentOnWhichItsOwnRests(t *testing.T) {
	s := small()
	page := "embed/cards/mayor/index.html"
	s.files[page] = append(s.files[page], ` data-content="../../../assets/content-en.0123456789.txt"`...)
	s.files["assets/content-en.0123456789.txt"] = []byte("after content-en.9876543210.txt sha384-0123\n1 1 1\nnew")
	s.files["assets/content-en.9876543210.txt"] = []byte("old")
	version, _ := s.pin()
	for _, name := range []string{"content-en.0123456789.txt", "content-en.9876543210.txt"} {
		if s.pinned["v/"+version+"/assets/"+name] == nil {
			t.Errorf("the version has no %s", name)
		}
	}
}

func TestLinksOfAVersionLeadToTheCurrentPagesAndItsAssetsStayItsOwn(t *testing.T) {
	s := small()
	version, _ := s.pin()
	maps.Copy(s.files, s.pinned)
	link := regexp.MustCompile(`(href|src|data-root)="([^"#:]*)"`)
	seen := 0
	for name, data := range s.pinned {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		for _, m := range link.FindAllSubmatch(data, -1) {
			seen++
			to := path.Join(path.Dir(name), string(m[2]))
			switch {
			case string(m[1]) == "data-root":
				if to != "." {
					t.Errorf("%s: data-root leads to %q", name, to)
				}
			case strings.Contains(string(m[2]), "assets/"):
				if s.files[to] == nil || !strings.HasPrefix(to, "v/"+version+"/") {
					t.Errorf("%s: %s leads to %s", name, m[0], to)
				}
			default:
				if s.files[path.Join(to, "index.html")] == nil || strings.HasPrefix(to, "v/") {
					t.Errorf("%s: %s leads to %s", name, m[0], to)
				}
			}
		}
		if !strings.Contains(string(data), `href="https://news.example/cards/mayor/"`) || !strings.Contains(string(data), `href="#mayor"`) {
			t.Errorf("%s: the canonical link or a fragment changed: %s", name, data)
		}
	}
	if seen != 10 {
		t.Errorf("%d links looked at, want 10", seen)
	}
}

func TestTheSameContentIsTheSameVersion(t *testing.T) {
	first, _ := small().pin()
	again, _ := small().pin()
	s := small()
	s.files["assets/guest.0123456789.js"] = []byte("another")
	other, _ := s.pin()
	s = small()
	s.files["index.html"] = []byte("the front page is no part of it")
	same, _ := s.pin()
	if first != again || first == other || first != same {
		t.Errorf("%s, again %s, another script %s, another front page %s", first, again, other, same)
	}
}

func keepFrom(s *site, dir string) (err error) {
	s.opt.Keep = dir
	if s.earlier, err = readEarlier(dir); err != nil {
		return err
	}
	return s.keep()
}

func TestEarlierVersionsAreCarriedOver(t *testing.T) {
	old := t.TempDir()
	for name, data := range map[string]string{
		"v/00aa11bb22/embed.js": "old script", "v/00aa11bb22/embed.js.br": "old script, packed", "v/00aa11bb22/it/embed/all/index.html": "old page",
		"v/not-a-version/embed.js": "x", "v/stray.html": "x", "index.html": "old front",
	} {
		file := filepath.Join(old, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := small()
	before := len(s.files)
	if err := keepFrom(s, old); err != nil {
		t.Fatal(err)
	}
	if len(s.files) != before+3 || string(s.files["v/00aa11bb22/it/embed/all/index.html"]) != "old page" || string(s.files["index.html"]) != `<html data-page="front">` {
		t.Errorf("carried over: %v", s.sorted())
	}
	s = small()
	s.files["v/00aa11bb22/embed.js"] = []byte("this build made it itself")
	if err := keepFrom(s, old); err != nil || string(s.files["v/00aa11bb22/embed.js"]) != "this build made it itself" {
		t.Errorf("%v: %q", err, s.files["v/00aa11bb22/embed.js"])
	}
	if err := keepFrom(s, filepath.Join(old, "nowhere")); err == nil {
		t.Error("an earlier site that is not there is no error")
	}
	if err := keepFrom(s, t.TempDir()); err != nil {
		t.Errorf("an earlier site without versions: %v", err)
	}
}

func TestASiteWithoutAWorkerPublishesOneThatRemovesItself(t *testing.T) {
	s := small()
	s.opt.NoWorker = true
	if err := s.addWorker(); err != nil {
		t.Fatal(err)
	}
	if js := string(s.files["sw.js"]); !strings.Contains(js, "registration.unregister()") || !strings.Contains(js, "caches.delete(") || strings.Contains(js, `"fetch"`) {
		t.Errorf("sw.js does not remove itself: %s", js)
	}
}
