package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/content"
	"explainer/content/check"
	"explainer/content/internal/sample"
)

func run(t *testing.T, file, old, now string) []string {
	t.Helper()
	e, src := sample.Load(t, sample.With(t, file, old, now))
	var out []string
	for _, p := range check.Run(e, src) {
		out = append(out, p.String())
	}
	return out
}

// spoiled is one change to sound data, and the one message it must bring.
type spoiled struct{ name, file, old, now, want string }

func each(t *testing.T, tests []spoiled) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, test.file, test.old, test.now)
			if want := strings.Split(test.want, "\n"); !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), test.want)
			}
		})
	}
}

func TestSoundDataHasNoProblems(t *testing.T) {
	e, src := sample.Load(t, sample.Data())
	if p := check.Run(e, src); len(p) > 0 {
		t.Error(p.Error())
	}
	if p := check.Run(e, nil); len(p) > 0 {
		t.Errorf("without a source: %v", p)
	}
}

// Where in the reports something stands is given by a report of the text and a paragraph.
func TestParagraphsThatAreGiven(t *testing.T) {
	const old = "secolo.\n  reports: [report-echo]\n"
	at := func(at string) string { return old + "  at: [" + at + "]\n" }
	no := func(what string) string { return `facts.yaml:14: fact "fact-old": at[0] ` + what }
	each(t, []spoiled{
		{"no number", "facts.yaml", old, at("report-echo"), no(`is "report-echo", want a report and the number of its paragraph, counted from 1, such as "report-echo 7"`)},
		{"the paragraph before the first", "facts.yaml", old, at("report-echo 0"), no(`is "report-echo 0", want a report and the number of its paragraph, counted from 1, such as "report-echo 7"`)},
		{"a number in words", "facts.yaml", old, at("report-echo two"), no(`is "report-echo two", want a report and the number of its paragraph, counted from 1, such as "report-echo 7"`)},
		{"a report that does not carry it", "facts.yaml", old, at("report-gazette 2"), no(`names "report-gazette", which is not among the reports of this text: report-echo`)},
	})
	if got := run(t, "facts.yaml", old, at("report-echo 2")); got != nil {
		t.Errorf("as it should be: %q", got)
	}
}

// A report carries a fact, is silent on it or says otherwise; a fact about what others do not say names them.
func TestAReportHasOnePartInAFact(t *testing.T) {
	const old = "  en: The crossing is a century old.\n  it: Il passaggio ha un secolo.\n  reports: [report-echo]\n"
	const only = "  en: No other report calls the crossing old.\n  it: Nessun altro servizio lo dice.\n  reports: [report-echo]\n"
	two := func(report string) string {
		return `facts.yaml:9: fact "fact-old": "` + report + `" stands in two of reports, silent and differs: a report carries a fact, is silent on it, or says otherwise`
	}
	each(t, []spoiled{
		{"it carries it and is silent", "facts.yaml", old, old + "  silent: [report-echo]\n", two("report-echo")},
		{"it carries it and says otherwise", "facts.yaml", old, old + "  differs: [report-echo]\n", two("report-echo")},
		{"it is silent and says otherwise", "facts.yaml", old, old + "  silent: [report-gazette]\n  differs: [report-gazette]\n", two("report-gazette")},
		{
			"nobody is named as silent", "facts.yaml", old, only,
			`facts.yaml:11: fact "fact-old": says “No other report”: name those reports in silent, or in differs where they say otherwise`,
		},
	})
	for _, named := range []string{"silent", "differs"} {
		if got := run(t, "facts.yaml", old, only+"  "+named+": [report-gazette]\n"); got != nil {
			t.Errorf("%s: %q", named, got)
		}
	}
}

