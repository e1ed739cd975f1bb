package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// arms compares HSI and ERO on the same questions. The questions are the spine of the table; the
// last row is one field whose tint runs from one side into the other.
func (e *Env) arms() ui.UI {
	return e.section("arms", func() []ui.UI {
		rows := []ui.UI{el("tr", "",
			e.armHead(e.actor("actor-hsi")),
			tx("th", "sp", e.L("arms.question")).Attr("scope", "col"),
			e.armHead(e.actor("actor-ero")),
		)}
		head := el("thead", "", rows...)
		body := el("tbody", "", list(e.E.Page.Arms, func(_ int, r content.Row) ui.UI { return e.armRow(r) })...)
		blurred := with(
			tx(e.level(3), "bt", e.L("arms.blurred")),
			list(e.E.Page.Blurred, func(_ int, s content.Statement) ui.UI { return e.said("section", "", s) }),
		)
		return []ui.UI{
			el("div", "versus",
				el("table", "", head, body),
				el("div", "blur "+blend(e.actor("actor-hsi"), e.actor("actor-ero")), blurred...).Attr("id", "blurred"),
			),
			e.topicLinks(e.E.Page.Topics.Arms),
		}
	})
}

func (e *Env) armHead(actor *content.Actor) ui.UI {
	return el("th", look(actor),
		e.named("span", "nm", actor), gap(),
		tx("span", "full", string(actor.Name)),
	).Attr("scope", "col")
}

func (e *Env) armRow(r content.Row) ui.UI {
	cell := func(actor *content.Actor, s content.Statement) ui.UI {
		return el("td", look(actor),
			e.named("span", "who", actor),
			e.said("section", "", s),
		)
	}
	return el("tr", "",
		cell(e.actor("actor-hsi"), r.HSI),
		el("th", "sp", e.former(r.ID, ui.Text(string(r.Title)))...).Attr("scope", "row"),
		cell(e.actor("actor-ero"), r.ERO),
	).Attr("id", r.ID)
}
