package section

import (
	"testing"

	"explainer/app/internal/sample"
	"explainer/app/view"
	"explainer/content"
)

func TestAnEventWithoutADateStandsWhereTheReportsPutIt(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Small, "en"), "")
	last := len(e.Index.Stops)
	for _, c := range []struct {
		name string
		ev   content.Event
		want int
	}{
		{"older than the affair", content.Event{Date: "unknown", Public: content.Background}, 0},
		{"older, told in the affair", content.Event{Date: "unknown", Public: "2026-01-27"}, 0},
		{"a year long past", content.Event{Date: "2024"}, 0},
		{"a reaction without a day", content.Event{Date: "unknown"}, last + 1},
		{"a month that reaches into the affair", content.Event{Date: "2026-01"}, last + 1},
		{"a day of the affair", content.Event{Date: "2026-01-27"}, last},
		{"days that begin before the first stop", content.Event{Date: "2026-01-20/2026-01-26"}, last},
		{"days that end in the first stop", content.Event{Date: "2026-01-20/2026-01-25"}, 1},
		{"days that end after the last stop", content.Event{Date: "2026-01-25/2026-02-06"}, 1},
		{"days that begin on the last stop", content.Event{Date: "2026-01-28/2026-02-06"}, last},
		{"days on both sides", content.Event{Date: "2026-01-20/2026-02-06"}, 1},
		{"days long past", content.Event{Date: "2026-01-10/2026-01-12"}, 0},
		{"planned days", content.Event{Date: "2026-02-06/2026-02-22"}, last + 2},
		{"planned", content.Event{Date: "2026-02-06"}, last + 2},
	} {
		if got := groupOf(e, &c.ev); got != c.want {
			t.Errorf("%s: stretch %d, want %d", c.name, got, c.want)
		}
	}
}
