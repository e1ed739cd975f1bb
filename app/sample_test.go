package app

import (
	"os"
	"testing"

	"explainer/content"
	"explainer/content/load"
)

// small is the index of the sample that the tests of content use too.
func small(t testing.TB) *content.Index {
	t.Helper()
	return index(t, "../content/internal/sample/data")
}

// whole is the index of the content that is published.
func whole(t testing.TB) *content.Index {
	t.Helper()
	return index(t, "../content/data")
}

func index(t testing.TB, dir string) *content.Index {
	t.Helper()
	e, _, err := load.Dir(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return content.NewIndex(e)
}
