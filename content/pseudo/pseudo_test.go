package pseudo

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/published"
)

// copied are the data files of a copy.
func copied(t *testing.T, from fs.FS) fstest.MapFS {
	t.Helper()
	files, err := Story(from)
	if err != nil {
		t.Fatal(err)
	}
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: text}
	}
	return out
}

// A story of two editions takes a third, and what is quoted is translated for each that is in another language than the reports.
func TestAStoryOfTwoLanguagesTakesAThird(t *testing.T) {
	all, src := sample.Load(t, copied(t, sample.Data()))
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
	data := copied(t, from)
	all, src := sample.Load(t, data)
	if len(all[0].Moved) != 1 {
		t.Fatalf("moved are %v", all[0].Moved)
	}
	for _, p := range published.Check(all, src, data, nil) {
		t.Error(p)
	}
}
