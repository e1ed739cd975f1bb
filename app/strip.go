package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// strip shows every card as a mark, by stance and by side, so that the weight of opinion is seen at a glance.
// Each mark leads to its card; the heading of a column is the filter of its stance.
func (e *Env) strip() ui.UI {
	return leaf(e, "strip", "div", "strip", "", func() []ui.UI {
		return list(Stances, func(_ int, stance string) ui.UI {
			var marks []ui.UI
			for i := range e.E.Stakeholders {
				s := &e.E.Stakeholders[i]
				if s.Stance != stance {
					continue
				}
				marks = append(marks, el("li", trim(from(e.cardFrom(s))), e.link("", "#"+s.ID, mark(Sign(s)), tx("span", "vh", e.T(s.Name))).
					Attr("title", e.T(s.Name))))
			}
			return el("div", "col",
				el("p", "",
					tx("span", "nojs", e.L("stance."+stance)), gap(),
					tx("button", "js", e.L("stance."+stance)).Attr("type", "button").Attr("data-act", "stance").Attr("data-id", stance).Attr("title", e.L("filter.only")),
					ui.Text(" "), tx("b", "", itoa(len(marks)))),
				el("ul", "", marks...),
			)
		})
	})
}

// cardFrom is the stop at which anything of a card became public.
func (e *Env) cardFrom(s *content.Stakeholder) int {
	first := len(e.X.Stops) - 1
	for _, st := range s.Steps {
		first = min(first, e.X.PublicFrom(st))
	}
	for _, q := range e.X.QuotationsBy(s.ID) {
		first = min(first, e.X.PublicFrom(*q))
	}
	for _, ev := range e.X.EventsWith(s.ID) {
		first = min(first, e.X.PublicFrom(*ev))
	}
	return first
}
