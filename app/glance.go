package app

import (
	"slices"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// glance is the whole argument at a glance, drawn by CSS: a group whose two actors shade into each other, one of them crossing
// a border into the frame of a third, the other staying behind.
func (e *Env) glance() ui.UI {
	g := e.Data.Page.Glance
	box := func(class string) ui.UI { return el("span", class) }
	point := func(class string, a *content.Actor) ui.UI { return e.named("span", "nm c-"+a.Tint+" "+class, a) }
	goes, stays, right, inside := e.actor(g.Goes), e.actor(g.Stays), e.actor(g.Right), e.actor(g.Inside)
	// The words of the drawing are hidden from who only reads: the caption says it all.
	drawing := el("div", "", el("div", "map", spaced(
		box("b-left"), box("b-group "+blend(goes, stays)+" to-"+stays.Mark), box("b-right c-"+right.Tint), box("b-inside c-"+inside.Tint), box("go c-"+goes.Tint), box("stay c-"+stays.Tint),
		tx("span", "t-left", string(g.Left)), tx("span", "t-group", string(g.Group)),
		point("t-goes", goes), point("t-stays", stays), point("t-right", right), point("t-inside", inside), point("t-gone", goes),
	)...).Attr("aria-hidden", "true")).Attr("role", "img").Attr("aria-label", string(g.Alt.Whole()))
	return el("figure", "glance"+e.knownFacts(slices.Concat(g.Caption.AllFacts(), g.Alt.AllFacts())), drawing,
		e.citedText("figcaption", "", "", e.Index.Evidence(g.Caption)))
}
