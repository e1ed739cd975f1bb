package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sourcesPage shows each report with everything it supports, then the method, the glossary and the corrections.
func (e *Env) sourcesPage() []ui.UI {
	own := e.Data.Section("sources")
	out := []ui.UI{tx("h1", "", string(own.Title)), e.intro(own), e.days()}
	for i := range e.Data.Reports {
		out = append(out, e.reportFull(&e.Data.Reports[i]))
	}
	return append(append(out, e.method(), e.corrections(), e.glossary()), e.gone(SourcesPage)...)
}

func (e *Env) reportFull(r *content.Report) ui.UI {
	s := e.Index.SupportedBy(r.ID)
	body := with(tx("h2", "", string(r.Title)), e.amended(r.ID))
	body = append(body, e.reportLines(r)...)
	body = append(body, tx("p", "", string(r.Note)))
	if len(r.Damage) > 0 {
		body = append(body, tx("h3", "", e.Words.Sources.Damage),
			el("ul", "", list(r.Damage, func(_ int, t content.Text) ui.UI { return tx("li", "", string(t)) })...))
	}
	fold := func(count content.Count, items []ui.UI) {
		if len(items) > 0 {
			body = append(body, el("details", "fold", tx("summary", "", e.Count(len(items), count)), el("ul", "support", items...)))
		}
	}
	fold(e.Words.Count.Fact, list(s.Facts, func(_ int, f *content.Fact) ui.UI {
		return el("li", classes(e.known(f)), e.ref("", e.Path("facts/")+"#"+f.ID, string(f.Text)))
	}))
	fold(e.Words.Count.Quotation, list(s.Quotations, func(_ int, q *content.Quotation) ui.UI {
		words := e.ref("", e.at(q.ID), e.quoted(q.Words()))
		if e.Data.Foreign() {
			words = e.spoken(words, string(e.Data.Story.Reports))
		}
		return el("li", classes(e.known(q)), ui.Text(string(e.Index.Stakeholder(q.Speaker).Name)+": "), words)
	}))
	fold(e.Words.Count.Event, list(s.Events, func(_ int, v *content.Event) ui.UI {
		return el("li", classes(e.known(v)), e.ref("", e.Front()+"#"+v.ID, string(v.Title)))
	}))
	fold(e.Words.Count.Step, list(s.Steps, func(_ int, st content.StepOf) ui.UI {
		return el("li", classes(e.known(st.Step)), e.ref("", e.Path("cards/"+st.Stakeholder.ID+"/"), string(st.Stakeholder.Name)), ui.Text(", "+st.Step.Day.Short(e.Words)+": "+string(st.Step.Text)))
	}))
	fold(e.Words.Count.Difference, list(s.Differences, func(_ int, d *content.Difference) ui.UI {
		return el("li", classes(e.compared()), e.ref("", e.Path("differences/")+"#"+d.ID, string(d.Title)))
	}))
	fold(e.Words.Count.Card, list(s.Stakeholders, func(_ int, c *content.Stakeholder) ui.UI {
		return el("li", classes(e.cardKnown(c)), e.ref("", e.Path("cards/"+c.ID+"/"), string(c.Name)))
	}))
	fold(e.Words.Count.Question, list(s.Questions, func(_ int, q *content.Question) ui.UI {
		return el("li", classes(e.compared()), e.ref("", e.Front()+"#"+q.ID, string(q.Title)))
	}))
	fold(e.Words.Count.Term, list(s.Terms, func(_ int, t *content.Term) ui.UI {
		return el("li", classes(e.termKnown(t)), e.ref("", "#"+t.ID, string(t.Title)))
	}))
	fold(e.Words.Count.Task, list(s.Tasks, func(_ int, t *content.Task) ui.UI {
		return el("li", classes(e.knownFacts(t.Statement().AllFacts())), e.ref("", e.Front()+"#"+t.ID, string(t.Title)))
	}))
	return el("section", "reportfull"+notBefore(e.Index.StopOf(r.Date)), e.former(r.ID, body...)...).Attr("id", r.ID)
}
