package embeds

import (
	"maps"
	"path"
	"regexp"
	"strings"
	"testing"

	"explainer/web/site"
)

// small is a site of one embed in each language, as the build has it before versions are made.
func small() *site.Site {
	page := func(up, card string) []byte {
		return []byte(`<html data-root="` + up + `" data-page="embed"><link rel="canonical" href="https://news.example/cards/mayor/"><link href="` + up + `assets/icon.0123456789.svg">` +
			`<script src="` + up + `assets/guest.0123456789.js"></script><body><a href="` + up + card + `">Mayor</a><a href="` + up + `">All</a><a href="#mayor">Here</a></body></html>`)
	}
	return &site.Site{Output: site.Output{Files: map[string][]byte{
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
	}}}
}

func TestAVersionHoldsTheEmbedsWithAllTheyNeed(t *testing.T) {
	s := small()
	p := pin(s)
	version, script := p.version, p.script()
	if !site.VersionName.MatchString(version) || script.Path != "v/"+version+"/embed.js" || script.Integrity != site.Integrity([]byte("script")) {
		t.Errorf("version %q, script %+v", version, script)
	}
	maps.Copy(s.Files, p.files)
	var got []string
	for _, name := range s.Sorted() {
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
	s.Files[page] = append(s.Files[page], ` data-content="../../../assets/content-en.0123456789.txt"`...)
	s.Files["assets/content-en.0123456789.txt"] = []byte("after content-en.9876543210.txt sha256-0123\n1 1 1\nnew")
	s.Files["assets/content-en.9876543210.txt"] = []byte("old")
	p := pin(s)
	version := p.version
	for _, name := range []string{"content-en.0123456789.txt", "content-en.9876543210.txt"} {
		if p.files["v/"+version+"/assets/"+name] == nil {
			t.Errorf("the version has no %s", name)
		}
	}
}

func TestLinksOfAVersionLeadToTheCurrentPagesAndItsAssetsStayItsOwn(t *testing.T) {
	s := small()
	p := pin(s)
	version := p.version
	maps.Copy(s.Files, p.files)
	link := regexp.MustCompile(`(href|src|data-root)="([^"#:]*)"`)
	seen := 0
	for name, data := range p.files {
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
				if s.Files[to] == nil || !strings.HasPrefix(to, "v/"+version+"/") {
					t.Errorf("%s: %s leads to %s", name, m[0], to)
				}
			default:
				if s.Files[path.Join(to, "index.html")] == nil || strings.HasPrefix(to, "v/") {
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
	first := pin(small()).version
	again := pin(small()).version
	s := small()
	s.Files["assets/guest.0123456789.js"] = []byte("another")
	other := pin(s).version
	s = small()
	s.Files["index.html"] = []byte("the front page is no part of it")
	same := pin(s).version
	if first != again || first == other || first != same {
		t.Errorf("%s, again %s, another script %s, another front page %s", first, again, other, same)
	}
}
