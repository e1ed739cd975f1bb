package section

import (
	"slices"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// comparison asks several actors the same questions. The questions are the spine of the table, behind the first column; the
// last row is one field whose tint runs from the first actor's into the last one's.
func comparison(e *view.Env, s *content.Section) ui.UI {
	return staticSection(e, s, func() []ui.UI {
		first, last := e.Actor(s.Columns[0]), e.Actor(s.Columns[len(s.Columns)-1])
		heads := view.List(s.Columns, func(_ int, id string) ui.UI { return columnHead(e, e.Actor(id)) })
		heads = slices.Insert(heads, 1, ui.UI(view.Tx("th", "sp", e.Words.Comparison.Question).Attr("scope", "col")))
		table := view.El("table", "",
			view.El("thead", "", view.El("tr", "", heads...)),
			view.El("tbody", "", view.List(s.Rows, func(_ int, r content.Row) ui.UI { return row(e, s, r) })...),
		)
		versus := []ui.UI{table.Attr("aria-labelledby", s.ID+"-title")}
		if len(s.Blend) > 0 {
			// Its title says what it tells: it is there from the day of its first statement.
			from := e.First(len(s.Blend), func(i int) int { return e.FactsFrom(s.Blend[i].Facts) })
			blurred := view.El("div", view.Listed("blur "+view.Blend(first, last), from), view.With(
				view.Tx(level(e, 3), "bt", string(s.BlendTitle)),
				view.List(s.Blend, func(_ int, s content.Statement) ui.UI { return e.CitedStatement("section", "", s) }),
			)...)
			if s.BlendID != "" {
				blurred = blurred.Attr("id", s.BlendID)
			}
			versus = append(versus, blurred)
		}
		return append([]ui.UI{view.El("div", "versus", versus...)}, topicLinks(e, s.Topics)...)
	})
}

func columnHead(e *view.Env, actor *content.Actor) ui.UI {
	return view.El("th", view.Look(actor),
		e.Named("span", "nm", actor), view.Gap(),
		view.Tx("span", "full", string(actor.Name)),
	).Attr("scope", "col")
}

func row(e *view.Env, s *content.Section, r content.Row) ui.UI {
	cells := view.List(r.Cells, func(i int, cell content.Statement) ui.UI {
		actor := e.Actor(s.Columns[i])
		return view.El("td", view.Look(actor),
			e.Named("span", "who", actor),
			e.CitedStatement("section", "", cell),
		)
	})
	question := view.El("th", "sp", e.Former(r.ID, view.With(ui.Text(string(r.Title)), e.Amended(r.ID))...)...).Attr("scope", "row")
	return view.El("tr", "", slices.Insert(cells, 1, ui.UI(question))...).Attr("id", r.ID)
}
