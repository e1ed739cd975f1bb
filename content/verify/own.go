package verify

import (
	"strings"

	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
)

// ownWords refuses eight words in a row that stand in a report: outside quotations we write
// in our own words. A “…” span parts the text around it, as the span is a quotation.
func (v *verifier) ownWords(s walk.String) {
	own, _, _ := prose.Split(s.Text)
	for _, segment := range own {
		words := prose.Words(segment)
		for i := 0; i+runLength <= len(words); i++ {
			run := strings.Join(words[i:i+runLength], " ")
			r := v.holding(run)
			if r == nil {
				continue
			}
			v.at(s.Path, s.Owner, "%s has eight words of %s: “%s”; say it in our own words", s.Name(), r.id, run)
			// The rest of the same copied stretch is the same problem.
			for i+runLength < len(words) && r.runs[strings.Join(words[i+1:i+1+runLength], " ")] {
				i++
			}
		}
	}
}

func (v *verifier) holding(run string) *report {
	for _, r := range v.reports {
		if r.runs[run] {
			return r
		}
	}
	return nil
}
