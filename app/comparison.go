package app

import (
	"slices"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// comparison asks several actors the same questions. The questions are the spine of the table, behind the first column; the
// last row is one field whose tint runs from the first actor's into the last one's.
func (e *Env) comparison(s *content.Section) ui.UI {
	return e.section(s, func() []ui.UI {
		first, last := e.actor(s.Columns[0]), e.actor(s.Columns[len(s.Columns)-1])
		heads := list(s.Columns, func(_ int, id string) ui.UI { return e.columnHead(e.actor(id)) })
		heads = slices.Insert(heads, 1, ui.UI(tx("th", "sp", e.Words.Comparison.Question).Attr("scope", "col")))
		table := el("table", "",
			el("thead", "", el("tr", "", heads...)),
			el("tbody", "", list(s.Rows, func(_ int, r content.Row) ui.UI { return e.row(s, r) })...),
		)
		versus := []ui.UI{table}
		if len(s.Blend) > 0 {
			blurred := el("div", "blur "+blend(first, last), with(
				tx(e.level(3), "bt", string(s.BlendTitle)),
				list(s.Blend, func(_ int, s content.Statement) ui.UI { return e.citedStatement("section", "", s) }),
			)...)
			if s.BlendID != "" {
				blurred = blurred.Attr("id", s.BlendID)
			}
			versus = append(versus, blurred)
		}
		return append([]ui.UI{el("div", "versus", versus...)}, e.topicLinks(s.Topics)...)
	})
}

func (e *Env) columnHead(actor *content.Actor) ui.UI {
	return el("th", look(actor),
		e.named("span", "nm", actor), gap(),
		tx("span", "full", string(actor.Name)),
	).Attr("scope", "col")
}

func (e *Env) row(s *content.Section, r content.Row) ui.UI {
	cells := list(r.Cells, func(i int, cell content.Statement) ui.UI {
		actor := e.actor(s.Columns[i])
		return el("td", look(actor),
			e.named("span", "who", actor),
			e.citedStatement("section", "", cell),
		)
	})
	question := el("th", "sp", e.former(r.ID, with(ui.Text(string(r.Title)), e.amended(r.ID))...)...).Attr("scope", "row")
	return el("tr", "", slices.Insert(cells, 1, ui.UI(question))...).Attr("id", r.ID)
}
