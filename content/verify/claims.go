package verify

import (
	"slices"
	"strings"

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
	// cut is where the data say that words are left out, in the order of rules.Cuts; cutPath is where they say it.
	cut, cutPath string
}

// claims lists every claim of a story in the order of the data.
func claims(all content.Editions) []claim {
	var out []claim
	fields := walk.Fields(all)
	cuts := map[string][]string{}
	for _, f := range fields {
		if list, ok := f.Value.([]string); ok && slices.Equal(rules.Fields[f.Rule].Enum, rules.Cuts) {
			cuts[f.Path] = list
		}
	}
	quoted := func(s walk.String, field string) claim {
		path := s.Path[:strings.LastIndex(s.Path, ".")] + ".cut"
		return claim{s, field, s.Text, cutsAt(cuts[path]), path}
	}
	for _, f := range fields {
		rule := rules.Fields[f.Rule]
		for _, s := range f.Strings() {
			switch {
			case rule.Verbatim && s.Text != "" && s.Kind == "quotation":
				out = append(out, quoted(s, verbatim))
			case rule.Verbatim && s.Text != "":
				out = append(out, quoted(s, wording))
			case s.Lang != "":
				_, spans, _ := prose.Split(s.Text)
				for _, words := range spans {
					out = append(out, claim{String: s, field: span, words: words})
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

// cutsAt joins the places of cuts in their fixed order, as the lock has them.
func cutsAt(places []string) string {
	var out []string
	for _, c := range rules.Cuts {
		if slices.Contains(places, c) {
			out = append(out, c)
		}
	}
	return strings.Join(out, ", ")
}
