package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

// In the sample the council asserts fact-closed, which both reports carry; the mayor speaks in the Gazette alone.
func TestWhoATextSaysSaysItDoes(t *testing.T) {
	const fact = "en: The council shut the crossing on Tuesday 27 January, its office said.\n"
	each(t, []spoiled{
		{
			"a fact of somebody else", "facts.yaml", fact, "en: The crossing was shut on Tuesday 27 January, the mayor said.\n",
			`facts.yaml:7: fact "fact-closed": the text says that The mayor says so: asserted_by has to name mayor`,
		},
		{
			"a fact of nobody", "facts.yaml", "en: The crossing is a century old.\n", "en: The crossing is a century old, according to the council.\n",
			`facts.yaml:9: fact "fact-old": the text says that The council says so: asserted_by has to name council`,
		},
		{
			"a fact that names a report and cites another", "facts.yaml", "en: The crossing is a century old.\n", "en: The Gazette writes that the crossing is a century old.\n",
			`facts.yaml:11: fact "fact-old": says that The Gazette says so and does not cite it`,
		},
		{
			"a fact that names one of its reports", "facts.yaml", fact, "en: The crossing was shut on Tuesday 27 January, The Gazette writes.\n",
			`facts.yaml:4: fact "fact-closed": names The Gazette as the one that says so and cites "report-echo" too, which says it by itself: leave the name to the mark, or that report out`,
		},
		{
			"a claim of somebody who asserts none of its facts", "page.yaml", "{en: It pays., it: Paga., facts: [fact-old]}", "{en: It pays the mayor says., it: Paga., facts: [fact-old]}",
			`page.yaml:53: row "row-work": the text says that The mayor says so, who asserts none of its facts`,
		},
		{
			"a claim that rests on more than its speaker says", "page.yaml", "{en: It pays., it: Paga., facts: [fact-old]}", "{en: It pays the council says., it: Paga., facts: [fact-closed, fact-old]}",
			`page.yaml:53: row "row-work": the text says that The council says so, but "fact-old" is not theirs: what others say, or the reports, is a claim of its own, in then`,
		},
		{
			"an event whose report has no word of the speaker", "events.yaml", "en: Word went round.", "en: Word went round, the mayor said.",
			`events.yaml:16: event "event-rumour": says that The mayor says something, but no fact and no quotation has words of theirs from report-echo`,
		},
	})
	for name, text := range map[string]string{
		"by name":               "en: The council said that it shut the crossing on Tuesday 27 January.\n",
		"what is said to them":  "en: The council shut the crossing on Tuesday 27 January, it told the mayor.\n",
		"both reports by name":  "en: The crossing was shut on Tuesday 27 January, The Gazette writes and The Echo repeats.\n",
		"somebody who does not": "en: The council shut the crossing on Tuesday 27 January, for the mayor to see.\n",
	} {
		if got := run(t, "facts.yaml", fact, text); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A last name may begin with a letter that English has not.
func TestASpeakerIsKnownByALastNameWithAnyCapital(t *testing.T) {
	for _, name := range []string{"Cem Özdemir", "Åsa Ångström", "Ana Žagar"} {
		last := strings.Fields(name)[1]
		data := sample.With(t, "stakeholders.yaml", "name: {en: The mayor,", "name: {en: "+name+",")
		sample.Replace(t, data, "facts.yaml", "its office said.", last+" said.")
		e, src := sample.Load(t, data)
		want := "the text says that " + last + " says so: asserted_by has to name mayor"
		if got := check.Run(e, src).Error(); !strings.Contains(got, want) {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// A record that was copied stands there twice, whatever its new id, and with it a sentence on every page.
func TestARecordStandsOnce(t *testing.T) {
	const old = "- id: fact-rumour\n"
	copied := func(text string) string {
		return "- id: fact-copy\n  topic: topic-bridge\n  en: " + text + "\n  it: Un altro testo di prova, perché nessuno lo dica due volte.\n  reports: [report-echo]\n" + old
	}
	const want = `facts.yaml:14: fact "fact-copy": says what "fact-old" says already: keep one of the two, and let what names the other name it`
	each(t, []spoiled{
		{"the same text", "facts.yaml", old, copied("The crossing is a century old."), want},
		{"other signs and capitals", "facts.yaml", old, copied("“The Crossing” is a Century old!"), want},
		{"another small word", "facts.yaml", old, copied("The crossing was a century old."), want},
		{"another ending", "facts.yaml", old, copied("The crossings are a century old."), want},
		{
			"a title", "tasks.yaml", "- id: task-repair\n", "- id: task-again\n  title: {en: Mending planks, it: Aggiustare le assi}\n  answer: actor-town\n  en: The council does this work, as its office said when it shut the crossing.\n  it: È un lavoro del consiglio, come ha detto il suo ufficio alla chiusura del passaggio.\n  facts: [fact-closed]\n- id: task-repair\n",
			`tasks.yaml:8: task "task-repair": says what "task-again" says already: keep one of the two, and let what names the other name it`,
		},
	})
	for name, text := range map[string]string{
		"another number":     "The crossing is 2 centuries old.",
		"a word that denies": "The crossing is not a century old.",
		"other words":        "The crossing is a decade old.",
	} {
		data := sample.With(t, "facts.yaml", old, copied(text))
		e, src := sample.Load(t, data)
		if got := check.Run(e, src); len(got) > 0 {
			t.Errorf("%s: %s", name, got.Error())
		}
	}
}

// Two reports of one agency, or of one author, have one name; a text that has it means whichever it cites.
func TestANameMayBeThatOfSeveralReports(t *testing.T) {
	agency := func(t *testing.T, data fstest.MapFS) {
		sample.Replace(t, data, "reports.yaml", "short: {en: The Echo, it: L’Eco}", "short: {en: The Gazette, it: La Gazzetta}\n  byline: [Ann Lee]")
	}
	for name, test := range map[string]struct{ file, old, now, want string }{
		"one report by name":         {"facts.yaml", "en: The crossing is a century old.", "en: The Gazette writes that the crossing is a century old.", ""},
		"by its author":              {"facts.yaml", "en: The crossing is a century old.", "en: Lee writes, and so Ann Lee says, that the crossing is a century old.", ""},
		"both":                       {"facts.yaml", "its office said.", "The Gazette writes.", ""},
		"named on the day of one":    {"events.yaml", "en: The council closed it.", "en: The Gazette says that the council closed it.", ""},
		"named before any was there": {"page.yaml", "en: Only a rumour.", "en: The Gazette writes of a rumour.", `names The Gazette, which is of 2026-01-27: it cannot be public before that day`},
	} {
		data := sample.With(t, test.file, test.old, test.now)
		agency(t, data)
		e, src := sample.Load(t, data)
		got := check.Run(e, src).Error()
		if test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%s: got\n%s\nwant %q", name, got, test.want)
		}
	}
	data := sample.Data()
	agency(t, data)
	sample.Replace(t, data, "reports.yaml", `date: "2026-01-28"`, `date: "2026-01-27"`)
	e, src := sample.Load(t, data)
	const want = `report "report-echo": short is "The Gazette" in English, as that of "report-gazette" of the same day: readers could not tell the two apart`
	if got := check.Run(e, src).Error(); strings.Count(got, "tell the two apart") != 1 || !strings.Contains(got, want) {
		t.Errorf("on one day: %s", got)
	}
}

// An office of which there are many is nobody's name, and “another mayor” is not the mayor. Where an office has no “of”, as in Italian, the whole role is one.
func TestAnOfficeThatManyHoldNamesNobody(t *testing.T) {
	of := func(role, said, editions string) string {
		data := sample.With(t, "stakeholders.yaml", "name: {en: The mayor, it: Il sindaco}", "name: {en: Ann Poe, it: Ann Poe}")
		sample.Replace(t, data, "stakeholders.yaml", "{en: Head of the town., it: Guida la città.}", role)
		sample.Replace(t, data, "story.yaml", "editions: [en, it]", "editions: "+editions)
		sample.Replace(t, data, "facts.yaml", "en: The crossing is a century old.\n  it: Il passaggio ha un secolo.", said)
		e, src := sample.Load(t, data)
		return check.Run(e, src).Error()
	}
	const poe = `: asserted_by has to name mayor`
	for _, test := range []struct{ role, said, editions, want string }{
		{"{en: Union leader., it: Sindacalista.}", "en: Another union leader said that line 7 was full.\n  it: La linea era piena.", "[en, it]", ""},
		{"{en: Bus driver., it: Autista.}", "en: The bus driver said that line 7 was full.\n  it: La linea era piena.", "[en, it]", ""},
		{"{en: Former mayor., it: Ex sindaca.}", "en: The former mayor said that line 7 was full.\n  it: La linea era piena.", "[en, it]", ""},
		{"{en: Mayor of the town., it: Sindaca.}", "en: A mayor said that line 7 was full.\n  it: La linea era piena.", "[en, it]", ""},
		{"{en: Mayor of the town., it: Sindaca.}", "en: The mayor said that line 7 was full.\n  it: La linea era piena.", "[en, it]", "the text says that Mayor says so" + poe},
		{"{en: Mayor of the town., it: Sindaca della città.}", "en: Line 7 was full.\n  it: La sindaca della città ha detto che la linea 7 era piena.", "[it, en]", "the text says that Sindaca della città says so" + poe},
		{"{en: Mayor of the town., it: Sindaca della città.}", "en: Line 7 was full.\n  it: Un’altra sindaca della città ha detto che la linea 7 era piena.", "[it, en]", ""},
	} {
		if got := of(test.role, test.said, test.editions); test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%s, %s: got\n%s\nwant %q", test.role, test.said, got, test.want)
		}
	}
}
