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
	return content.NewIndex(editions(t, sampleData)[0])
}

const sampleData, realData = "../content/internal/sample/data", "../content/data"

func editions(t testing.TB, dir string) content.Editions {
	t.Helper()
	all, _, err := load.Dir(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return all
}
