package web

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

	"explainer/content"
	"explainer/web/offline"
)

// publish makes a small site that says a text, after the one in a folder if that is named, and writes it to a new one.
func publish(t *testing.T, after, says string, facts ...string) (dir string, s *site) {
	t.Helper()
	e := &content.Explainer{Lang: "en", Story: content.Story{Editions: []content.Lang{"en"}}}
	for _, f := range facts {
		e.Facts = append(e.Facts, content.Fact{ID: "fact-" + f, Text: content.Text(f)})
	}
	s = small()
	s.names, s.hashes = map[string]string{}, map[string]string{}
	if err := s.tell(content.Editions{e}, Data("..")); err != nil {
		t.Fatal(err)
	}
	var err error
	if s.earlier, err = readEarlier(after); err != nil {
		t.Fatal(err)
	}
	s.opt.Keep = after
	s.files["index.html"] = []byte(`<html data-version="__VERSION__" data-keeps="__SIZE__"><p>The same</p><p>` + says + `</p><p>And more of it`)
	s.add("boot.js", []byte("boot("+says+")"))
	for _, do := range []func() error{s.addPacks, s.addWorker, s.addReleases} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	bundle := s.names[bundleName]
	if s.files[bundle+".br"], err = brotlied(s.files[bundle]); err != nil {
		t.Fatal(err)
	}
	if err := s.keep(); err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for name, data := range s.files {
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
func patchesOf(t *testing.T, s *site) (patches map[string]string) {
	t.Helper()
	_, rest, _ := strings.Cut(string(s.files["sw.js"]), "PATCHES=")
	if err := json.NewDecoder(strings.NewReader(rest)).Decode(&patches); err != nil {
		t.Fatal(err)
	}
	return patches
}

func TestTheFiveSitesBeforeAreHeeded(t *testing.T) {
	dir := ""
	var sites []*site
	for n := range 8 {
		var s *site
		dir, s = publish(t, dir, fmt.Sprintf("version %d", n))
		sites = append(sites, s)
	}
	last := sites[7]
	patches := patchesOf(t, last)
	for n, s := range sites[:7] {
		bundle := s.names[bundleName]
		old := n < 2
		if _, has := patches[bundle]; has == old {
			t.Errorf("is there a patch from version %d? %v", n, has)
		}
		if _, there := last.files[s.names["boot.js"]]; there == old {
			t.Errorf("can a page of version %d still ask for its script? %v", n, there)
		}
		if _, there := last.files[bundle]; there {
			t.Errorf("the bundle of version %d is there for nobody", n)
		}
		if _, there := last.files[bundle+".br"]; there == old {
			t.Errorf("is the bundle of version %d there for the next build? %v", n, there)
		}
		if old {
			continue
		}
		want, err := offline.Patch(s.files[bundle], last.files[last.names[bundleName]])
		if err != nil || string(last.files[patches[bundle]]) != string(want) {
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
	bundle, pack := s.names[bundleName], s.names[packName("en")]
	for what, spoil := range map[string]func(){
		"a bundle of other bytes": func() { put(t, first, bundle, "x") },
		"no bundle":               func() { drop(t, first, bundle, bundle+".br") },
		"content of other bytes":  func() { put(t, first, pack, "x") },
		"no content":              func() { drop(t, first, pack) },
		"no list of releases":     func() { drop(t, first, releases) },
	} {
		spoil()
		_, next := publish(t, first, "two", "a", "c")
		if what == "no list of releases" && len(patchesOf(t, next)) > 0 || strings.Contains(what, "bundle") && len(patchesOf(t, next)) > 0 {
			t.Errorf("%s: patches %v", what, patchesOf(t, next))
		}
		if base := baseOf(next.files[next.names[packName("en")]]); strings.Contains(what, "content") && base != "" {
			t.Errorf("%s: the content rests on %s", what, base)
		}
	}
	put(t, first, releases, `[{"version":"x","bundle":"../../etc/passwd"}]`)
	if _, err := readEarlier(first); err == nil || !strings.Contains(err.Error(), "no asset") {
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
func made(t *testing.T, s *site) string {
	t.Helper()
	packed := s.files[s.names[packName("en")]]
	base := baseOf(packed)
	if base == "" {
		return string(packed)
	}
	lines := strings.Split(string(packed), "\n")
	if want := fmt.Sprintf("after %s %s", strings.TrimPrefix(base, "assets/"), integrity(s.files[base])); lines[0] != want {
		t.Errorf("the first line is %q, want %q", lines[0], want)
	}
	old, added := strings.Split(string(s.files[base]), "\n"), lines[2:]
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
	base := s.names[packName("en")]
	whole := string(s.files[base])
	for n := range 3 {
		facts[50*n] = fmt.Sprintf("another fact %d", n)
		var next *site
		dir, next = publish(t, dir, "two", facts...)
		if got := baseOf(next.files[next.names[packName("en")]]); got != base || next.files[base] == nil {
			t.Fatalf("after %d changes it rests on %q, want %q", n+1, got, base)
		}
		if got := made(t, next); got == whole || !strings.Contains(got, fmt.Sprintf("\nanother fact %d\n", n)) {
			t.Errorf("after %d changes it does not say the last: %.200s", n+1, got)
		}
	}
	_, back := publish(t, dir, "one", strings.Split(strings.TrimSpace(strings.Join(facts, "\n")), "\n")...)
	if baseOf(back.files[back.names[packName("en")]]) != base {
		t.Error("built again it does not rest on the same")
	}
	for n := range facts {
		facts[n] = fmt.Sprintf("all is new, %x", sha256.Sum256([]byte{byte(n)}))
	}
	_, other := publish(t, dir, "three", facts...)
	if got := baseOf(other.files[other.names[packName("en")]]); got != "" {
		t.Errorf("where all is new it rests on %s", got)
	}
}
