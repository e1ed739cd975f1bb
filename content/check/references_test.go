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

// What is held against an id that is mistyped waits until it is there: no other message follows.
func TestAMistypedIdIsOneMistake(t *testing.T) {
	const tasks, work, went = "facts: [fact-closed]\n", "{en: It pays., it: Paga., facts: [fact-old]}", "  en: Word went round.\n  it: Girava la voce.\n  reports: [report-echo]\n"
	pair := func(t *testing.T, data fstest.MapFS) {
		sample.Replace(t, data, "tasks.yaml", tasks, "facts: [fact-closed, fact-old]\n")
	}
	for name, test := range map[string]struct {
		with           func(*testing.T, fstest.MapFS)
		file, old, now string
		want           string
	}{
		"a report of one of two facts": {pair, "facts.yaml", "[report-gazette, report-echo]", "[report-gazette, report-eco]", `facts.yaml:6: fact "fact-closed": report "report-eco" not found; did you mean report-echo?`},
		"the facts of a claim that names a report": {
			nil, "page.yaml", work, "{en: It pays The Gazette writes., it: La Gazzetta scrive che paga., facts: [fact-ol]}",
			`page.yaml:53: row "row-work": fact "fact-ol" not found; did you mean fact-old?`,
		},
		"the report of a further claim": {
			nil, "events.yaml", went, strings.Replace(strings.NewReplacer("round.", "round,", "voce.", "voce,").Replace(went), "[report-echo]", "[report-gazette]", 1) + "  then: [{en: and it was loud., it: ed era forte., reports: [report-eco]}]\n",
			`events.yaml:19: event "event-rumour": report "report-eco" not found; did you mean report-echo?`,
		},
		"an answer that readers may give": {
			nil, "page.yaml", "answers: [actor-crew, actor-watch, actor-town]", "answers: [actor-crew, actor-watch, actor-ton]",
			`page.yaml:39: section "duties": actor "actor-ton" not found; did you mean actor-town?`,
		},
		"in capitals": {nil, "events.yaml", went, strings.Replace(went, "report-echo", "REPORT-ECHO", 1), `events.yaml:18: event "event-rumour": report "REPORT-ECHO" not found; did you mean report-echo?`},
	} {
		data := sample.With(t, test.file, test.old, test.now)
		if test.with != nil {
			test.with(t, data)
		}
		e, src := sample.Load(t, data)
		if got := check.Run(e, src).Error(); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}
