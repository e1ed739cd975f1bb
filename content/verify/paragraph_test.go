package verify_test

import (
	"testing"

	"explainer/content/internal/sample"
	"explainer/content/verify"
)

// Two paragraphs that share as much with a text are for the editor to tell apart.
func TestAPlaceThatCouldBeAnotherIsAskedFor(t *testing.T) {
	e, src := sample.Load(t, sample.With(t, "events.yaml", "  at: [\"report-gazette 1\"]\n", ""))
	const want = `events.yaml:25: event "event-opening": report-gazette may carry it in paragraph 1 or in 2, which share as much with the text: say in at where it stands`
	if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", problems, want)
	}
}
