//go:build !js

package static

import (
	"slices"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// glance is the whole argument at a glance, drawn by CSS: a group whose two actors shade into each other, one of them crossing
// a border into the frame of a third, the other staying behind.
func glance(e *view.Env) ui.UI {
	g := e.Data.Page.Glance
	box := func(class string) ui.UI { return view.El("span", class) }
	point := func(class string, a *content.Actor) ui.UI { return e.Named("span", "nm c-"+a.Tint+" "+class, a) }
	goes, stays, right, inside := e.Actor(g.Goes), e.Actor(g.Stays), e.Actor(g.Right), e.Actor(g.Inside)
	// The words of the drawing are hidden from who only reads: the caption says it all.
	drawing := view.El("div", "", view.El("div", "map", view.Spaced(
		box("b-left"), box("b-group "+view.Blend(goes, stays)+" to-"+stays.Mark), box("b-right c-"+right.Tint), box("b-inside c-"+inside.Tint), box("go c-"+goes.Tint), box("stay c-"+stays.Tint),
		view.Tx("span", "t-left", string(g.Left)), view.Tx("span", "t-group", string(g.Group)),
		point("t-goes", goes), point("t-stays", stays), point("t-right", right), point("t-inside", inside), point("t-gone", goes),
	)...).Attr("aria-hidden", "true")).Attr("role", "img").Attr("aria-label", string(g.Alt.Whole()))
	return view.El("figure", "glance"+e.KnownFacts(slices.Concat(g.Caption.AllFacts(), g.Alt.AllFacts())), drawing,
		e.CitedText("figcaption", "", "", e.Index.Evidence(g.Caption)))
}
