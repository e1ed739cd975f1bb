package web_test

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"explainer/content"
	"explainer/content/pseudo"
	"explainer/web"
	"explainer/web/host"
	"explainer/web/internal/checkout"
	"explainer/web/story"
)

// base is the public address that the tests build for. Its path must turn up where an address has to be whole, and nowhere else.
const base = "https://news.example/a/story/"

// site is one build of the real content, read into memory.
type site struct {
	files fstest.MapFS
	// pages are the documents of the index.html files, by path.
	pages map[string]*html.Node
	names []string
	all   content.Editions
	e     *content.Explainer // the first of them
}

var shared struct {
	once    [2]sync.Once
	stories [2]*site
}

// built builds the project's own story once for all tests.
func built(t testing.TB) *site { return once(t, 0, build) }

// second builds the second story: another one, in German and in an edition that runs from right to left.
func second(t testing.TB) *site {
	return once(t, 1, func(t testing.TB) *site { return buildStory(t, mirrored(t), 20) })
}

func once(t testing.TB, n int, build func(testing.TB) *site) *site {
	t.Helper()
	if testing.Short() {
		t.Skip("the site is not built with -short")
	}
	shared.once[n].Do(func() { shared.stories[n] = build(t) })
	if shared.stories[n] == nil {
		t.Fatal("the site could not be built: see the first test that asked for it")
	}
	return shared.stories[n]
}

// inEachStory does a test that is about no story.
func inEachStory(t *testing.T, check func(*testing.T, *site)) {
	t.Run("own", func(t *testing.T) { check(t, built(t)) })
	t.Run("second", func(t *testing.T) { check(t, second(t)) })
}

const secondStory = "testdata/second"

// mirrored writes the second story with an edition that runs from right to left.
func mirrored(t testing.TB) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "story")
	if err := pseudo.Write(os.DirFS(filepath.Join(secondStory, "data")), os.DirFS(filepath.Join(secondStory, "reports")), dir); err != nil {
		t.Fatal(err)
	}
	if _, err := story.RenewIDs(dir, true); err != nil {
		t.Fatal(err)
	}
	return dir
}

func build(t testing.TB) *site { return buildStory(t, "", 100) }

// buildStory builds a story with a copy of the project: others may be at work in its folders, and a test writes nothing there.
func buildStory(t testing.TB, from string, least int) *site {
	t.Helper()
	module, out := filepath.Join(t.TempDir(), "module"), filepath.Join(t.TempDir(), "dist")
	checkout.Copy(t, module)
	n, err := web.Build(web.Options{Module: module, Story: from, Out: out, BaseURL: base, Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	if from == "" {
		from = story.Own(module)
	}
	s := &site{files: fstest.MapFS{}, pages: map[string]*html.Node{}, all: loaded(t, from)}
	s.e = s.all[0]
	err = fs.WalkDir(os.DirFS(out), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(out, name))
		s.files[name] = &fstest.MapFile{Data: b}
		if path.Base(name) == "index.html" {
			s.names = append(s.names, name)
			s.pages[name], err = html.Parse(bytes.NewReader(b))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	sort.Strings(s.names)
	if len(s.names) != n || n < least {
		t.Fatalf("the build says that it wrote %d pages, at least %d are wanted; there are %d", n, least, len(s.names))
	}
	return s
}

// each calls f for every element of every page.
func (s *site) each(f func(page string, n *html.Node)) {
	for _, name := range s.names {
		walk(s.pages[name], func(n *html.Node) {
			if n.Type == html.ElementNode {
				f(name, n)
			}
		})
	}
}

// full lists the pages that stand for themselves: those that are made for frames of other sites are left out, and those that lead on.
func (s *site) full() []string {
	return slices.DeleteFunc(slices.Clone(s.names), func(page string) bool { return embedded(page) || s.moved(page) })
}

// moved reports whether a page is of a record that has a successor.
func (s *site) moved(page string) bool {
	id := path.Base(path.Dir(page))
	return slices.ContainsFunc(s.e.Moved, func(m content.Move) bool { return m.From == id })
}

func embedded(page string) bool {
	below, ok := strings.CutPrefix(host.Below(page), "embed/")
	return ok && below != "index.html" // that is the builder
}

// lang is the edition that a page belongs to.
func lang(page string) content.Lang {
	if strings.HasPrefix(page, "it/") {
		return content.Italian
	}
	return content.English
}

// address is the public address of a page.
func address(page string) string { return base + strings.TrimSuffix(page, "index.html") }

// target is the file to which a link on a page leads, with its fragment; empty for one that leads out of the site.
func target(page, link string) (file, fragment string) {
	from, err := url.Parse(address(page))
	if err != nil {
		return "", ""
	}
	to, err := from.Parse(link)
	if err != nil {
		return "", ""
	}
	file, ok := strings.CutPrefix(to.Scheme+"://"+to.Host+to.Path, base)
	if !ok {
		return "", ""
	}
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	return file, to.Fragment
}

func TestBuildWritesThePagesThatAreExpected(t *testing.T) {
	s := built(t)
	want := []string{}
	for _, edition := range []string{"", "it/"} {
		for _, p := range []string{"", "facts/", "differences/", "sources/", "embed/"} {
			want = append(want, edition+p+"index.html")
		}
		for _, h := range s.e.Stakeholders {
			want = append(want, edition+"cards/"+h.ID+"/index.html")
		}
	}
	sort.Strings(want)
	for _, m := range s.e.Moved {
		if content.KindOf(m.From) == "stakeholder" && (s.pages["cards/"+m.From+"/index.html"] == nil || s.pages["embed/cards/"+m.From+"/index.html"] == nil) {
			t.Errorf("what leads to the card %s from elsewhere is lost", m.From)
		}
	}
	if got := strings.Join(s.full(), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	for _, name := range []string{"404.html", "sitemap.xml", "robots.txt", "sw.js", "manifest.webmanifest", "it/manifest.webmanifest", "data/explainer.json", ".nojekyll"} {
		if s.files[name] == nil {
			t.Errorf("%s is missing", name)
		}
	}
}
