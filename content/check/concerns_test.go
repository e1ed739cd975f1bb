package check_test

import "testing"

func TestADifferenceConcernsOnlyWhatItsReportsTell(t *testing.T) {
	const file, old = "differences.yaml", "  about: when\n"
	refused := func(line, id string) string {
		return "differences.yaml:" + line + `: difference "diff-when": concerns ` + id + ", which rests on none of the reports whose words it shows; the mark of " + id + " would lead to it"
	}
	each(t, []spoiled{
		{
			"no words at all", file, "      wording: shut the old bridge this morning\n      rendering: {it: \"ha chiuso stamattina il vecchio ponte\"}\n", "",
			`differences.yaml:6: difference "diff-when": shows the words of no report: where all are silent nothing differs; give a version its wording`,
		},
		{"a fact of a report that only keeps silent there", file, old, old + "  facts: [fact-closed, fact-old]\n", refused("4", "fact-old")},
		{"an event", file, old, old + "  events: [event-closed, event-rumour]\n", refused("4", "event-rumour")},
		{
			"a quotation of a report that only keeps silent there", file,
			old + "  title: {en: When it shut, it: Quando è stato chiuso}\n  versions:\n    - report: report-gazette\n      en: It says in the morning.\n      it: Dice di mattina.\n" +
				"      wording: shut the old bridge this morning\n      rendering: {it: \"ha chiuso stamattina il vecchio ponte\"}\n    - report: report-echo\n      en: It does not say.\n      it: Non lo dice.\n",
			old + "  quotations: [quote-mayor]\n  title: {en: When it shut, it: Quando è stato chiuso}\n  versions:\n    - {report: report-gazette, en: It does not say., it: Non lo dice.}\n" +
				"    - {report: report-echo, en: It says in the morning., it: Dice di mattina., wording: shut this morning, rendering: {it: chiuso stamattina}}\n",
			refused("4", "quote-mayor"),
		},
	})
}
