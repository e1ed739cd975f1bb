package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// nesting shows authority as containment: each frame holds the one that works inside it, and
// what has no part stands outside. In HTML it is nested lists.
func (e *Env) nesting(s *content.Section) ui.UI {
	return e.section(s, func() []ui.UI {
		return append([]ui.UI{el("ul", "frames", e.frames(s.Frames, "")...)}, e.topicLinks(s.Topics)...)
	})
}

func (e *Env) frames(all []content.Link, inside string) []ui.UI {
	var out []ui.UI
	for _, l := range all {
		if l.Inside == inside {
			out = append(out, e.frame(all, l))
		}
	}
	return out
}

func (e *Env) frame(all []content.Link, l content.Link) ui.UI {
	body := []ui.UI{
		el(e.level(3), "nm", mark(e.actor(l.Actor)), ui.Text(string(l.Name))),
		e.citedStatement("section", "role", l.Role),
	}
	body = append(body, e.amended(l.ID)...)
	var cols []ui.UI
	if len(l.May) > 0 {
		cols = append(cols, e.rights("may", e.Words.Chain.May, l.May))
	}
	if len(l.MayNot) > 0 {
		cols = append(cols, e.rights("maynot", e.Words.Chain.MayNot, l.MayNot))
	}
	if len(cols) > 0 {
		body = append(body, el("div", "rights", cols...))
	}
	if inner := e.frames(all, l.ID); len(inner) > 0 {
		body = append(body, el("ul", "frames", inner...))
	}
	return el("li", "frame "+look(e.actor(l.Actor))+e.frameKnown(l), e.former(l.ID, body...)...).Attr("id", l.ID)
}

// frameKnown is the class of a frame: one that works inside another is known to do so with its role, one that stands by itself with
// the first thing that is said of it.
func (e *Env) frameKnown(l content.Link) string {
	if l.Inside != "" {
		return e.knownFacts(l.Role.AllFacts())
	}
	first := e.factsFrom(l.Role.AllFacts())
	for _, s := range append(append([]content.Statement{}, l.May...), l.MayNot...) {
		first = min(first, e.factsFrom(s.AllFacts()))
	}
	return notBefore(first)
}

func (e *Env) rights(class, label string, statements []content.Statement) ui.UI {
	return el("div", class,
		tx(e.level(4), "lab", label),
		el("ul", "", list(statements, func(_ int, s content.Statement) ui.UI { return e.citedStatement("li", "", s) })...),
	)
}
