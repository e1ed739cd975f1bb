package earlier_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/web/assets"
	"explainer/web/earlier"
	"explainer/web/offline"
	"explainer/web/packs"
	"explainer/web/site"
)

// published is a site with the version of its worker.
type published struct {
	*site.Site
	version string
}

// publish makes a small site that says a text, after the one in a folder if that is named, and writes it to a new one.
func publish(t *testing.T, after, says string, facts ...string) (dir string, s published) {
	t.Helper()
	e := &content.Explainer{Lang: "en", Story: content.Story{Editions: []content.Lang{"en"}}}
	for _, f := range facts {
		e.Facts = append(e.Facts, content.Fact{ID: "fact-" + f, Text: content.Text(f)})
	}
	kept, err := earlier.Read(after)
	if err != nil {
		t.Fatal(err)
	}
	if s.Site, err = site.New(site.Options{}, assets.Embedded); err != nil {
		t.Fatal(err)
	}
	if err := s.Tell(content.Editions{e}, fstest.MapFS{}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"embed/cards/mayor/index.html", "it/embed/cards/mayor/index.html", "cards/mayor/index.html"} {
		s.Files[name] = []byte(`<html data-root="../" data-page="embed"><link href="../assets/icon.0123456789.svg"><script src="../assets/guest.0123456789.js"></script><body><a href="../` + name + `">Mayor</a>`)
	}
	s.Files["index.html"] = []byte(`<html data-version="__VERSION__" data-keeps="__SIZE__"><p>The same</p><p>` + says + `</p><p>And more of it`)
	s.Add("boot.js", []byte("boot("+says+")"))
	if err := packs.Add(s.Site, kept.Content); err != nil {
		t.Fatal(err)
	}
	if s.version, err = offline.Add(s.Site, kept); err != nil {
		t.Fatal(err)
	}
	kept.Add(s.Site, s.version)
	bundle := s.Names[earlier.BundleName]
	if s.Files[bundle+".br"], err = site.Brotli(s.Files[bundle]); err != nil {
		t.Fatal(err)
	}
	if err := kept.Keep(s.Site, s.version); err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for name, data := range s.Files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir, s
}

// patchesOf reads what the worker was told.
func patchesOf(t *testing.T, s published) (patches map[string]string) {
	t.Helper()
	_, rest, _ := strings.Cut(string(s.Files["sw.js"]), "PATCHES=")
	if err := json.NewDecoder(strings.NewReader(rest)).Decode(&patches); err != nil {
		t.Fatal(err)
	}
	return patches
}

func TestTheFiveSitesBeforeAreHeeded(t *testing.T) {
	dir := ""
	var sites []published
	for n := range 8 {
		var s published
		dir, s = publish(t, dir, fmt.Sprintf("version %d", n))
		sites = append(sites, s)
	}
	last := sites[7]
	patches := patchesOf(t, last)
	for n, s := range sites[:7] {
		bundle := s.Names[earlier.BundleName]
		old := n < 2
		if _, has := patches[bundle]; has == old {
			t.Errorf("is there a patch from version %d? %v", n, has)
		}
		if _, there := last.Files[s.Names["boot.js"]]; there == old {
			t.Errorf("can a page of version %d still ask for its script? %v", n, there)
		}
		if _, there := last.Files[bundle]; there {
			t.Errorf("the bundle of version %d is there for nobody", n)
		}
		if _, there := last.Files[bundle+".br"]; there == old {
			t.Errorf("is the bundle of version %d there for the next build? %v", n, there)
		}
		if old {
			continue
		}
		want, err := offline.Patch(s.Files[bundle], last.Files[last.Names[earlier.BundleName]])
		if err != nil || string(last.Files[patches[bundle]]) != string(want) {
			t.Errorf("the patch from version %d is another: %v", n, err)
		}
	}
	// The same again is the same, and knows the same past.
	_, again := publish(t, dir, "version 7")
	if !slices.Equal(slices.Sorted(maps.Keys(patchesOf(t, again))), slices.Sorted(maps.Keys(patches))) || again.version != last.version {
		t.Errorf("built again it has the patches %v, want %v", patchesOf(t, again), patches)
	}
}

