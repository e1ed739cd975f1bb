package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// stanceOverview shows every card as a mark, by stance and by side, so that the weight of opinion is seen at a glance.
// Each mark leads to its card; the heading of a column is the filter of its stance.
func (e *Env) stanceOverview() ui.UI {
	return newStatic(e, "strip", "div", "strip", "", func() []ui.UI {
		return list(e.Data.Stances, func(_ int, stance content.Stance) ui.UI {
			var marks []ui.UI
			known := make([]int, len(e.Data.Page.Answers)) // by each stop
			for i := range e.Data.Stakeholders {
				s := &e.Data.Stakeholders[i]
				if s.Stance != stance.ID || s.Part != "" {
					continue
				}
				for i, _ := e.cardFrom(s); i < len(known); i++ {
					known[i]++
				}
				marks = append(marks, el("li", classes(e.cardKnown(s)), e.link("", "#"+s.ID, mark(e.Sign(s)), tx("span", "vh", string(s.Name)))))
			}
			if len(marks) == 0 {
				return nil
			}
			return el("div", "col",
				el("p", "",
					tx("span", "nojs", string(stance.Name)), gap(),
					tx("button", "js", string(stance.Name)).Attr("type", "button").Attr("data-act", "stance").Attr("data-id", shortID(stance.ID)).Attr("title", e.Words.Filter.Only),
					ui.Text(" "), el("b", "", list(known, func(i, n int) ui.UI { return e.onStop(i, "span", "", ui.Text(strconv.Itoa(n))) })...)),
				el("ul", "", marks...),
			)
		})
	})
}
