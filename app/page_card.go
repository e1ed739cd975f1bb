package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// cardPage is one stakeholder on a page of its own.
func (e *Env) cardPage(s *content.Stakeholder) []ui.UI {
	prev, next := e.neighbours(s.ID)
	return []ui.UI{
		e.days(),
		el("article", "solo", e.former(s.ID, e.soloCard(s)...)...).Attr("id", s.ID),
		el("aside", "frame c-teal brief",
			append(with(tx("h2", "", string(e.Data.Page.Headline)), e.decks()), e.ref("", e.Front(), e.Words.Card.Whole))...,
		),
		el("nav", "tools", spaced(
			e.ref("prev", e.Path("cards/"+prev.ID+"/"), e.back(string(prev.Name))),
			e.ref("next", e.Path("cards/"+next.ID+"/"), e.onward(string(next.Name))),
			e.ref("", e.Front()+"#"+s.ID, e.Words.Card.InList),
			e.ref("", e.Path(Citations), e.Words.Page.Cited),
		)...).Attr("aria-label", string(e.Data.Section("cards").Title)),
	}
}

// soloCard is a card that stands alone.
func (e *Env) soloCard(s *content.Stakeholder) []ui.UI {
	first, _ := e.cardFrom(s)
	return []ui.UI{
		el("p", "nm", mark(e.Sign(s)), ui.Text(string(e.Index.Side(s.Side).Name))),
		tx("h1", "", string(s.Name)),
		e.citedFrom("section", "rl"+e.cardKnown(s), "", first, e.Index.RoleEvidence(s)),
		e.stance("p", s),
		el("section", "cardbody", e.cardBody(s, false)...),
		el("p", "more", e.share(s.ID)),
	}
}

// differencesPage lists every difference between the reports.
func (e *Env) differencesPage() []ui.UI {
	s := e.Data.Section("differences")
	out := []ui.UI{tx("h1", "", string(s.Title)), e.intro(s), e.days()}
	out = append(out, e.differencesIndex()...)
	return append(append(out, e.citeLink()), e.gone(Differences)...)
}