func TestAnEarlierSiteThatIsNotWholeIsNoHindrance(t *testing.T) {
	first, s := publish(t, "", "one", "a", "b")
	bundle, pack := s.Names[earlier.BundleName], s.Names[packs.Name("en")]
	for what, spoil := range map[string]func(){
		"a bundle of other bytes": func() { put(t, first, bundle, "x") },
		"no bundle":               func() { drop(t, first, bundle, bundle+".br") },
		"content of other bytes":  func() { put(t, first, pack, "x") },
		"no content":              func() { drop(t, first, pack) },
		"no list of releases":     func() { drop(t, first, earlier.File) },
	} {
		spoil()
		_, next := publish(t, first, "two", "a", "c")
		if what == "no list of releases" && len(patchesOf(t, next)) > 0 || strings.Contains(what, "bundle") && len(patchesOf(t, next)) > 0 {
			t.Errorf("%s: patches %v", what, patchesOf(t, next))
		}
		if base := packs.Base(next.Files[next.Names[packs.Name("en")]]); strings.Contains(what, "content") && base != "" {
			t.Errorf("%s: the content rests on %s", what, base)
		}
	}
	put(t, first, earlier.File, `[{"version":"x","bundle":"../../etc/passwd"}]`)
	if _, err := earlier.Read(first); err == nil || !strings.Contains(err.Error(), "no asset") {
		t.Errorf("a list that names what is no asset: %v", err)
	}
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func drop(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
}

// made is the content that a program gets to read.
func made(t *testing.T, s published) string {
	t.Helper()
	packed := s.Files[s.Names[packs.Name("en")]]
	base := packs.Base(packed)
	if base == "" {
		return string(packed)
	}
	lines := strings.Split(string(packed), "\n")
	if want := fmt.Sprintf("after %s %s", strings.TrimPrefix(base, "assets/"), site.Integrity(s.Files[base])); lines[0] != want {
		t.Errorf("the first line is %q, want %q", lines[0], want)
	}
	old, added := strings.Split(string(s.Files[base]), "\n"), lines[2:]
	var out []string
	steps := strings.Fields(lines[1])
	for i := 0; i < len(steps); i += 3 {
		var n [3]int
		for k := range n {
			var err error
			if n[k], err = strconv.Atoi(steps[i+k]); err != nil {
				t.Fatal(err)
			}
		}
		out = append(append(out, old[:n[0]]...), added[:n[2]]...)
		old, added = old[n[0]+n[1]:], added[n[2]:]
	}
	return strings.Join(out, "\n")
}

// The content stays where it was for as long as little of it changes; then it is told whole.
func TestContentRestsOnWhatReadersHave(t *testing.T) {
	facts := []string{}
	for n := range 200 {
		facts = append(facts, fmt.Sprintf("fact number %d, %x, which is one of many that are told here", n, n*n*7919))
	}
	dir, s := publish(t, "", "one", facts...)
	base := s.Names[packs.Name("en")]
	whole := string(s.Files[base])
	for n := range 3 {
		facts[50*n] = fmt.Sprintf("another fact %d", n)
		var next published
		dir, next = publish(t, dir, "two", facts...)
		if got := packs.Base(next.Files[next.Names[packs.Name("en")]]); got != base || next.Files[base] == nil {
			t.Fatalf("after %d changes it rests on %q, want %q", n+1, got, base)
		}
		if got := made(t, next); got == whole || !strings.Contains(got, fmt.Sprintf("\nanother fact %d\n", n)) {
			t.Errorf("after %d changes it does not say the last: %.200s", n+1, got)
		}
	}
	_, back := publish(t, dir, "one", strings.Split(strings.TrimSpace(strings.Join(facts, "\n")), "\n")...)
	if packs.Base(back.Files[back.Names[packs.Name("en")]]) != base {
		t.Error("built again it does not rest on the same")
	}
	for n := range facts {
		facts[n] = fmt.Sprintf("all is new, %x", sha256.Sum256([]byte{byte(n)}))
	}
	_, other := publish(t, dir, "three", facts...)
	if got := packs.Base(other.Files[other.Names[packs.Name("en")]]); got != "" {
		t.Errorf("where all is new it rests on %s", got)
	}
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
	small := func() *site.Site {
		return &site.Site{Output: site.Output{Files: map[string][]byte{"index.html": []byte(`<html data-page="front">`)}}}
	}
	keepFrom := func(s *site.Site, dir string) error {
		kept, err := earlier.Read(dir)
		if err != nil {
			return err
		}
		return kept.Keep(s, "")
	}
	s := small()
	before := len(s.Files)
	if err := keepFrom(s, old); err != nil {
		t.Fatal(err)
	}
	if len(s.Files) != before+3 || string(s.Files["v/00aa11bb22/it/embed/all/index.html"]) != "old page" || string(s.Files["index.html"]) != `<html data-page="front">` {
		t.Errorf("carried over: %v", s.Sorted())
	}
	s = small()
	s.Files["v/00aa11bb22/embed.js"] = []byte("this build made it itself")
	if err := keepFrom(s, old); err != nil || string(s.Files["v/00aa11bb22/embed.js"]) != "this build made it itself" {
		t.Errorf("%v: %q", err, s.Files["v/00aa11bb22/embed.js"])
	}
	if err := keepFrom(s, filepath.Join(old, "nowhere")); err == nil {
		t.Error("an earlier site that is not there is no error")
	}
	papers := t.TempDir()
	if err := os.WriteFile(filepath.Join(papers, "letter.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{papers, filepath.Join(papers, "letter.txt")} {
		if err := keepFrom(small(), dir); err == nil || !strings.Contains(err.Error(), "name that of the site that is published now") {
			t.Errorf("%s is taken for an earlier site: %v", dir, err)
		}
	}
	if err := keepFrom(s, t.TempDir()); err != nil {
		t.Errorf("an earlier site without versions: %v", err)
	}
}
