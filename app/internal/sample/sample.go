// Package sample gives tests the stories that they look at.
package sample

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/content"
	"explainer/content/load"
)

// Small is the sample that the tests of content use too, Published the story that this project publishes: folders below its root.
const Small, Published = "content/internal/sample/data", "content/data"

// Editions loads a story.
func Editions(t testing.TB, story string) content.Editions {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above this folder")
		}
	}
	all, _, err := load.Dir(os.DirFS(filepath.Join(dir, story)))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Index is the index of one edition of a story.
func Index(t testing.TB, story string, l content.Lang) *content.Index {
	t.Helper()
	return content.NewIndex(Editions(t, story).In(l))
}
