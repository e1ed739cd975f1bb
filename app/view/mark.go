package view

import (
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// nobody is the look of who is no actor and whose side has no sign.
var nobody = content.Actor{Mark: "ring", Tint: "grey"}

// Actor is the actor with an id, or nobody.
func (e *Env) Actor(id string) *content.Actor {
	if a := e.Index.Actor(id); a != nil {
		return a
	}
	return &nobody
}

// Mark is the sign of an actor, the same everywhere. The word always stands beside it, and there is nothing in it to be read aloud.
func Mark(a *content.Actor) ui.UI { return El("i", "m m-"+a.Mark+" c-"+a.Tint) }

// Look is the class of what stands for an actor as a whole: its tint, and the shape of its mark.
func Look(a *content.Actor) string { return "c-" + a.Tint + " of-" + a.Mark }

// Blend is the class of what shades from one actor into another.
func Blend(from, to *content.Actor) string { return "c-" + from.Tint + " to-" + to.Tint }

// Sign is the sign of a stakeholder: its actor's, or for everyone else that of their side.
func (e *Env) Sign(s *content.Stakeholder) *content.Actor {
	if s.Actor != "" {
		return e.Actor(s.Actor)
	}
	if side := e.Index.Side(s.Side); side != nil {
		return e.Actor(side.Sign)
	}
	return &nobody
}

// Named is an element with an actor's mark and short name.
func (e *Env) Named(tag, class string, a *content.Actor) ui.UI {
	n := El(tag, class, Mark(a), ui.Text(string(a.Short)))
	if a.Lang == "" {
		return n
	}
	return NoTranslate(n, content.Lang(a.Lang))
}

// NoTranslate keeps translators away from a mark or the name of a report: an abbreviation of one language may be a word of another. As
// the page around it may then be in any language, the element says which is its own. Everything else may be translated.
func NoTranslate(n ui.HTMLElem, l content.Lang) ui.HTMLElem {
	return n.Attr("lang", string(l)).Attr("translate", "no")
}

// ShortID is the id of an actor, a side or a stance without the prefix of its kind, as addresses and controls have it.
func ShortID(id string) string {
	_, rest, _ := strings.Cut(id, "-")
	return rest
}
