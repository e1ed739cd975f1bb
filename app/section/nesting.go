package section

import (
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// nesting shows authority as containment: each frame holds the one that works inside it, and
// what has no part stands outside. In HTML it is nested lists.
func nesting(e *view.Env, s *content.Section) ui.UI {
	return staticSection(e, s, func() []ui.UI { return nestingParts(e, s) })
}

func nested(e *view.Env, s *content.Section) []ui.UI {
	return append([]ui.UI{view.El("ul", "frames", frames(e, s.Frames, "")...)}, topicLinks(e, s.Topics)...)
}

func frames(e *view.Env, all []content.Link, inside string) []ui.UI {
	var out []ui.UI
	for _, l := range all {
		if l.Inside == inside {
			out = append(out, frame(e, all, l))
		}
	}
	return out
}

func frame(e *view.Env, all []content.Link, l content.Link) ui.UI {
	body := []ui.UI{
		view.El(level(e, 3), "nm", view.Mark(e.Actor(l.Actor)), ui.Text(string(l.Name))),
		e.CitedStatement("section", "role", l.Role),
	}
	body = append(body, e.Amended(l.ID)...)
	var cols []ui.UI
	if len(l.May) > 0 {
		cols = append(cols, rights(e, "may", e.Words.Chain.May, l.May))
	}
	if len(l.MayNot) > 0 {
		cols = append(cols, rights(e, "maynot", e.Words.Chain.MayNot, l.MayNot))
	}
	if len(cols) > 0 {
		body = append(body, view.El("div", "rights", cols...))
	}
	inner := frames(e, all, l.ID)
	if len(inner) > 0 {
		body = append(body, view.El("ul", "frames", inner...))
	}
	return view.El("li", "frame "+view.Look(e.Actor(l.Actor))+frameKnown(e, l, len(inner) > 0), e.Former(l.ID, body...)...).Attr("id", l.ID)
}

// frameKnown is the class of a frame: one that works inside another, or stands outside alone, is known to do so with its role, one that
// holds others with the first thing that is said of it.
func frameKnown(e *view.Env, l content.Link, holds bool) string {
	if l.Inside != "" || !holds {
		return e.KnownFacts(l.Role.AllFacts())
	}
	first := e.FactsFrom(l.Role.AllFacts())
	for _, s := range append(append([]content.Statement{}, l.May...), l.MayNot...) {
		first = min(first, e.FactsFrom(s.AllFacts()))
	}
	return view.NotBefore(first)
}

func rights(e *view.Env, class, label string, statements []content.Statement) ui.UI {
	return view.El("div", class,
		view.Tx(level(e, 4), "lab", label),
		view.El("ul", "", view.List(statements, func(_ int, s content.Statement) ui.UI { return e.CitedStatement("li", "", s) })...),
	)
}
