package check_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

func TestIdsAndReferences(t *testing.T) {
	each(t, []spoiled{
		{
			"an id that is not kebab-case", "terms.yaml", "term-council", "term-Council",
			`terms.yaml:2: term "term-Council": id "term-Council" is not kebab-case: small letters, digits and single hyphens; write term-council`,
		},
		{
			"an id with blanks", "terms.yaml", "term-council", "term council",
			`terms.yaml:2: term "term council": id "term council" is not kebab-case: small letters, digits and single hyphens; write term-council`,
		},
		{
			"an id of letters that no id has", "terms.yaml", "term-council", "term-cittÀ",
			`terms.yaml:2: term "term-cittÀ": id "term-cittÀ" is not kebab-case: small letters, digits and single hyphens; write term-citta`,
		},
		{
			"an id with what nobody sees", "terms.yaml", "term-council", "term-coun\u200bcil",
			`terms.yaml:2: term "term-coun\u200bcil": id "term-coun\u200bcil" is not kebab-case: small letters, digits and single hyphens; it holds an invisible character (U+200B); write term-council`,
		},
		{
			"a reference with what nobody sees", "facts.yaml", "report-gazette, report-echo", "report-\u00adgazette, report-echo",
			`facts.yaml:6: fact "fact-closed": reports[0] "report-\u00adgazette" not found; it holds an invisible character (U+00AD); did you mean report-gazette?`,
		},
		{
			"a reference with a letter that looks like another", "facts.yaml", "report-gazette, report-echo", "report-g\u0430zette, report-echo",
			`facts.yaml:6: fact "fact-closed": reports[0] "report-gаzette" not found; it holds а, a letter of another script (Cyrillic); did you mean report-gazette?`,
		},
		{
			"a reference in the marks of a word processor", "facts.yaml", "report-gazette, report-echo", "‘report-gazette’, report-echo",
			`facts.yaml:6: fact "fact-closed": reports[0] "‘report-gazette’" not found; it holds ‘ (U+2018); did you mean report-gazette?`,
		},
		{
			"a reference without the prefix of its kind", "facts.yaml", "report-gazette, report-echo", "gazette, report-echo",
			`facts.yaml:6: fact "fact-closed": report "gazette" not found; did you mean report-gazette?`,
		},
		{
			"a reference as the report is called", "facts.yaml", "report-gazette, report-echo", "Gazette, report-echo",
			`facts.yaml:6: fact "fact-closed": report "Gazette" not found; did you mean report-gazette?`,
		},
		{
			"two reports with a semicolon", "facts.yaml", "report-gazette, report-echo", "report-gazette; report-echo",
			`facts.yaml:6: fact "fact-closed": report "report-gazette; report-echo" not found; a comma stands between two ids: report-gazette, report-echo`,
		},
		{
			"a reference with a space behind it", "facts.yaml", "report-gazette, report-echo", `"report-gazette ", report-echo`,
			`facts.yaml:6: fact "fact-closed": reports[0] begins or ends with a space`,
		},
		{
			"an id with a space behind it", "terms.yaml", "term-council", `"term-council "`,
			`terms.yaml:2: term "term-council ": id "term-council " is not kebab-case: small letters, digits and single hyphens; write term-council`,
		},
		{
			"an id that is no address", "stakeholders.yaml", "- id: mayor", "- id: ../../mayor",
			`stakeholders.yaml:17: stakeholder "../../mayor": id "../../mayor" is not kebab-case: small letters, digits and single hyphens`,
		},
		{
			"an id of many letters", "terms.yaml", "term-council", "term-" + strings.Repeat("council-", 10) + "x",
			`terms.yaml:2: term "term-` + strings.Repeat("council-", 10) + `x": id has 86 characters, at most 80`,
		},
		{
			"no id", "facts.yaml", "- id: fact-old\n  topic", "- topic",
			`facts.yaml:9: fact: id is missing`,
		},
		{
			"a correction of itself", "corrections.yaml", "record: fact-closed", "record: correction-day",
			`corrections.yaml:4: correction "correction-day": corrects itself; name the record that was wrong`,
		},
		{
			"many records that are gone", "differences.yaml", "  about: when\n", "  about: when\n  facts: [fact-a, fact-b, fact-c, fact-d, fact-e, fact-f, fact-g, fact-h, fact-i, fact-j, fact-k]\n",
			`differences.yaml:4: difference "diff-when": fact "fact-a" not found, and so it is with 10 more records of this kind that are named and are gone: was a part of its file lost?`,
		},
		{
			"an empty id", "facts.yaml", "- id: fact-old\n", "- id: \"\"\n",
			`facts.yaml:9: fact: id is missing`,
		},
		{
			"two reports without their comma", "facts.yaml", "report-gazette, report-echo", "report-gazette report-echo",
			`facts.yaml:6: fact "fact-closed": report "report-gazette report-echo" not found; a comma stands between two ids: report-gazette, report-echo`,
		},
		{
			"an id without the prefix of its kind", "terms.yaml", "term-council", "word-council",
			`terms.yaml:2: term "word-council": id "word-council" does not begin with "term-"`,
		},
		{
			"a stakeholder with another kind's prefix", "stakeholders.yaml", "- id: mayor", "- id: fact-mayor",
			`stakeholders.yaml:17: stakeholder "fact-mayor": id "fact-mayor" begins with "fact-", which belongs to another kind`,
		},
		{
			"two records with one id", "facts.yaml", "fact-old", "fact-closed",
			`facts.yaml:9: fact "fact-closed": id "fact-closed" is taken, first on facts.yaml:2`,
		},
		{
			"a report that is not there", "facts.yaml", "report-gazette, report-echo", "report-gazette, report-y",
			`facts.yaml:6: fact "fact-closed": report "report-y" not found; there are report-gazette, report-echo`,
		},
		{
			"a record of another kind", "facts.yaml", "report-gazette, report-echo", "report-gazette, topic-bridge",
			`facts.yaml:6: fact "fact-closed": reports[1] names the topic "topic-bridge", want a report`,
		},
		{
			"a correction of nothing", "corrections.yaml", "record: fact-closed", "record: fact-x",
			`corrections.yaml:4: correction "correction-day": record "fact-x" not found`,
		},
		{
			"the same report twice", "facts.yaml", "report-gazette, report-echo", "report-echo, report-echo",
			`facts.yaml:6: fact "fact-closed": reports[1] names "report-echo" twice`,
		},
		{
			"a word that is not in the list", "events.yaml", "weight: main", "weight: heavy",
			`events.yaml:11: event "event-closed": weight is "heavy", want one of main, minor`,
		},
	})
}

