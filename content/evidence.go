package content

import "strings"

// Evidence is one claim of a text with what the reports say of it.
type Evidence struct {
	Text Text
	// Facts are those that the claim rests on, where it cites through facts.
	Facts []string
	// Own are the reports that carry the claim, each by itself; Retold carry it and retell others, so that they confirm nothing.
	// Silent do not say it, and Differs say otherwise, where that is what the claim is about.
	Own, Retold, Silent, Differs []Place
	// Differences are the ids of those that concern the claim.
	Differences []string
}

// Place is where a report supports a claim: the numbers of its paragraphs, empty where that is not proved.
type Place struct{ Report, Paragraphs string }

// SecondHand reports whether only reports that retell others carry the claim: that has a visible mark.
func (v Evidence) SecondHand() bool { return len(v.Own) == 0 && len(v.Retold) > 0 }

// Evidence returns the claims of a statement, each with the reports that carry all of its facts. What only some of them
// carry is not the claim.
func (x *Index) Evidence(s Statement) []Evidence {
	var out []Evidence
	for _, c := range s.Claims() {
		var silent, differs []string
		for _, id := range c.Facts {
			if f := x.Fact(id); f != nil {
				silent, differs = append(silent, f.Silent...), append(differs, f.Differs...)
			}
		}
		v := x.parted(c.Text, x.Carrying(c.Facts), func(report string) string {
			var all []string
			for _, f := range c.Facts {
				if f := x.Fact(f); f != nil {
					all = append(all, placeIn(report, f.Reports, f.Places))
				}
			}
			return paragraphs(all)
		})
		v.Facts, v.Silent, v.Differs, v.Differences = c.Facts, x.bare(silent, v), x.bare(differs, v), x.DifferencesOn(c.Facts)
		out = append(out, v)
	}
	return out
}

// Carrying returns the reports that carry every one of these facts, in the order of the reports.
func (x *Index) Carrying(facts []string) []string {
	var out []string
	for _, r := range x.ReportsOf(facts) {
		all := true
		for _, id := range facts {
			f := x.Fact(id)
			all = all && (f == nil || has(f.Reports, r))
		}
		if all {
			out = append(out, r)
		}
	}
	return out
}

// FactEvidence is what the reports say of one fact.
func (x *Index) FactEvidence(f *Fact) []Evidence {
	return x.Evidence(Statement{Text: f.Text, Facts: []string{f.ID}})
}

// EventEvidence is what the reports say of an event. What concerns the event as a whole stands with its first claim.
func (x *Index) EventEvidence(v *Event) []Evidence {
	out := x.told(v.Text, v.Reports, v.Places, v.Then)
	out[0].Differences = x.DifferencesOn([]string{v.ID})
	return out
}

// SummaryEvidence is what the reports say of what a card sums up.
func (x *Index) SummaryEvidence(h *Stakeholder) []Evidence {
	return x.told(h.Summary.Text, h.SummaryReports(), h.Summary.Places, h.Summary.Then)
}

// RoleEvidence is what the reports say of a card's role.
func (x *Index) RoleEvidence(h *Stakeholder) []Evidence {
	return x.told(h.Role.Text, h.RoleReports(), h.Role.Places, h.Role.Then)
}

// StepEvidence is what the reports say of a step of a position.
func (x *Index) StepEvidence(s *Step) []Evidence { return x.told(s.Text, s.Reports, s.Places, s.Then) }

// QuestionEvidence is what the reports say of a question.
func (x *Index) QuestionEvidence(q *Question) []Evidence {
	return x.told(q.Text, q.Reports, q.Places, q.Then)
}

// TermEvidence is what the reports say of a term.
func (x *Index) TermEvidence(t *Term) []Evidence { return x.told(t.Text, t.Reports, t.Places, t.Then) }

// QuotationEvidence is where the words of quotations from one report stand in it.
func (x *Index) QuotationEvidence(qs []*Quotation) Evidence {
	var places, ids []string
	for _, q := range qs {
		places, ids = append(places, q.Places...), append(ids, q.ID)
	}
	v := x.parted("", x.InOrder([]string{qs[0].Report}), func(string) string { return paragraphs(places) })
	v.Differences = x.DifferencesOn(ids)
	return v
}

func (x *Index) told(text Text, reports, places []string, then []Told) []Evidence {
	one := func(text Text, reports, places []string) Evidence {
		return x.parted(text, x.InOrder(reports), func(r string) string { return placeIn(r, reports, places) })
	}
	out := []Evidence{one(text, reports, places)}
	for _, t := range then {
		out = append(out, one(t.Text, t.Reports, t.Places))
	}
	return out
}

// placeIn is the place of a report among those that are cited.
func placeIn(report string, reports, places []string) string {
	for i, r := range reports {
		if r == report && i < len(places) {
			return places[i]
		}
	}
	return ""
}

func (x *Index) parted(text Text, reports []string, place func(report string) string) Evidence {
	v := Evidence{Text: text}
	for _, id := range reports {
		p := Place{id, place(id)}
		if x.Report(id).Retells {
			v.Retold = append(v.Retold, p)
		} else {
			v.Own = append(v.Own, p)
		}
	}
	return v
}

// bare are reports without a place, but for those that carry the claim.
func (x *Index) bare(reports []string, v Evidence) []Place {
	var out []Place
	var carry []string
	for _, p := range append(append([]Place{}, v.Own...), v.Retold...) {
		carry = append(carry, p.Report)
	}
	for _, id := range x.InOrder(reports) {
		if !has(carry, id) {
			out = append(out, Place{Report: id})
		}
	}
	return out
}

// paragraphs joins lists of numbers into one, in order and each once.
func paragraphs(lists []string) string {
	var out []string
	for _, n := range unique(strings.Fields(strings.Join(lists, " "))) {
		at := len(out)
		for at > 0 && (len(out[at-1]) > len(n) || len(out[at-1]) == len(n) && out[at-1] > n) {
			at--
		}
		out = append(out[:at], append([]string{n}, out[at:]...)...)
	}
	return strings.Join(out, " ")
}

// AllReports are the reports of a text and of the claims that follow it, each once.
func AllReports(reports []string, then []Told) []string {
	out := append([]string{}, reports...)
	for _, t := range then {
		out = append(out, t.Reports...)
	}
	return unique(out)
}
