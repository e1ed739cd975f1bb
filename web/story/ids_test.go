package story_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/content/published"
	"explainer/web/story"
)

// An id that the check refuses is not published: it would have to stay.
func TestOnlySoundIdsArePublished(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../content/internal/sample/data")); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, published.File)
	before, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	terms := filepath.Join(dir, "terms.yaml")
	text, err := os.ReadFile(terms)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(terms, []byte(strings.Replace(string(text), "term-council", "councils", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := story.RenewIDs(dir, false); err == nil || !strings.Contains(err.Error(), `"councils" does not begin with "term-"`) {
		t.Errorf("got %v", err)
	}
	if after, err := os.ReadFile(list); err != nil || string(after) != string(before) {
		t.Errorf("the list changed: %v", err)
	}
	if err := os.WriteFile(terms, text, 0o644); err != nil {
		t.Fatal(err)
	}
	if added, err := story.RenewIDs(dir, false); err != nil || added == 0 {
		t.Errorf("%d ids of sound data were added, %v", added, err)
	}
}