// A mark counts the reports that carry all of a statement. Where none does, it would show those of unrelated facts.
func TestAStatementRestsOnFactsThatOneReportCarries(t *testing.T) {
	const facts = "facts: [fact-closed]\n"
	for name, test := range map[string]struct{ now, want string }{
		"one fact":                   {facts, ""},
		"facts of one report":        {"facts: [fact-old, fact-rumour]\n", ""},
		"facts of two":               {"facts: [fact-closed, fact-old]\n", `tasks.yaml:7: task "task-repair": facts: no report carries all of fact-closed, fact-old: ` + several},
		"facts of two, parted":       {facts + "  then: [{en: It is an old one., it: È vecchio., facts: [fact-old]}]\n", ""},
		"facts of two further claim": {facts + "  then: [{en: It is an old one., it: È vecchio., facts: [fact-closed, fact-old]}]\n", `tasks.yaml:8: task "task-repair": then[0].facts: no report carries all of fact-closed, fact-old: ` + several},
	} {
		data := sample.With(t, "tasks.yaml", facts, test.now)
		sample.Replace(t, data, "facts.yaml", "[report-gazette, report-echo]", "[report-gazette]")
		e, src := sample.Load(t, data)
		if got := check.Run(e, src).Error(); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

const several = "they are more than one claim, so give each a text of its own in then, with its own facts"

// A text that names no report has no mark: only what no report says may go without.
func TestAClaimWithoutAReportIsAboutWhatNoneSays(t *testing.T) {
	const said, told = "  it: Girava la voce.\n", "  it: Girava la voce.\n  then: [{en: %, it: Era forte.}]\n"
	each(t, []spoiled{
		{
			"a further claim", "events.yaml", said, strings.Replace(told, "%", "It was loud.", 1),
			`events.yaml:18: event "event-rumour": then[0] names no report: only what no report says may do so`,
		},
		{
			"a question", "questions.yaml", "  en: No report gives a sum; the clerk named none.\n  it: Nessun servizio indica una cifra; l’impiegato non ne ha detta alcuna.\n  reports: [report-gazette]\n", "  en: It may cost much.\n  it: Può costare molto.\n",
			`questions.yaml:2: question "question-cost": names no report: only what no report says may do so`,
		},
	})
	if got := run(t, "events.yaml", said, strings.Replace(told, "%", "No report says who began it.", 1)); got != nil {
		t.Errorf("what no report says: %q", got)
	}
}

// One mistake of many consequences is one message.
func TestAMistakeWithManyConsequencesIsToldOnce(t *testing.T) {
	each(t, []spoiled{
		{
			"a date of a report that is none", "reports.yaml", `date: "2026-01-27"`, `date: "27 January 2026"`,
			`reports.yaml:9: report "report-gazette": date "27 January 2026" is not a date; write 2026-01-27`,
		},
		{
			"a date of a report in other words", "reports.yaml", `date: "2026-01-27"`, `date: "Jan. 27, 2026"`,
			`reports.yaml:9: report "report-gazette": date "Jan. 27, 2026" is not a date; write 2026-01-27`,
		},
		{
			"a date with a time", "reports.yaml", `date: "2026-01-27"`, `date: "2026-01-27T10:00:00Z"`,
			`reports.yaml:9: report "report-gazette": date "2026-01-27T10:00:00Z" is not a date; write the day alone: "2026-01-27"`,
		},
		{
			"a report of tomorrow", "reports.yaml", `date: "2026-01-27"`, `date: "2026-02-27"`,
			`reports.yaml:9: report "report-gazette": date 2026-02-27 is after 2026-01-28, the day on which the piece stands still`,
		},
		{
			"the piece of another year", "page.yaml", `as_of: "2026-01-28"`, `as_of: "2027-01-28"`,
			`page.yaml:14: page: the last answer is of 2026-01-28, want 2027-01-28, the day on which the piece stands still`,
		},
		{
			"the piece of an earlier day", "page.yaml", `as_of: "2026-01-28"`, `as_of: "2026-01-25"`,
			`page.yaml:14: page: the last answer is of 2026-01-28, want 2026-01-25, the day on which the piece stands still`,
		},
		{
			"a weekday in small letters", "events.yaml", "weekday: Tuesday", "weekday: tuesday",
			`events.yaml:5: event "event-closed": weekday is "tuesday", want one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, weekend; did you mean Tuesday?`,
		},
		{
			"two actors with one mark", "actors.yaml", "mark: hatched", "mark: diamond",
			`actors.yaml:11: actor "actor-watch": mark diamond stands for "actor-crew" already; the colour alone does not tell them apart`,
		},
		{
			"a language that is none", "actors.yaml", "  lang: en\n", "  lang: english\n",
			`actors.yaml:5: actor "actor-crew": lang "english" is not the tag of a language, such as en or pt-BR`,
		},
		{
			"a part of a day that is not given", "events.yaml", "  date: \"2026-01-27\"\n  part: morning\n  weekday: Tuesday", "  date: \"2026-01\"\n  part: morning",
			`events.yaml:4: event "event-closed": part is morning, but the date 2026-01 is no single day: leave part out, or give the day`,
		},
		{
			"the file of another report", "reports.yaml", "file: echo.txt", "file: Gazette.TXT",
			`reports.yaml:13: report "report-echo": file "Gazette.TXT" is that of "report-gazette" already; each report has a text of its own, and one text is one report`,
		},
		{
			"a file by its path", "reports.yaml", "file: gazette.txt", "file: ../gazette.txt",
			`reports.yaml:3: report "report-gazette": file "../gazette.txt" is a path; give the name of the file alone, which lies in the folder of the reports`,
		},
	})
}

// A quotation below which others are folded is wrong itself where all of them are of somebody else.
func TestTheSpeakerOfOneWordIsOne(t *testing.T) {
	for n, want := range map[int]string{
		1: `quotations.yaml:2: quotation "quote-again-1": renders "quote-mayor", which is of the speaker "council" and not of "mayor"; the same words have one speaker`,
		2: `quotations.yaml:3: quotation "quote-mayor": is of the speaker "council", but the quotations that render it are not: quote-again-1, quote-again-2; the same words have one speaker`,
	} {
		all, src := sample.Load(t, sample.Data())
		for _, e := range all {
			for i := range n {
				again := e.Quotations[0]
				again.ID, again.Renders = fmt.Sprintf("quote-again-%d", i+1), e.Quotations[0].ID
				e.Quotations = append(e.Quotations, again)
			}
			e.Quotations[0].Speaker = "council"
		}
		if got := check.Run(all, src).Error(); got != want {
			t.Errorf("%d: got\n%s\nwant\n%s", n, got, want)
		}
		for _, e := range all { // what is folded below it is as it should be
			e.Quotations[0].Speaker, e.Quotations[0].Renders = "mayor", "quote-mayor"
		}
		const itself = `quotation "quote-mayor": renders itself`
		if got := check.Run(all, src); len(got) != 1 || !strings.Contains(got.Error(), itself) {
			t.Errorf("%d: got\n%s\nwant\n%s", n, got.Error(), itself)
		}
		for _, e := range all {
			e.Quotations[0].Speaker, e.Quotations[0].Renders = "fact-old", ""
		}
		const kind = `quotation "quote-mayor": speaker names the fact "fact-old", want a stakeholder`
		if got := check.Run(all, src); len(got) != 1 || !strings.Contains(got.Error(), kind) {
			t.Errorf("%d: got\n%s\nwant\n%s", n, got.Error(), kind)
		}
	}
	const folded = "- {id: quote-%, speaker: mayor, report: report-gazette, renders: quote-^, verbatim: Nobody asked, rendering: {it: Nessuno ha chiesto}, day: \"2026-01-27\", medium: {en: to reporters, it: ai giornalisti}}\n"
	one := strings.NewReplacer("%", "one", "^", "mayor").Replace(folded)
	each(t, []spoiled{{
		"a quotation below one that is folded itself", "quotations.yaml", "- id: quote-mayor\n", one + strings.NewReplacer("%", "two", "^", "one").Replace(folded) + "- id: quote-mayor\n",
		`quotations.yaml:3: quotation "quote-two": renders "quote-one", which renders another itself; name the fullest of the same words`,
	}})
	if got := run(t, "quotations.yaml", "- id: quote-mayor\n", one+"- id: quote-mayor\n"); got != nil {
		t.Errorf("as it should be: %q", got)
	}
	each(t, []spoiled{{
		"a quotation below itself", "quotations.yaml", "  verbatim:", "  renders: quote-mayor\n  verbatim:",
		`quotations.yaml:5: quotation "quote-mayor": renders itself; leave renders out, or name the fullest quotation of the same words`,
	}})
}

func TestNothingIsLeftOut(t *testing.T) {
	each(t, []spoiled{
		{
			"a language", "terms.yaml", "  it: L’organo che amministra la città.\n", "",
			`terms.yaml:2: term "term-council": Italian (it) is missing`,
		},
		{
			"a value", "quotations.yaml", "day: \"2026-01-27\"", `day: ""`,
			`quotations.yaml:7: quotation "quote-mayor": day is missing`,
		},
		{
			"the reports of a fact", "facts.yaml", "secolo.\n  reports: [report-echo]", "secolo.\n  reports: []",
			"facts.yaml:13: fact \"fact-old\": reports has 0 entries, at least 1",
		},
		{
			"the other side of a difference", "differences.yaml", "    - report: report-echo\n      en: It does not say.\n      it: Non lo dice.\n", "",
			`differences.yaml:6: difference "diff-when": versions has 1 entries, at least 2`,
		},
		{
			"an entry of a list", "reports.yaml", "[Ann Lee]", `[""]`,
			`reports.yaml:6: report "report-gazette": byline[0] is missing`,
		},
	})
}

func TestLengths(t *testing.T) {
	many := func(n int) string { return strings.TrimSpace(strings.Repeat("bla ", n)) }
	each(t, []spoiled{
		{
			"a label that is too wide", "reports.yaml", "The Gazette", "The Gazette of the Old Town",
			`reports.yaml:4: report "report-gazette": short in English (en) has 27 characters, at most 16`,
		},
		{
			"a title of many words", "terms.yaml", "en: Council", "en: " + many(15),
			`terms.yaml:3: term "term-council": title in English (en) has 15 words, at most 14`,
		},
		{
			"a long text", "terms.yaml", "The body that runs the town.", many(61),
			`terms.yaml:4: term "term-council": English (en) has 61 words, at most 60`,
		},
		{
			"a long answer", "page.yaml", "en: Only a rumour.", "en: " + many(61),
			`page.yaml:10: answer "2026-01-24/2026-01-25": summary in English (en) has 61 words, at most 60`,
		},
		{
			"a short position", "stakeholders.yaml", "The council says that the crossing is shut for repairs and that it will open again soon.", "It says so.",
			`stakeholders.yaml:10: stakeholder "council": summary in English (en) has 3 words, at least 12`,
		},
		{
			"a long position", "stakeholders.yaml", "The council says that the crossing is shut for repairs and that it will open again soon.", many(46),
			`stakeholders.yaml:10: stakeholder "council": summary in English (en) has 46 words, at most 45`,
		},
		{
			"a short explanation of a task", "tasks.yaml", "The council does it, as its office said when it shut the crossing to traffic.", "The council.",
			`tasks.yaml:5: task "task-repair": English (en) has 2 words, at least 12`,
		},
		{
			"a long quotation", "quotations.yaml", "It's a bridge, not a boat - and it will stand", many(41),
			`quotations.yaml:5: quotation "quote-mayor": verbatim has 41 words, at most 40`,
		},
		{
			"a wording without a rendering", "differences.yaml", "      rendering: {it: \"ha chiuso stamattina il vecchio ponte\"}\n", "",
			`differences.yaml:9: difference "diff-when": versions[0] has a wording, and its rendering in Italian (it) is missing`,
		},
		{
			"a long wording", "differences.yaml", "shut the old bridge this morning", many(26),
			`differences.yaml:9: difference "diff-when": versions[0].wording has 26 words, at most 25`,
		},
	})
}

func TestTheWholeHangsTogether(t *testing.T) {
	each(t, []spoiled{
		{
			"an element with capitals", "story.yaml", "element: river-story", "element: RiverStory",
			`story.yaml:6: story: element "RiverStory" is no name of a custom element: small letters and a hyphen, such as my-story`,
		},
		{
			"an element of one word", "story.yaml", "element: river-story", "element: river",
			`story.yaml:6: story: element "river" is no name of a custom element: small letters and a hyphen, such as my-story`,
		},
		{
			"an element of the browser itself", "story.yaml", "element: river-story", "element: font-face",
			`story.yaml:6: story: element "font-face" is a name that browsers keep for themselves: take another, such as my-story`,
		},
		{
			"one column", "page.yaml", "columns: [actor-crew, actor-watch, actor-town]", "columns: [actor-crew]",
			"page.yaml:46: section \"halves\": columns has 1 entries, at least 2\n" +
				`page.yaml:51: row "row-work": cells has 3 entries, want 1, one for each of the columns`,
		},
		{
			"a blend without its title", "page.yaml", "    blend_title: {en: Where they meet, it: Dove si incontrano}\n", "",
			`page.yaml:40: section "halves": blend and blend_title go together`,
		},
		{
			"the title of no blend", "page.yaml", "    blend:\n      - {en: Both carry planks., it: Entrambi portano assi., facts: [fact-old]}\n", "",
			`page.yaml:40: section "halves": blend and blend_title go together`,
		},
		{
			"the id of no blend", "page.yaml", "    blend_title: {en: Where they meet, it: Dove si incontrano}\n    blend:\n      - {en: Both carry planks., it: Entrambi portano assi., facts: [fact-old]}\n", "    blend_id: meeting\n",
			`page.yaml:54: section "halves": blend_id is the id of a blend, and there is none`,
		},
		{
			"an id of the blend with capitals", "page.yaml", "    blend_title: {en:", "    blend_id: The Meeting\n    blend_title: {en:",
			`page.yaml:54: section "halves": blend_id "The Meeting" is not kebab-case: small letters, digits and single hyphens; write the-meeting`,
		},
		{
			"an id of the blend that is a part of the pages", "page.yaml", "    blend_title: {en:", "    blend_id: glossary\n    blend_title: {en:",
			`page.yaml:54: section "halves": blend_id "glossary" is the id of a part of the pages themselves; take another`,
		},
		{
			"an id of the blend that is a heading", "page.yaml", "    blend_title: {en:", "    blend_id: halves-title\n    blend_title: {en:",
			`page.yaml:54: section "halves": blend_id "halves-title" is the id of a part of the pages themselves; take another`,
		},
		{
			"no section for the tasks", "page.yaml", "    kind: sorter\n", "    kind: comparison\n",
			"page.yaml:20: page: has no section of the kind sorter, which shows the tasks; add one\n" +
				"page.yaml:33: section \"duties\": has no columns, which a comparison shows\npage.yaml:33: section \"duties\": has no rows, which a comparison shows\n" +
				"page.yaml:39: section \"duties\": answers belong to a sorter, not to a section of the kind comparison\n" +
				`page.yaml:41: section "halves": is a comparison, as the section "duties" is already; there is one of a kind`,
		},
		{
			"a section over no tasks", "tasks.yaml", "- id: task-repair\n  title: {en: Mending the planks, it: Riparare le assi}\n  answer: actor-town\n  en: The council does it, as its office said when it shut the crossing to traffic.\n  it: Se ne occupa il consiglio, come ha detto il suo ufficio alla chiusura del passaggio.\n  facts: [fact-closed]\n", "[]\n",
			`page.yaml:33: section "duties": would stand over nothing, for there are no tasks: take the section out of page.yaml until there are`,
		},
		{
			"a correction that changes nothing", "corrections.yaml", "now: {en: It says Tuesday., it: Dice martedì.}", "now: {en: It said Monday., it: Dice martedì.}",
			`corrections.yaml:6: correction "correction-day": now says the same as was`,
		},
		{
			"a cell too few", "page.yaml", "          - {en: It pays., it: Paga., facts: [fact-old]}\n", "",
			`page.yaml:51: row "row-work": cells has 2 entries, want 3, one for each of the columns`,
		},
		{
			"a field without an answer", "page.yaml", "  - {label: {en: Who decides, it: Chi decide}, actor: actor-town}\n", "",
			"page.yaml:11: answer \"2026-01-24/2026-01-25\": fields has 2 entries, want 1, one for each of the fields of the page\n" +
				"page.yaml:16: answer \"2026-01-28\": fields has 2 entries, want 1, one for each of the fields of the page",
		},
		{
			"frames in a section of another kind", "page.yaml", "    kind: nesting", "    kind: comparison",
			"page.yaml:57: section \"order\": has no columns, which a comparison shows\npage.yaml:57: section \"order\": has no rows, which a comparison shows\n" +
				"page.yaml:58: section \"order\": is a comparison, as the section \"halves\" is already; there is one of a kind\n" +
				"page.yaml:63: section \"order\": frames belong to a nesting, not to a section of the kind comparison",
		},
		{
			"no section for the sources", "page.yaml", "    kind: sources", "    kind: timeline",
			"page.yaml:20: page: has no section of the kind sources; every story has one\n" +
				"page.yaml:79: section \"papers\": before is the heading of what lay before the first day; a timeline has it, and no other section\n" +
				`page.yaml:80: section "papers": is a timeline, as the section "days" is already; there is one of a kind`,
		},
		{
			"an answer that nobody can give", "page.yaml", "answers: [actor-crew, actor-watch, actor-town]", "answers: [actor-crew, actor-watch]",
			`tasks.yaml:4: task "task-repair": answer is "actor-town", which is none of the answers of the section "duties"`,
		},
		{
			"an actor of a frame that is nobody", "page.yaml", "        actor: actor-crew", "        actor: actor-cru",
			`page.yaml:69: link "link-crew": actor "actor-cru" not found; did you mean actor-crew?`,
		},
		{
			"a correction of what readers do not see", "corrections.yaml", "record: fact-closed", "record: actor-crew",
			`corrections.yaml:4: correction "correction-day": record names the actor "actor-crew", which is no address: name the record that readers see`,
		},
		{
			"a correction of the answer of a day", "corrections.yaml", "record: fact-closed", `record: "2026-01-28"`,
			`corrections.yaml:4: correction "correction-day": record names the answer of 2026-01-28, which has no address: name the fact on which what was wrong rests`,
		},
		{
			"an id of the blend that is another's", "page.yaml", "    blend_title: {en:", "    blend_id: fact-old\n    blend_title: {en:",
			`page.yaml:54: section "halves": blend_id "fact-old" is taken by a fact`,
		},
		{
			"three actors in the icon", "story.yaml", "icon: [", "icon: [actor-town, ",
			`story.yaml:8: story: icon has 3 entries, at most two`,
		},
		{
			"a frame inside itself", "page.yaml", "        may: [{", "        inside: link-crew\n        may: [{",
			"page.yaml:67: link \"link-town\": stands inside itself\npage.yaml:74: link \"link-crew\": stands inside itself",
		},
		{
			"stops out of order", "page.yaml", `  - day: "2026-01-24/2026-01-25"`, `  - day: "2026-01-28"`,
			`page.yaml:14: page: answers[1].day 2026-01-28 does not come after 2026-01-28`,
		},
		{
			"a last answer of another day", "page.yaml", `  - day: "2026-01-28"`, `  - day: "2026-01-27"`,
			`page.yaml:14: page: the last answer is of 2026-01-27, want 2026-01-28, the day on which the piece stands still`,
		},
		{
			"a report of which nobody said whether it retells", "reports.yaml", "  retells: true\n", "",
			`reports.yaml:12: report "report-echo": retells is missing`,
		},
		{
			"a report that nothing cites", "reports.yaml", "- id: report-echo", "- {id: report-x, retells: false, file: x, short: {en: X, it: X}, title: {en: X, it: X}, date: \"2026-01-27\", note: {en: X, it: X}}\n- id: report-echo",
			`reports.yaml:12: report "report-x": nothing cites it`,
		},
		{
			"quotation marks in a name", "reports.yaml", "outlet: Gazette", "outlet: The “Gazette”",
			`reports.yaml:7: report "report-gazette": outlet holds the quotation mark “; only “…” in a text stand around the words of a report`,
		},
		{
			"a file without its schema", "terms.yaml", "# yaml-language-server: $schema=schema/terms.schema.json", "# terms",
			"terms.yaml:1: the first line must be: # yaml-language-server: $schema=schema/terms.schema.json",
		},
	})
	e, src := sample.Load(t, sample.Data())
	for i, e := range e {
		e.Stakeholders = append(e.Stakeholders, e.Stakeholders[1])
		h := &e.Stakeholders[2]
		h.ID, h.Reports, h.Summary = "ghost", nil, content.Account{Text: content.Text(strings.TrimSpace(strings.Repeat(string("ab"[i])+" ", 13)))}
	}
	want := `stakeholders.yaml:2: stakeholder "ghost": rests on nothing: it has no reports, step, quotation, event or assertion`
	if got := check.Run(e, src); len(got) != 1 || got[0].String() != want {
		t.Errorf("a card that rests on nothing: %v", got)
	}
	if got := check.Run(content.Editions{{}}, nil); len(got) < 10 {
		t.Errorf("an empty explainer has only these problems: %v", got)
	}
}
