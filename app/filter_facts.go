package app

import (
	"explainer/app/address"
	"explainer/app/dom"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// filterFacts hides the facts that do not pass, or were not public on the chosen day, and the topics that have none left, in the index
// too: a link to what is hidden takes the filters off.
func (p *Page) filterFacts() {
	e := p.Env
	if p.View != view.FactsPage || !p.told {
		return
	}
	count, left := 0, map[string]bool{}
	for i := range e.Data.Facts {
		f := &e.Data.Facts[i]
		ok := e.Index.PublicFrom(f) <= p.day() && passes(e, p.state, f, p.day())
		if ok {
			count++
			left[f.Topic] = true
		}
		p.hide(f.ID, !ok)
	}
	for i := range e.Data.Topics {
		id := e.Data.Topics[i].ID
		dom.All("[id='"+id+"'],.toc [href$='#"+id+"']", func(v ui.Value) { dom.Closest(v, "li,section").Set("hidden", !left[id]) })
	}
	p.tellCount(e.Some(count, e.Index.KnownAt(p.day()).Facts, e.Words.Count.Fact))
}

// tellCount writes how many records pass the filters, once one was set.
func (p *Page) tellCount(words string) {
	if line := dom.Query("#filters .count"); p.told && line.Truthy() {
		line.Set("textContent", words)
	}
}

// passes reports whether a fact passes the filters of s by the reports that were there on a day.
func passes(e *view.Env, s State, f *content.Fact, day int) bool {
	if s.Topic != "" && view.ShortID(f.Topic) != s.Topic {
		return false
	}
	carried := s.Report == ""
	for _, r := range f.Reports {
		carried = carried || view.ShortID(r) == s.Report && e.Index.StopOf(e.Index.Report(r).Date) <= day
	}
	if !carried || s.By == "" {
		return carried
	}
	c := e.Index.FactEvidence(f)[0]
	own, retold := e.CountBy(c.Own, day), e.CountBy(c.Retold, day)
	return s.By == address.Retold && own == 0 && retold > 0 || s.By == address.Single && own == 1
}

// hide hides a record of a list, or shows it again.
func (p *Page) hide(id string, is bool) {
	if p.hidden[id] == is {
		return
	}
	p.hidden[id] = is
	// The id of what is folded is within it.
	if d := dom.Closest(dom.ByID(id), ".diff,li,section"); d.Truthy() {
		d.Set("hidden", is)
	}
}
