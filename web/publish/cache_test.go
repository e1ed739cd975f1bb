package publish

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"explainer/web/site"
)

func TestTheCacheIsNotTrustedBlindly(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	t.Setenv("LocalAppData", t.TempDir())
	made := 0
	pack := func(b []byte) ([]byte, error) { made++; return append([]byte("packed "), b...), nil }
	get := func(want int) {
		t.Helper()
		b, err := openCache().get(".br", []byte("page"), pack)
		if err != nil || string(b) != "packed page" || made != want {
			t.Errorf("%q (%v), made %d times, want %d", b, err, made, want)
		}
	}
	get(1)
	get(1)
	files, _ := filepath.Glob(filepath.Join(openCache().dir, "*"))
	if len(files) != 1 {
		t.Fatalf("%d files are kept, want 1", len(files))
	}
	whole, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(whole)
	flipped[len(flipped)-1] ^= 1
	for i, spoilt := range [][]byte{nil, whole[:len(whole)-1], whole[:20], flipped, []byte("packed other")} {
		if err := os.WriteFile(files[0], spoilt, 0o644); err != nil {
			t.Fatal(err)
		}
		get(i + 2)
	}
}

func TestTheCacheForgetsWhatWasNotUsedForLongest(t *testing.T) {
	c := cache{t.TempDir(), 2500}
	for i, name := range []string{"old", "older", "new"} {
		age := []time.Duration{2 * time.Hour, 3 * time.Hour, 0}[i]
		file := filepath.Join(c.dir, name)
		if err := os.WriteFile(file, make([]byte, 1000), 0o644); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(-age)
		if err := os.Chtimes(file, at, at); err != nil {
			t.Fatal(err)
		}
	}
	c.prune()
	for name, want := range map[string]bool{"old": true, "older": false, "new": true} {
		if _, err := os.Stat(filepath.Join(c.dir, name)); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", name, err == nil, want)
		}
	}
}

func TestWithoutAHomeNothingIsKept(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData", "home"} {
		t.Setenv(name, "")
	}
	c := openCache()
	defer c.prune()
	b, err := c.get(".gz", []byte("page"), site.Gzip)
	if c.dir != "" || err != nil || len(b) == 0 {
		t.Errorf("kept in %q: %d bytes (%v)", c.dir, len(b), err)
	}
}
