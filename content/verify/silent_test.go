package verify_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/internal/sample"
	"explainer/content/verify"
)

// A report that is said to be silent is looked up: where it seems to say the thing after all, somebody must read it again.
func TestASilenceIsLookedUp(t *testing.T) {
	const fact, diff = `facts.yaml:2: fact "fact-closed": `, `differences.yaml:11: difference "diff-when": `
	for name, test := range map[string]struct {
		change func(*content.Explainer, fstest.MapFS)
		want   string
	}{
		"it is silent": {func(e *content.Explainer, _ fstest.MapFS) {
			e.Facts[0].Reports, e.Facts[0].Silent = []string{"report-gazette"}, []string{"report-echo"}
			e.Facts[0].Text = "The council shut the bridge this morning, a clerk said."
		}, ""},
		"it says more of it than the report that carries it": {func(e *content.Explainer, _ fstest.MapFS) {
			e.Facts[0].Reports, e.Facts[0].Silent = []string{"report-echo"}, []string{"report-gazette"}
			e.Facts[0].Text = "The council shut the bridge one weekend."
		}, fact + "report-gazette is said to be silent, but its paragraph 1 shares more with the text than the reports that carry it: read it again"},
		"it has the words in quotation marks": {func(e *content.Explainer, sources fstest.MapFS) {
			sources["echo.txt"] = &fstest.MapFile{Data: []byte("People say that the crossing stood for a hundred years, and that it was “not a boat”.\n")}
			e.Facts[0].Reports, e.Facts[0].Silent = []string{"report-echo"}, []string{"report-gazette"}
			e.Facts[0].Text = "People say that the crossing stood a hundred years, “not a boat”."
		}, fact + "report-gazette is said to be silent, but has “not a boat” in paragraph 2"},
		"it says nothing that could be otherwise": {func(e *content.Explainer, _ fstest.MapFS) {
			e.Facts[0].Reports, e.Facts[0].Differs = []string{"report-gazette"}, []string{"report-echo"}
			e.Facts[0].Text = "The baker shut the gate."
		}, fact + "report-echo is said to say otherwise, but no paragraph of it shares a name, a number or a telling word with the text"},
		"a version without a wording, whose report has it": {func(_ *content.Explainer, sources fstest.MapFS) {
			sources["echo.txt"] = &fstest.MapFile{Data: append([]byte("The old bridge was shut by the council this morning, people say, and nobody knew of it.\n"), sources["echo.txt"].Data...)}
		}, diff + "report-echo has no wording here, but its paragraph 1 shares most words of “the council shut the old bridge this morning”: read it again"},
	} {
		e, src := sample.Load(t, sample.Data())
		sources := sample.Sources()
		for _, one := range e {
			one.Differences[0].Versions[0].Wording = "The council shut the old bridge this morning"
			test.change(one, sources)
		}
		_, problems := verify.Run(e, src, sources)
		got := ""
		for _, p := range problems {
			if strings.Contains(p.Message, "silent, but") || strings.Contains(p.Message, "read it again") || strings.Contains(p.Message, "say otherwise") {
				got += strings.ToLower(p.String())
			}
		}
		if got != strings.ToLower(test.want) {
			t.Errorf("%s: got %q\nwant %q", name, got, test.want)
		}
	}
}
