package verify

import (
	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// The fields whose words are a report's.
const (
	verbatim = "verbatim" // of a quotation
	wording  = "wording"  // of a version
	span     = "span"     // “…” in our own texts
)

// claim is one place where we say that words stand in a report.
type claim struct {
	walk.String
	field, words string
}

// claims lists every claim of e in the order of the data.
func claims(e *content.Explainer) []claim {
	var out []claim
	for _, f := range walk.Fields(e) {
		rule := rules.Fields[f.Rule]
		for _, s := range f.Strings() {
			switch {
			case rule.Verbatim && s.Text != "" && s.Kind == "quotation":
				out = append(out, claim{s, verbatim, s.Text})
			case rule.Verbatim && s.Text != "":
				out = append(out, claim{s, wording, s.Text})
			case s.Lang != "":
				_, spans, _ := prose.Split(s.Text)
				for _, words := range spans {
					out = append(out, claim{s, span, words})
				}
			}
		}
	}
	return out
}

// record is the name of the claim's record in the lock. The page and its answers have no id of their own.
func (c claim) record() string {
	switch c.Kind {
	case "page":
		return c.Kind
	case "answer":
		return c.Kind + "-" + c.ID
	}
	return c.ID
}
