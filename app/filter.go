package app

import (
	"explainer/app/dom"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// filter hides the cards that do not pass, in the document itself, and touches only those that change.
func (p *Page) filter() {
	e := p.Env
	p.filterFacts()
	p.filterDifferences()
	p.found = 0
	for i := range e.Data.Stakeholders {
		s := &e.Data.Stakeholders[i]
		ok := Shown(p.state, s)
		if ok {
			p.found++
		}
		if p.hidden[s.ID] == ok {
			p.hidden[s.ID] = !ok
			if d := cardElement(s); d.Truthy() {
				d.Set("hidden", !ok)
			}
		}
	}
}

// Shown reports whether a card passes the filters of s.
func Shown(s State, c *content.Stakeholder) bool {
	return (s.Side == "" || view.ShortID(c.Side) == s.Side) && (s.Stance == "" || view.ShortID(c.Stance) == s.Stance)
}

// cardElement is a card, or the line of who only plays a part.
func cardElement(s *content.Stakeholder) ui.Value {
	return dom.Query("[data-card=" + s.ID + "],.parts>#" + s.ID)
}
