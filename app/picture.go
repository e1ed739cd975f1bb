package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// picture is the whole argument at a glance, drawn by CSS: one agency whose two arms shade into each other, one
// of them crossing into a frame that Italy holds, the other staying behind.
func (e *Env) picture() ui.UI {
	a := e.E.Page.Answers[len(e.E.Page.Answers)-1].Summary
	box := func(class string) ui.UI { return el("span", class) }
	point := func(class, actor string) ui.UI {
		return el("span", "nm n-"+actor+" "+class, mark(actor), ui.Text(e.L("short."+actor)))
	}
	// The words of the drawing are hidden from who only reads: the caption says it all.
	drawing := el("div", "", el("div", "map", spaced(
		box("b-us"), box("b-ice"), box("b-it"), box("b-dss"), box("go"), box("stay"),
		tx("span", "t-us", e.L("map.us")), tx("span", "t-ice", e.L("map.ice")),
		point("t-hsi", "hsi"), point("t-ero", "ero"),
		el("span", "nm t-it", mark("italy"), ui.Text(e.L("short.italy"))), el("span", "nm t-dss", mark("dss"), ui.Text(e.L("short.dss"))),
		point("t-hsi2", "hsi"),
	)...).Attr("aria-hidden", "true")).Attr("role", "img").Attr("aria-label", e.L("map.alt"))
	return el("figure", "glance"+e.knownFacts(a.Facts), drawing,
		e.sourced("figcaption", "", "", e.L("map.caption"), e.X.StatementReports(a)))
}
