package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// mark is the sign of an actor, the same everywhere: a disc for HSI, a hatched square for ERO, a framed
// square for the Italian authorities, a diamond for US Diplomatic Security. The word always stands beside it.
func mark(actor string) ui.UI {
	return el("i", "m m-"+actor).Attr("aria-hidden", "true")
}

// Sign is the sign of a stakeholder: its actor's, or for everyone else that of their side.
func Sign(s *content.Stakeholder) string {
	if s.Actor != "other" {
		return s.Actor
	}
	switch s.Side {
	case "government", "coalition", "opposition", "local":
		return "italy"
	case "us":
		return "us"
	}
	return "other"
}

// actorName is the name of an actor as the labels give it.
func (e *Env) actorName(actor string) string { return e.L("actor." + actor) }

// named is an element with an actor's mark and short name.
func (e *Env) named(tag, class, actor string) ui.UI {
	n := el(tag, class, mark(actor), ui.Text(e.L("short."+actor)))
	if actor == "italy" {
		return n
	}
	return kept(n, e.E.Story.Reports)
}

// kept keeps translators away from a mark or the name of a report: "ERO" is a word in Italian, "M. Rich" in English. As
// the page around it may then be in any language, the element says which is its own. Everything else may be translated.
func kept(n ui.HTMLElem, l content.Lang) ui.HTMLElem {
	return n.Attr("lang", string(l)).Attr("translate", "no")
}
