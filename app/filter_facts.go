package app

import (
	"explainer/app/address"
	"explainer/content"
)

// filterFacts hides the facts that do not pass, or were not public on the chosen day, and the topics that have none left.
func (p *Page) filterFacts() {
	e := p.Env
	if p.View != FactsPage {
		return
	}
	count, left := 0, map[string]bool{}
	for i := range e.E.Facts {
		f := &e.E.Facts[i]
		ok := e.X.PublicFrom(f) <= p.day() && e.passes(p.state, f)
		if ok {
			count++
			left[f.Topic] = true
		}
		p.hide(f.ID, !ok)
	}
	for i := range e.E.Topics {
		p.hide(e.E.Topics[i].ID, !left[e.E.Topics[i].ID])
	}
	if line := query("#filters .count"); line.Truthy() {
		line.Set("textContent", e.someFacts(count))
	}
}

// passes reports whether a fact passes the filters of s.
func (e *Env) passes(s State, f *content.Fact) bool {
	if s.Topic != "" && short(f.Topic) != s.Topic {
		return false
	}
	carried := s.Report == ""
	for _, r := range f.Reports {
		carried = carried || short(r) == s.Report
	}
	if !carried || s.By == "" {
		return carried
	}
	c := e.X.FactEvidence(f)[0]
	return s.By == address.Retold && c.Weak() || s.By == address.Single && len(c.Own) == 1
}

func (p *Page) hide(id string, is bool) {
	if p.hidden[id] == is {
		return
	}
	p.hidden[id] = is
	if d := query("#" + id); d.Truthy() {
		d.Set("hidden", is)
	}
}

func (e *Env) someFacts(n int) string {
	return itoa(n) + " " + e.W.Cards.Of + " " + e.N(len(e.E.Facts), e.W.Count.Fact)
}
