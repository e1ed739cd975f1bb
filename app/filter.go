package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// filter hides the cards that do not pass, in the document itself, and touches only those that change. While a
// filter is set, the cards of lesser weight are opened too, so that what is found is seen.
func (p *Page) filter() {
	e := p.Env
	p.found = 0
	for _, s := range e.cards {
		ok := Shown(e, p.state, s)
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
	if p.state.Side == "" && p.state.Stance == "" && p.state.Query == "" {
		return
	}
	if d := query("#more-cards"); d.Truthy() && !d.Get("open").Bool() {
		d.Set("open", true)
	}
}

func cardElement(s *content.Stakeholder) ui.Value { return query("details[data-card=" + s.ID + "]") }
