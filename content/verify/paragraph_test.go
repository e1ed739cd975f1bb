package verify_test

import (
	"testing"

	"explainer/content/internal/sample"
	"explainer/content/verify"
)

// A paragraph that is given is one of the report, and shares something with the text.
func TestAGivenPlaceSharesSomethingWithTheText(t *testing.T) {
	for place, want := range map[string]bool{"1": false, "4": true, "99": true} {
		e, src := sample.Load(t, sample.With(t, "events.yaml", `["report-gazette 1"]`, `["report-gazette `+place+`"]`))
		message := ""
		if want {
			message = `events.yaml:25: event "event-opening": report-gazette is cited for paragraph ` + place + `, which shares no name, number or telling word with the text: say in at where it stands`
		}
		if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != message {
			t.Errorf("paragraph %s: got\n%v\nwant\n%s", place, problems, message)
		}
	}
}

// Two paragraphs that share as much with a text are for the editor to tell apart.
func TestAPlaceThatCouldBeAnotherIsAskedFor(t *testing.T) {
	e, src := sample.Load(t, sample.With(t, "events.yaml", "  at: [\"report-gazette 1\"]\n", ""))
	const want = `events.yaml:25: event "event-opening": report-gazette may carry it in paragraph 1 or in 2, which share as much with the text: say in at where it stands`
	if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", problems, want)
	}
}
