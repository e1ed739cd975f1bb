package verify_test

import (
	"testing"

	"explainer/content"
	"explainer/content/internal/sample"
	"explainer/content/verify"
)

func TestWithoutTheReportsTheLockTellsWhatWasNotProvedAgain(t *testing.T) {
	const again = "run explainer verify --sources DIR"
	for name, test := range map[string]struct {
		change func(*content.Explainer)
		want   string
	}{
		"nothing changed": {func(*content.Explainer) {}, ""},
		"only the glyph of an apostrophe": {func(e *content.Explainer) {
			e.Quotations[0].Verbatim = "It’s a bridge, not a boat – and it will stand"
		}, ""},
		"a quotation changed": {func(e *content.Explainer) { e.Quotations[0].Verbatim = "It's a bridge" },
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: ` + again},
		"a wording changed": {func(e *content.Explainer) { e.Differences[0].Versions[0].Wording = "shut" },
			`differences.yaml:9: difference "diff-when": wording changed without being proved again: ` + again},
		"a new wording": {func(e *content.Explainer) { e.Differences[0].Versions[1].Wording = "people say" },
			`differences.yaml:10: difference "diff-when": wording is new and not proved: ` + again},
		"a span changed": {func(e *content.Explainer) { e.Terms[0].EN = "It is “a boat”." },
			`terms.yaml:4: term "term-council": en quotes words: “a boat” is not proved: ` + again},
		"a quotation of another report": {func(e *content.Explainer) { e.Quotations[0].Report = "report-echo" },
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: ` + again},
		"a new quotation": {func(e *content.Explainer) {
			q := e.Quotations[0]
			q.ID = "quote-new"
			e.Quotations = append(e.Quotations, q)
		}, `quotations.yaml:2: quotation "quote-new": verbatim is new and not proved: ` + again},
		"a quotation taken out": {func(e *content.Explainer) { e.Quotations = nil },
			`quotations.lock.json: verbatim of "quote-mayor" is no longer in the data: ` + again},
		"a report taken out": {func(e *content.Explainer) { e.Reports = e.Reports[:1] },
			`quotations.lock.json: report "report-echo" is no longer in the data: ` + again},
		"a report with another file": {func(e *content.Explainer) { e.Reports[0].File = "other.txt" },
			`quotations.lock.json: report "report-gazette" with file "other.txt" is not in the lock: ` + again},
	} {
		t.Run(name, func(t *testing.T) {
			e, src := sample.Load(t, sample.Data())
			lock, problems := verify.Run(e, src, sample.Sources())
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			test.change(e)
			if got := verify.CompareLock(e, src, lock).Error(); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
