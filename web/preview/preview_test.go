package preview

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A picture that no page has any more is not kept for the rest of the day.
func TestPicturesOfEarlierTextsAreForgotten(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../content/internal/sample/data")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "page.yaml")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := New("../..", dir)
	for _, headline := range []string{"A crossing is shut", "A crossing is open"} {
		if err := os.WriteFile(file, []byte(strings.Replace(string(text), "A crossing is shut", headline, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		if f := d.Reload(); len(f.Problems) > 0 {
			t.Fatal(f.Problems)
		}
		if _, err := d.draw(d.now, d.now.at["index.html"]); err != nil {
			t.Fatal(err)
		}
	}
	if len(d.drawn) != 2 {
		t.Fatalf("%d pictures were drawn", len(d.drawn))
	}
	d.forget(d.now)
	if len(d.drawn) != 1 {
		t.Errorf("%d pictures are kept, want the one that a page has", len(d.drawn))
	}
	if _, err := d.draw(d.now, d.now.at["index.html"]); err != nil || len(d.drawn) != 1 {
		t.Errorf("it was drawn again: %d pictures, %v", len(d.drawn), err)
	}
}
