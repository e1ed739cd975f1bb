//go:build !js

package static

import (
	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// cardPage is one stakeholder on a page of its own.
func cardPage(e *view.Env, s *content.Stakeholder) []ui.UI {
	var neighbours []ui.UI
	if prev, next := section.Neighbours(e, s.ID); prev != s { // there are others
		neighbours = []ui.UI{e.Ref(view.Listed("prev", e.CardFirst(prev)), e.Path("cards/"+prev.ID+"/"), e.Back(string(prev.Name))), e.Ref(view.Listed("next", e.CardFirst(next)), e.Path("cards/"+next.ID+"/"), e.Onward(string(next.Name)))}
	}
	return []ui.UI{
		e.Days(),
		view.El("article", "solo", e.Former(s.ID, section.SoloCard(e, s)...)...).Attr("id", s.ID),
		view.El("aside", "frame c-teal brief",
			append(view.With(view.Tx("h2", "", string(e.Data.Page.Headline)), decks(e)), e.Ref("", e.Front(), e.Words.Card.Whole))...,
		).Attr("id", "answer"),
		view.El("nav", "tools", view.Spaced(append(neighbours,
			e.Ref(view.Later(e.CardFirst(s), 0), e.Front()+"#"+s.ID, e.Words.Card.InList), // where it is not before
			e.Ref("now", e.Path(view.Citations), e.Words.Page.Cited),
		)...)...).Attr("aria-label", string(e.Data.Section("cards").Title)),
	}
}
