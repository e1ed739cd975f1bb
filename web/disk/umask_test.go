//go:build unix

package disk

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A server runs as somebody else: what is published is readable even where whoever builds keeps new files to themselves.
func TestASiteIsReadableWhateverTheUmask(t *testing.T) {
	dir := t.TempDir()
	defer syscall.Umask(syscall.Umask(0o077))
	out := filepath.Join(dir, "www", "sites", "dist")
	for range 2 { // new, and in the place of another
		if err := Site(out, map[string][]byte{"index.html": nil, "images/preview.png": nil, "a/b/c.js": nil}); err != nil {
			t.Fatal(err)
		}
		err := filepath.WalkDir(filepath.Join(dir, "www"), func(p string, e fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			want := fs.FileMode(0o644)
			if e.IsDir() {
				want = 0o755
			}
			if info, err := e.Info(); err != nil || info.Mode().Perm() != want {
				t.Errorf("%s: %v, want %v (%v)", p, info.Mode(), want, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(dir, "facts.yaml")
	if err := File(file, nil); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o644 {
		t.Errorf("a file alone: %v (%v)", info, err)
	}
}
