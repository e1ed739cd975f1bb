package view

import (
	"testing"

	"explainer/content"
)

func TestAPathStaysInTheFolderOfItsEdition(t *testing.T) {
	e := &Env{Data: &content.Explainer{Lang: "it", Story: content.Story{Editions: []content.Lang{"en", "it"}}}}
	for _, test := range []struct {
		root     string
		embedded bool
		want     string
	}{
		{"../", false, "sources/"},
		{"../../../", false, "../../sources/"},
		{"/deep/", false, "/deep/it/sources/"},
		{"", false, "it/sources/"},
		{"../../../", true, "../../../it/sources/"},
	} {
		e.Root, e.Embedded = test.root, test.embedded
		if got := e.Path("sources/"); got != test.want {
			t.Errorf("from %q: %s, want %s", test.root, got, test.want)
		}
	}
}
