package address

import (
	"os"
	"testing"

	"explainer/content"
	"explainer/content/load"
)

// small is the index of the sample that the tests of content use too.
func small(t testing.TB) *content.Index {
	t.Helper()
	all, _, err := load.Dir(os.DirFS("../../content/internal/sample/data"))
	if err != nil {
		t.Fatal(err)
	}
	return content.NewIndex(all[0])
}
