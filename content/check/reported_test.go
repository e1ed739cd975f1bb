package check_test

import (
	"strings"
	"testing"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

// The sample's stops are the weekend of 24 and 25 January, and 28 January; the Gazette is of the 27th, the Echo of the 28th.
func TestWhatAReportAloneTellsIsNotKnownBeforeIt(t *testing.T) {
	const file, old = "facts.yaml", "  en: The crossing is a century old.\n  it: Il passaggio ha un secolo.\n  reports: [report-echo]\n"
	each(t, []spoiled{
		{
			"background by a retelling alone", file, old, old + "  public: background\n",
			`facts.yaml:14: fact "fact-old": was so before the affair by a retelling alone: leave public out, so that it counts from the day of that report`,
		},
		{
			"a fact that names a later report", file, old,
			"  en: The Gazette calls the crossing old.\n  it: Il passaggio è vecchio, riferisce La Gazzetta.\n  reports: [report-gazette]\n  public: background\n",
			early(`facts.yaml:11: fact "fact-old"`, "The Gazette", "2026-01-27") + "\n" + early(`facts.yaml:12: fact "fact-old"`, "La Gazzetta", "2026-01-27"),
		},
		{
			"an event", "events.yaml", "en: Word went round.", "en: Word went round, The Echo says.",
			early(`events.yaml:16: event "event-rumour"`, "The Echo", "2026-01-28"),
		},
		{
			"a step of a card", "stakeholders.yaml", `"2026-01-26", en: It promised an answer at the weekend.`, `"2026-01-24", en: The Gazette says that it promised an answer.`,
			early(`stakeholders.yaml:14: stakeholder "council"`, "The Gazette", "2026-01-27"),
		},
		{
			"the answer of a day", "page.yaml", "en: Only a rumour.", `en: "Only a rumour, The Echo says."`,
			early(`page.yaml:10: answer "2026-01-24/2026-01-25"`, "The Echo", "2026-01-28"),
		},
		{
			"a text that rests on what was known", "page.yaml", "{en: Both carry planks., it: Entrambi portano assi., facts: [fact-old]}", "{en: Both carry planks says The Echo., it: Entrambi portano assi., facts: [fact-rumour]}",
			early(`page.yaml:56: section "halves"`, "The Echo", "2026-01-28"),
		},
	})
	for name, now := range map[string]string{
		"a report on its own day":   "  en: The Gazette calls the crossing old.\n  it: La Gazzetta dice vecchio il passaggio.\n  reports: [report-gazette]\n",
		"a retelling beside others": old[:len(old)-len("[report-echo]\n")] + "[report-gazette, report-echo]\n  public: background\n",
		"a part of a word":          "  en: The Gazettes call the crossing old.\n  it: Il passaggio ha un secolo.\n  reports: [report-gazette]\n  public: background\n",
	} {
		if got := run(t, file, old, now); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A further claim waits for its own reports, and for no other's.
func TestAFurtherClaimNamesNoReportOfLaterDays(t *testing.T) {
	for report, want := range map[string]bool{"report-gazette": true, "report-echo": false} {
		data := sample.With(t, "events.yaml", "  it: Girava la voce.\n", "  it: Girava la voce.\n  then: [{en: The Echo heard it., it: Si sentiva., reports: ["+report+"]}]\n")
		sample.Replace(t, data, "reports.yaml", `date: "2026-01-27"`, `date: "2026-01-24"`)
		sample.Replace(t, data, "quotations.yaml", `day: "2026-01-27"`, `day: "2026-01-24"`) // else the date of the report is doubted
		e, src := sample.Load(t, data)
		got := check.Run(e, src).Error()
		if strings.Contains(got, early(`events.yaml:18: event "event-rumour"`, "The Echo", "2026-01-28")) != want {
			t.Errorf("carried by %s: %s", report, got)
		}
	}
}

// On the days before a further claim, what stands before it ends the text.
func TestNoHalfSentenceStandsOnTheDaysBeforeAFurtherClaim(t *testing.T) {
	const half = ": ends with %q, and what follows becomes public later: on the days before, half a sentence stands there; end it, or begin the next one anew"
	const told = "  then: [{en: The council heard it., it: Il consiglio la sentì., reports: [report-echo]}]\n"
	ends := func(where, with string) string { return where + strings.Replace(half, "%q", `"`+with+`"`, 1) }
	each(t, []spoiled{
		{
			"an event in one language", "events.yaml", "  it: Girava la voce.\n", "  it: Girava la voce,\n" + told,
			ends(`events.yaml:17: event "event-rumour"`, ","),
		},
	})
	// A role is there from the day of its card.
	data := sample.With(t, "stakeholders.yaml", "{en: It runs the town., it: Amministra la città.}",
		`{en: "It runs the town;", it: Amministra la città., reports: [report-gazette], then: [{en: so says The Echo, it: dice L’Eco, reports: [report-echo]}]}`)
	role := ends(`stakeholders.yaml:8: stakeholder "council"`, ";")
	e, src := sample.Load(t, data)
	if got := check.Run(e, src).Error(); strings.Contains(got, role) {
		t.Errorf("a card of a later day: %s", got)
	}
	sample.Replace(t, data, "events.yaml", "  weight: minor\n- id: event-opening", "  stakeholders: [council]\n  weight: minor\n- id: event-opening")
	e, src = sample.Load(t, data)
	if got := check.Run(e, src).Error(); !strings.Contains(got, role) {
		t.Errorf("a card of the first day: %s", got)
	}
	// Where both become public at once, the sentence goes on.
	if got := run(t, "events.yaml", "  it: Il consiglio lo ha chiuso.\n", "  it: Il consiglio lo ha chiuso,\n  then: [{en: The Gazette says., it: dice la stampa., reports: [report-gazette]}]\n"); got != nil {
		t.Errorf("at once: %q", got)
	}
}

func early(where, name, day string) string {
	return where + ": names " + name + ", which is of " + day + ": it cannot be public before that day; leave the name to the mark, or give a later day"
}

func TestOneWordingHasOneRendering(t *testing.T) {
	const file, old = "differences.yaml", "      wording: shut the old bridge this morning\n      rendering: {it: \"ha chiuso stamattina il vecchio ponte\"}\n"
	each(t, []spoiled{
		{
			"the words of a quotation", file, old, "      wording: It's a bridge, not a boat - and it will stand\n      rendering: {it: \"È un ponte e non una barca, e starà in piedi\"}\n",
			`differences.yaml:10: difference "diff-when": versions[0] renders words of "quote-mayor" in another way than that does, by “È un ponte, non una barca, e resterà in piedi”: one translation for one wording`,
		},
		{
			"a part of a quotation", file, old, "      wording: it will stand\n      rendering: {it: starà in piedi}\n",
			`differences.yaml:10: difference "diff-when": versions[0] renders words of "quote-mayor" in another way than that does, by “È un ponte, non una barca, e resterà in piedi”: one translation for one wording`,
		},
	})
	if got := run(t, file, old, "      wording: it will stand\n      rendering: {it: resterà in piedi}\n"); got != nil {
		t.Errorf("the quotation's own rendering: %q", got)
	}
}
