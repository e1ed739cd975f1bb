package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// answer is the first screen: the question, what can be answered, the control of the day, and the fields. Every stop of the
// control has its own answer. The latest stands first; the others are hidden in the markup, so that whoever reads the page
// without its styles gets none that is outdated, and the style sheet shows the one of the chosen day.
func (e *Env) answer() ui.UI {
	return newStatic(e, "answer", "section", "answer", "answer", e.answerParts, "aria-labelledby", "answer-title")
}

// decks are the answers in a few sentences.
func (e *Env) decks() []ui.UI {
	return e.latestFirst(func(i int) ui.UI {
		return e.onStop(i, "div", "an", e.citedText("section", "deck", "", e.Index.Evidence(e.Data.Page.Answers[i].Summary)))
	})
}

func (e *Env) latestFirst(of func(stop int) ui.UI) []ui.UI {
	last := len(e.Data.Page.Answers) - 1
	out := []ui.UI{of(last)}
	for i := range last {
		out = append(out, of(i))
	}
	return out
}

// field is one of the fields on stop i. It names the actor only from the stop at which the facts behind
// the last answer were public: before that nobody could say which arm it would be.
func (e *Env) field(i int, f content.Field, s, last content.Statement) ui.UI {
	actor := e.actor(f.Actor)
	body := []ui.UI{tx("p", "k-lab", string(f.Label))}
	if i >= e.factsFrom(last.AllFacts()) {
		body = append(body, e.named("p", "nm", actor))
	}
	return el("section", "fl "+look(actor), append(body, e.citedText("section", "", "", e.Index.Evidence(s)))...)
}