// What an editor left to be written, slips of typing, and marks of other programs.
func TestSlipsOfTyping(t *testing.T) {
	const file, old = "terms.yaml", "The body that runs the town."
	say := func(what string) string { return `terms.yaml:4: term "term-council": English (en) ` + what }
	each(t, []spoiled{
		{"what is to be done", file, old, "TODO say what it is.", say("is not written yet, it says TODO")},
		{"words of printers", file, old, "Lorem ipsum dolor sit amet.", say("is not written yet, it says Lorem ipsum")},
		{"an ellipsis alone", file, old, "…", say("says nothing")},
		{"three full stops", file, old, "The body ... that runs the town.", say("holds ...; write …")},
		{"two hyphens", file, old, "The body -- that runs the town.", say("holds --; write –")},
		{"two full stops", file, old, "The body that runs the town..", say("holds the same mark twice, n..")},
		{"a space before the full stop", file, old, "The body that runs the town .", say("holds a space before .")},
		{"an address", file, old, "The body, https://town.example/x that runs it.", say("holds the address https://town.example/x, which is no link in a text; name what is there in words")},
		{"an address that runs", file, old, "The body, javascript:alert(1) that runs it.", say("holds the address javascript:alert(1), which is no link in a text; name what is there in words")},
		{"a heading of Markdown", file, old, "\"# The body\"", say("holds #, a mark of Markdown that readers would see; a text is plain")},
		{"an entry of Markdown", file, old, "\"- The body\"", say("holds -, a mark of Markdown that readers would see; a text is plain")},
		{"low lines of Markdown", file, old, "The __body__ runs it.", say("holds __, a mark of Markdown that readers would see; a text is plain")},
		{"what Markdown strikes out", file, old, "The ~~body~~ runs it.", say("holds ~~, a mark of Markdown that readers would see; a text is plain")},
		{"two letters in one", file, old, "The o\ufb03ce runs it.", say("holds \ufb03, another form of ffi (U+FB03); write that")},
		{"a wide letter", file, old, "The \uff42ody runs it.", say("holds \uff42, another form of b (U+FF42); write that")},
		{"a letter that no picture has", file, old, "Nguyễn runs it.", say("holds the letter ễ, which the pictures for shared links cannot draw (U+1EC5)")},
		{"a word without an end", file, old, "The b" + strings.Repeat("o", 80) + "dy runs it.", say("has a word of 83 characters, at most 80: no page has room for it")},
	})
	for _, right := range []string{
		"It says … and then 6–22 of it.", "At 3.30 p.m. it runs the U.S. town.", "The A.B. runs it, etc. And so on.", "1.000 of it, or .5 of it.", "A – B; 5 * 3 of it.", "Well-known snake_case runs it.",
	} {
		if got := run(t, file, old, right); got != nil {
			t.Errorf("%s: %q", right, got)
		}
	}
}

