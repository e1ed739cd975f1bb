package main

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/content/load"
	"explainer/web/story"
)

// What the bench measures as many times the content must stay a story that can be built, but for what no report proves.
func TestACopyOfAllRecordsIsAStory(t *testing.T) {
	const times = 3
	dir, data := t.TempDir(), os.DirFS("../../../content/data")
	one, _, err := load.Dir(data)
	if err != nil {
		t.Fatal(err)
	}
	files, err := multiply(data, times)
	if err == nil {
		err = os.CopyFS(dir, data)
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	many, _, err := story.Draft(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range many {
		for what, n := range map[string][2]int{
			"facts": {len(e.Facts), len(one[i].Facts)}, "quotations": {len(e.Quotations), len(one[i].Quotations)}, "events": {len(e.Events), len(one[i].Events)},
			"cards": {len(e.Stakeholders), len(one[i].Stakeholders)}, "differences": {len(e.Differences), len(one[i].Differences)},
			"questions": {len(e.Questions), len(one[i].Questions)}, "tasks": {len(e.Tasks), len(one[i].Tasks)},
		} {
			if n[0] != times*n[1] {
				t.Errorf("%s: %d %s of %d", e.Lang, n[0], what, n[1])
			}
		}
		first, copied := e.Facts[0], e.Facts[len(one[i].Facts)]
		if copied.ID != first.ID+"-x2" || copied.Text == first.Text {
			t.Errorf("%s: %s says %q as %s does", e.Lang, copied.ID, copied.Text, first.ID)
		}
	}
}
