package check_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/load"
)

// A record whose id is changed where it stands and nowhere else leaves somebody pointing at nothing: whoever it is, the
// check names the id that is gone.
func TestARenamedIdFailsWhereverItIsNamed(t *testing.T) {
	data := sample.Data()
	renamed := 0
	for file := range data {
		for _, m := range regexp.MustCompile(`(?m)^( *- id: )([a-z0-9-]+)$`).FindAllStringSubmatch(string(data[file].Data), -1) {
			id := m[2]
			named := regexp.MustCompile(`[\[ ]`+id+`[\],\n}]`).FindAllString(all(data), -1)
			if len(named) < 2 {
				continue // nobody names it
			}
			renamed++
			changed := sample.With(t, file, m[0], m[0]+"-x")
			e, src, err := load.Dir(changed)
			if err != nil {
				t.Fatal(err)
			}
			problems := check.Run(e, src)
			if !slices.ContainsFunc(problems, func(p load.Problem) bool { return strings.Contains(p.Message, `"`+id+`" not found`) }) {
				t.Errorf("%s: %s is renamed and the check says only: %v", file, id, problems)
			}
		}
	}
	if renamed < 8 {
		t.Errorf("only %d ids were tried", renamed)
	}
}

func all(data fstest.MapFS) string {
	var b strings.Builder
	for name, f := range data {
		if strings.HasSuffix(name, ".yaml") {
			b.Write(f.Data)
		}
	}
	return b.String()
}

// What is folded below a quotation cannot be of another speaker where the speaker is only misspelt.
func TestAMisspeltSpeakerIsOneMistake(t *testing.T) {
	all, src := sample.Load(t, sample.Data())
	for _, e := range all {
		again := e.Quotations[0]
		again.ID, again.Renders = "quote-again", e.Quotations[0].ID
		e.Quotations = append(e.Quotations, again)
		e.Quotations[0].Speaker = "mayer"
	}
	got := check.Run(all, src).Error()
	if strings.Count(got, `stakeholder "mayer" not found; did you mean mayor?`) != 1 || strings.Contains(got, "another speaker") {
		t.Error(got)
	}
}
