//go:build !js

package static

import (
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// decks are the answers in a few sentences.
func decks(e *view.Env) []ui.UI {
	return latestFirst(e, func(i int) ui.UI {
		return onDay(e, i, "div", "an", e.CitedText("section", "deck", "", e.Index.Evidence(e.Data.Page.Answers[i].Summary)))
	})
}

// onDay is a part of the answer while a stop is chosen. One of an earlier day begins with it for who sees all of them in a row.
func onDay(e *view.Env, i int, tag, class string, kids ...ui.UI) ui.UI {
	if i < len(e.Index.Stops)-1 {
		kids = view.With(e.DayAlone(i), kids)
	}
	return e.OnStop(i, tag, class, kids...)
}

func latestFirst(e *view.Env, of func(stop int) ui.UI) []ui.UI {
	last := len(e.Data.Page.Answers) - 1
	out := []ui.UI{of(last)}
	for i := range last {
		out = append(out, of(i))
	}
	return out
}

// field is one of the fields on stop i. It names the actor only from the stop at which the facts behind
// the last answer were public: before that nobody could say which arm it would be.
func field(e *view.Env, i int, f content.Field, s, last content.Statement) ui.UI {
	actor := e.Actor(f.Actor)
	body := []ui.UI{view.Tx("p", "k-lab", string(f.Label))}
	if i >= e.FactsFrom(last.AllFacts()) {
		body = append(body, e.Named("p", "nm", actor))
	}
	return view.El("section", "fl "+view.Look(actor), append(body, e.CitedText("section", "", "", e.Index.Evidence(s)))...)
}

// Answer are what the first screen of the front page holds.
func Answer(e *view.Env) []ui.UI {
	out := view.With(view.Tx("h1", "", string(e.Data.Page.Headline)).Attr("id", "answer-title"), decks(e))
	out = append(append(out, e.Days()), latestFirst(e, func(i int) ui.UI {
		a, last := &e.Data.Page.Answers[i], &e.Data.Page.Answers[len(e.Data.Page.Answers)-1]
		return onDay(e, i, "section", "three", view.List(e.Data.Page.Fields, func(at int, f content.Field) ui.UI { return field(e, i, f, a.Fields[at], last.Fields[at]) })...)
	})...)
	if last := len(e.Index.Stops) - 1; e.Data.Page.Glance.Goes != "" {
		if last > 0 {
			out = append(out, e.DayAlone(last))
		}
		out = append(out, glance(e))
	}
	return out
}
