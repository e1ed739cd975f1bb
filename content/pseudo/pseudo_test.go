package pseudo

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/published"
	"explainer/content/verify"
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

// What is no story is told, and nothing is written of one whose quotations cannot be proved.
func TestWhatCannotBeCopiedIsTold(t *testing.T) {
	for want, data := range map[string]fs.FS{
		"story.yaml names no edition":   sample.With(t, "story.yaml", "editions: [en, it]", "editions: []"),
		"facts.yaml: yaml: ":            sample.With(t, "facts.yaml", "- id: fact-closed", "- id: {fact-closed"),
		"open story.yaml: ":             fstest.MapFS{},
		"open facts.yaml: permission":   sample.Unreadable(sample.Data(), "facts.yaml", fs.ErrPermission),
		"published-ids.txt: permission": sample.Unreadable(sample.Data(), published.File, fs.ErrPermission),
	} {
		if _, err := Story(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	const wrong = `quotation "quote-mayor": verbatim “It is no bridge” does not stand in report-gazette`
	dir := t.TempDir()
	if err := Write(sample.With(t, "quotations.yaml", "It's a bridge, not a boat - and it will stand", "It is no bridge"), sample.Sources(), dir); err == nil || !strings.Contains(err.Error(), wrong) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, verify.LockFile)); err == nil {
		t.Error("what is not proved has a lock")
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
