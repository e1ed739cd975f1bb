package pseudo

import (
	"testing"
	"testing/fstest"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

// A story of two editions takes a third, and what is quoted is translated for each that is in another language than the reports.
func TestAStoryOfTwoLanguagesTakesAThird(t *testing.T) {
	files, err := Story(sample.Data())
	if err != nil {
		t.Fatal(err)
	}
	data := fstest.MapFS{}
	for name, text := range files {
		data[name] = &fstest.MapFile{Data: text}
	}
	all, src := sample.Load(t, data)
	if len(all) != 3 || all[2].Lang != RTL {
		t.Fatalf("the editions are %v", src.Langs)
	}
	for _, p := range check.Run(all, src) {
		t.Error(p)
	}
	renderings := map[string]bool{}
	for _, e := range all {
		said := string(e.Quotations[0].Rendering)
		if e.Foreign() != (said != "") || renderings[said] {
			t.Errorf("in %s the quotation reads %q", e.Lang, said)
		}
		renderings[said] = true
	}
}
