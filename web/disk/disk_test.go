package disk

import (
	"os"
	"path/filepath"
	"testing"
)

func TestANewSiteTakesThePlaceOfTheOld(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "dist")
	for _, left := range []string{".next", ".old"} { // of a build that was broken off
		if err := os.MkdirAll(out+left, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out+left, "left"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"a/index.html", "b/index.html"} {
		if err := Site(out, map[string][]byte{name: []byte("x")}); err != nil {
			t.Fatal(err)
		}
		var found []string
		_ = filepath.WalkDir(dir, func(p string, e os.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				rel, _ := filepath.Rel(dir, p)
				found = append(found, filepath.ToSlash(rel))
			}
			return err
		})
		if len(found) != 1 || found[0] != "dist/"+name {
			t.Errorf("the files are %v, want %s alone", found, name)
		}
	}
}
