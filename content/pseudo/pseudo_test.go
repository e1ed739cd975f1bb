package pseudo

import (
	"testing"
	"testing/fstest"

	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/published"
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

// A record that moved names an id that only the list of published ids still knows.
func TestWhatMovedIsKnownInTheCopy(t *testing.T) {
	from := sample.Data()
	from[published.File] = &fstest.MapFile{Data: append(published.New(published.Present(sample.Editions(t), nil)), "fact fact-of-once\n"...)}
	from["moved.yaml"] = &fstest.MapFile{Data: []byte("- {from: fact-of-once, to: fact-closed}\n")}
	files, err := Story(from)
	if err != nil {
		t.Fatal(err)
	}
	data := fstest.MapFS{}
	for name, text := range files {
		data[name] = &fstest.MapFile{Data: text}
	}
	all, src := sample.Load(t, data)
	if len(all[0].Moved) != 1 {
		t.Fatalf("moved are %v", all[0].Moved)
	}
	for _, p := range published.Check(all, src, data, nil) {
		t.Error(p)
	}
}