// What was corrected once can be taken back later; then both corrections are of it.
func TestWhatWasCorrectedCanBeTakenBack(t *testing.T) {
	data := sample.With(t, "corrections.yaml", "record: fact-closed", "record: fact-gone")
	data["corrections.yaml"].Data = append(data["corrections.yaml"].Data, []byte("- id: correction-back\n  day: \"2026-01-29\"\n  record: fact-gone\n  was: {en: It said so., it: Lo diceva.}\n  now: {en: Nobody says so., it: Non lo dice nessuno.}\n")...)
	sample.Replace(t, data, "moved.yaml", "[]", "- {from: fact-gone, to: correction-back}")
	e, src := sample.Load(t, data)
	if p := check.Run(e, src); len(p) > 0 {
		t.Error(p.Error())
	}
	sample.Replace(t, data, "moved.yaml", "to: correction-back", "to: actor-crew")
	e, src = sample.Load(t, data)
	if p := check.Run(e, src); !strings.Contains(p.Error(), `record "fact-gone" not found`) {
		t.Errorf("a successor that nobody sees: %v", p)
	}
}

// What the pages call their own parts no record is called.
func TestNoRecordHasAnIdOfThePages(t *testing.T) {
	for _, id := range []string{"terms", "found", "page", "bar", "filters", "beside", "main", "answer", "questions", "rail", "cards-head", "more-cards", "day-0", "all", "halves-title", "about-who"} {
		for _, place := range []struct{ file, old, now string }{
			{"page.yaml", "- id: voices", "- id: " + id},
			{"page.yaml", "    blend:\n", "    blend_id: " + id + "\n    blend:\n"},
			{"stakeholders.yaml", "- id: mayor", "- id: " + id},
		} {
			if got := run(t, place.file, place.old, place.now); !slices.ContainsFunc(got, func(p string) bool { return strings.Contains(p, "take another") }) {
				t.Errorf("%s: %s: %q", place.file, id, got)
			}
		}
	}
}

// Without the files too, a record without its id is told.
func TestAnIdThatIsMissingIsToldWithoutTheFiles(t *testing.T) {
	all := sample.Editions(t)
	for _, e := range all {
		e.Terms[0].ID = ""
	}
	if got := check.Run(all, nil).Error(); got != "terms.yaml: term: id is missing" {
		t.Errorf("got %s", got)
	}
}
