package search

import (
	"testing"

	"explainer/app/internal/sample"
	"explainer/app/view"
)

// The work of one letter, everything folded.
func BenchmarkShow(b *testing.B) {
	e := view.NewEnv(sample.Index(b, sample.Published, "en"), "")
	f, last := New(e), len(e.Index.Stops)-1
	for _, query := range []string{"m", "milan sala", "piantedossi", "what did Sala say", "zeppelin"} {
		f.Show(query, last, -1)
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				f.Show(query, last, -1)
			}
		})
	}
}
