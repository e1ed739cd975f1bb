package disk

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// files are all files below a folder.
func files(t *testing.T, dir string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			found = append(found, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestANewSiteTakesThePlaceOfTheOld(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "dist")
	for _, left := range []string{".next-1", ".old-2"} { // of a build that was broken off
		put(t, filepath.Join(out+left, "left"), "")
		ago := time.Now().Add(-2 * leftFor)
		if err := os.Chtimes(out+left, ago, ago); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"a/index.html", "b/index.html"} {
		if err := Site(out, map[string][]byte{name: []byte("x")}); err != nil {
			t.Fatal(err)
		}
		if found := files(t, dir); !slices.Equal(found, []string{"dist/" + name}) {
			t.Errorf("the files are %v, want %s alone", found, name)
		}
	}
}

// Builds into one place at once: whichever comes last, its site is whole and nothing else is left.
func TestManyBuildsAtOnceNeverMix(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "dist")
	var all sync.WaitGroup
	for n := range 8 {
		site := map[string][]byte{"index.html": fmt.Append(nil, n)}
		for i := range 40 {
			site[fmt.Sprintf("cards/%d-%d/index.html", n, i)] = fmt.Append(nil, n)
		}
		all.Go(func() {
			if err := Site(out, site); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	last, err := os.ReadFile(filepath.Join(out, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	found := files(t, dir)
	for _, name := range found {
		if name != "dist/index.html" && !strings.HasPrefix(name, fmt.Sprintf("dist/cards/%s-", last)) {
			t.Errorf("%s stands beside the site of build %s", name, last)
		}
	}
	if len(found) != 41 {
		t.Errorf("%d files", len(found))
	}
}

// Where a site cannot be written the old one stays and nothing half lies beside it.
func TestASiteThatCannotBeWrittenLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "dist")
	put(t, filepath.Join(out, "index.html"), "old")
	err := Site(out, map[string][]byte{"a": nil, "a/b": nil, "a/c": nil}) // no disk has a file and a folder of one name
	if err == nil {
		t.Fatal("it was written")
	}
	if found := files(t, dir); !slices.Equal(found, []string{"dist/index.html"}) {
		t.Errorf("left: %v", found)
	}
	if err := Site(filepath.Join(dir, "new", "deep", "dist"), map[string][]byte{"a": nil, "a/b": nil, "a/c": nil}); err == nil {
		t.Fatal("it was written")
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left: %v", entries)
	}
}

func TestASiteBehindALinkIsReplacedThere(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "here", "index.html"), "old")
	link := filepath.Join(dir, "dist")
	if err := os.Symlink("here", link); err != nil {
		t.Fatal(err)
	}
	if err := Site(link, map[string][]byte{"index.html": []byte("new")}); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(link); err != nil || to != "here" {
		t.Errorf("the link leads to %q (%v)", to, err)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "here", "index.html")); string(b) != "new" {
		t.Errorf("behind the link stands %q", b)
	}
}

// A place where no site can be put is told before anything is built, in a sentence that says what to do.
func TestAPlaceForNoSite(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), "mine")
	put(t, filepath.Join(dir, "papers", "letter"), "mine")
	put(t, filepath.Join(dir, "site", "index.html"), "old")
	if err := os.Symlink("nowhere", filepath.Join(dir, "gone")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"new":       "",
		"deep/new":  "",
		"site":      "",
		"file":      "is a file: name a folder for the site",
		"file/site": "cannot be the folder of the site: not a directory",
		"papers":    "holds something else than a site, which would be replaced: name a new folder or an empty one",
		"gone":      "is a link that leads nowhere: name a folder",
	} {
		err := Replaceable(filepath.Join(dir, name), "index.html")
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 4 { // nor is a folder left that was made to try it
		t.Errorf("left: %v", entries)
	}
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "facts.yaml")
	put(t, file, "old")
	if err := os.Chmod(file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := File(file, []byte("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if b, _ := os.ReadFile(file); string(b) != "new" || err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("it holds %q, %v (%v)", b, info, err)
	}
	if err := File(filepath.Join(file, "below"), nil); err == nil {
		t.Error("a file below a file was written")
	}
	folder := filepath.Join(dir, "folder")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := File(folder, []byte("x")); err == nil {
		t.Error("a folder was replaced")
	}
	if found := files(t, dir); !slices.Equal(found, []string{"facts.yaml"}) {
		t.Errorf("left: %v", found)
	}
	if err := os.Symlink(file, filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	if err := File(filepath.Join(dir, "link"), []byte("behind")); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(file); string(b) != "behind" {
		t.Errorf("behind the link stands %q", b)
	}
}
