package check_test

import "testing"

// The sample's stops are the weekend of 24 and 25 January, and 28 January; the Gazette is of the 27th, the Echo of the 28th.
func TestWhatAReportAloneTellsIsNotKnownBeforeIt(t *testing.T) {
	const file, old = "facts.yaml", "  en: The crossing is a century old.\n  it: Il passaggio ha un secolo.\n  reports: [report-echo]\n"
	each(t, []spoiled{
		{
			"background by a retelling alone", file, old, old + "  public: background\n",
			`facts.yaml:14: fact "fact-old": was so before the affair by a retelling alone: leave public out, so that it counts from the day of that report`,
		},
		{
			"a text that tells what a later report does", file, old,
			"  en: The Gazette calls the crossing old.\n  it: La Gazzetta dice vecchio il passaggio.\n  reports: [report-gazette]\n  public: background\n",
			`facts.yaml:11: fact "fact-old": tells what The Gazette does, which is of 2026-01-27: it cannot be public before that day; only name it at the end of a sentence, or give a later day`,
		},
	})
	for name, now := range map[string]string{
		"an attribution at the end": "  en: The crossing is old, The Gazette reports.\n  it: Il passaggio è vecchio, riferisce La Gazzetta.\n  reports: [report-gazette]\n  public: background\n",
		"a report on its own day":   "  en: The Gazette calls the crossing old.\n  it: La Gazzetta dice vecchio il passaggio.\n  reports: [report-gazette]\n",
		"a retelling beside others": old[:len(old)-len("[report-echo]\n")] + "[report-gazette, report-echo]\n  public: background\n",
	} {
		if got := run(t, file, old, now); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
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
