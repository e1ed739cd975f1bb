package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// answer is the first screen: the question, what can be answered, and its fields. Every stop of the
// time control has its own. The latest stands first; the others are hidden in the markup, so that whoever reads the page
// without its styles gets none that is outdated, and the style sheet shows the one of the chosen day.
func (e *Env) answer() ui.UI {
	return leaf(e, "answer", "section", "answer", "answer", func() []ui.UI {
		out := []ui.UI{tx("h1", "", string(e.E.Page.Headline)).Attr("id", "answer-title")}
		last := len(e.E.Page.Answers) - 1
		out = append(out, e.answerOn(last))
		for i := range last {
			out = append(out, e.answerOn(i).Attr("hidden", true))
		}
		if e.E.Page.Glance.Goes != "" {
			out = append(out, e.glance())
		}
		toc := list(e.E.Page.Sections, func(_ int, s content.Section) ui.UI { return el("li", "", e.ref("", "#"+s.ID, string(s.Short))) })
		return append(out, el("nav", "toc", el("ul", "", toc...)).Attr("aria-label", e.W.Page.Toc))
	}, "aria-labelledby", "answer-title")
}

func (e *Env) answerOn(i int) ui.HTMLElem {
	a, last := &e.E.Page.Answers[i], &e.E.Page.Answers[len(e.E.Page.Answers)-1]
	class := "an now"
	if i < len(e.E.Page.Answers)-1 {
		class = "an at a" + strconv.Itoa(i)
	}
	return el("div", class,
		e.statement("deck", a.Summary),
		el("p", "asof", e.dateline(i)...),
		el("section", "three",
			list(e.E.Page.Fields, func(at int, f content.Field) ui.UI { return e.field(i, f, a.Fields[at], last.Fields[at]) })...,
		),
	)
}

// statement is a sourced text without an id.
func (e *Env) statement(class string, s content.Statement) ui.UI {
	return e.sourced("section", class, "", e.X.Evidence(s))
}

func (e *Env) dateline(i int) []ui.UI {
	known := e.X.KnownAt(i)
	day := e.X.Stops[i]
	if i == len(e.X.Stops)-1 {
		day = e.E.Page.AsOf
	}
	reports := 0
	for _, r := range e.E.Reports {
		if r.Date.Last() <= day.Last() {
			reports++
		}
	}
	said := " · " + e.N(known.Facts, e.W.Count.Fact)
	if reports > 0 {
		said = " · " + e.N(reports, e.W.Count.Report) + said
	}
	return []ui.UI{
		ui.Text(e.W.Page.AsOf + " "),
		tx("time", "", day.In(e.W)).Attr("datetime", day.Last()),
		ui.Text(said),
	}
}

// field is one of the fields on stop i. It names the actor only from the stop at which the facts behind
// the last answer were public: before that nobody could say which arm it would be.
func (e *Env) field(i int, f content.Field, s, last content.Statement) ui.UI {
	actor := e.actor(f.Actor)
	body := []ui.UI{tx("p", "k-lab", string(f.Label))}
	if i >= e.stop(last.AllFacts()) {
		body = append(body, e.named("p", "nm", actor))
	}
	return el("section", "fl "+look(actor), append(body, e.statement("", s))...)
}
