package section

import (
	"strconv"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// stanceOverview shows every card as a mark, by stance and by side, so that the weight of opinion is seen at a glance: of each day, so
// that no place is held for who spoke later.
// Each mark leads to its card; the heading of a column is the filter of its stance.
func stanceOverview(e *view.Env) ui.UI {
	return view.NewStatic(e, "strip", "div", "strip", "", func() []ui.UI {
		return view.List(e.Data.Stances, func(_ int, stance content.Stance) ui.UI {
			var marks []ui.UI
			known := make([]int, len(e.Data.Page.Answers)) // by each stop
			for i := range e.Data.Stakeholders {
				s := &e.Data.Stakeholders[i]
				if s.Stance != stance.ID || s.Part != "" {
					continue
				}
				from := e.CardFirst(s)
				for i := from; i < len(known); i++ {
					known[i]++
				}
				marks = append(marks, view.El("li", view.Later(from, 0), e.Link("", "#"+s.ID, view.Mark(e.Sign(s)), view.Tx("span", "vh", string(s.Name)))))
			}
			if len(marks) == 0 {
				return nil
			}
			return view.El("div", "col",
				view.El("p", "",
					view.Tx("span", "nojs", string(stance.Name)), view.Gap(),
					view.Tx("button", "js", string(stance.Name)).Attr("type", "button").Attr("data-act", "stance").Attr("data-id", view.ShortID(stance.ID)).Attr("title", e.Words.Filter.Only),
					ui.Text(" "), view.El("b", "", e.Variants(0, func(stop int) []ui.UI { return []ui.UI{ui.Text(strconv.Itoa(known[stop]))} })...)),
				view.El("ul", "", marks...),
			)
		})
	})
}
