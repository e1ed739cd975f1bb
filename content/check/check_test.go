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
