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
	var elements map[string]ui.Value
	for i := range e.Data.Stakeholders {
		s := &e.Data.Stakeholders[i]
		ok := Shown(p.state, s)
		if ok {
			p.found++
		}
		if p.hidden[s.ID] == ok {
			p.hidden[s.ID] = !ok
			if elements == nil {
				elements = cardElements()
			}
			if d, there := elements[s.ID]; there {
				d.Set("hidden", !ok)
			}
		}
	}
}

// Shown reports whether a card passes the filters of s.
func Shown(s State, c *content.Stakeholder) bool {
	return (s.Side == "" || view.ShortID(c.Side) == s.Side) && (s.Stance == "" || view.ShortID(c.Stance) == s.Stance)
}

// cardElements are the cards, and the lines of who only plays a part, by id: sought in the document once, not once for each.
func cardElements() map[string]ui.Value {
	out := map[string]ui.Value{}
	dom.All("[data-card],.parts>[id]", func(d ui.Value) {
		id := dom.Attr(d, "data-card")
		if id == "" {
			id = d.Get("id").String()
		}
		if _, there := out[id]; !there {
			out[id] = d
		}
	})
	return out
}
