package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// picture is the whole argument at a glance, drawn by CSS: one agency whose two arms shade into each other, one
// of them crossing into a frame that Italy holds, the other staying behind.
func (e *Env) picture() ui.UI {
	a := e.E.Page.Answers[len(e.E.Page.Answers)-1].Summary
	box := func(class string) ui.UI { return el("span", class) }
	point := func(class string, a *content.Actor) ui.UI { return e.named("span", "nm c-"+a.Tint+" "+class, a) }
	goes, stays, right, inside := e.actor("actor-hsi"), e.actor("actor-ero"), e.actor("actor-italy"), e.actor("actor-dss")
	// The words of the drawing are hidden from who only reads: the caption says it all.
	drawing := el("div", "", el("div", "map", spaced(
		box("b-left"), box("b-group "+blend(goes, stays)+" to-"+stays.Mark), box("b-right c-"+right.Tint), box("b-inside c-"+inside.Tint), box("go c-"+goes.Tint), box("stay c-"+stays.Tint),
		tx("span", "t-left", e.L("map.us")), tx("span", "t-group", e.L("map.ice")),
		point("t-goes", goes), point("t-stays", stays), point("t-right", right), point("t-inside", inside), point("t-gone", goes),
	)...).Attr("aria-hidden", "true")).Attr("role", "img").Attr("aria-label", e.L("map.alt"))
	return el("figure", "glance"+e.knownFacts(a.Facts), drawing,
		e.sourced("figcaption", "", "", e.L("map.caption"), e.X.StatementReports(a)))
}
