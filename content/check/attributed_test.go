package check_test

import (
	"strings"
	"testing"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

// The Gazette is of the first day here; the Echo, of the second, is the first to name somebody.
func TestWhoOnlyALaterReportNamesIsNotNamedBefore(t *testing.T) {
	run := func(public string) string {
		data := sample.With(t, "reports.yaml", `date: "2026-01-27"`, `date: "2026-01-24"`)
		sample.Replace(t, data, "stakeholders.yaml", "  reports: [report-gazette]\n  steps:\n    - {day: \"2026-01-26\"", "  reports: [report-echo]\n  steps:\n    - {day: \"2026-01-24\"")
		sample.Replace(t, data, "stakeholders.yaml", "Ha chiuso il passaggio., reports: [report-gazette]", "Ha chiuso il passaggio., reports: [report-echo]")
		sample.Replace(t, data, "events.yaml", "date: \"2026-01-27\"\n  part: morning\n  weekday: Tuesday", "date: \"2026-01-24\"\n  weekday: Saturday")
		sample.Replace(t, data, "events.yaml", "  reports: [report-gazette]\n  stakeholders: [council]", "  reports: [report-gazette, report-echo]\n  stakeholders: [council]")
		sample.Replace(t, data, "quotations.yaml", "  day: \"2026-01-27\"\n", "  day: \"2026-01-24\"\n")
		quotes := data["quotations.yaml"]
		again := strings.ReplaceAll(string(quotes.Data[strings.Index(string(quotes.Data), "- id"):]), "quote-mayor\n  speaker: mayor\n  report: report-gazette", "quote-council\n  speaker: council\n  report: report-echo"+public)
		quotes.Data = append(quotes.Data, again...)
		e, src := sample.Load(t, data)
		return check.Run(e, src).Error()
	}
	got := run("")
	for _, want := range []string{
		`quotation "quote-council": The Gazette has these words of "mayor"; that "council" said them counts from this report: write public: "2026-01-28"`,
		`event "event-closed": that "council" has a part in it is known only from 2026-01-28 on: leave it out, or give a later day`,
	} {
		if strings.Count(got, want) != 1 {
			t.Errorf("want once %s in\n%s", want, got)
		}
	}
	if got := run("\n  public: \"2026-01-28\""); strings.Contains(got, "has these words") {
		t.Errorf("with a day of its own: %s", got)
	}
}
