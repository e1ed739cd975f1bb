//go:build !js

package static

import (
	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sourcesPage shows each report with everything it supports, then the method, the glossary and the corrections.
func sourcesPage(e *view.Env) []ui.UI {
	own := e.Data.Section("sources")
	out := []ui.UI{view.Tx("h1", "", string(own.Title)), section.Intro(e, own), e.Days()}
	for i := range e.Data.Reports {
		out = append(out, reportFull(e, &e.Data.Reports[i]))
	}
	out = append(out, section.Method(e), section.Corrections(e))
	if len(e.Data.Terms) > 0 {
		out = append(out, section.Glossary(e))
	}
	return append(out, e.Gone(view.SourcesPage)...)
}

func reportFull(e *view.Env, r *content.Report) ui.UI {
	s := e.Index.SupportedBy(r.ID)
	body := view.With(view.Tx("h2", "", string(r.Title)), e.Amended(r.ID))
	body = append(body, section.ReportLines(e, r)...)
	body = append(body, view.Tx("p", "", string(r.Note)))
	if len(r.Damage) > 0 {
		body = append(body, view.Tx("h3", "", e.Words.Sources.Damage),
			view.El("ul", "", view.List(r.Damage, func(_ int, t content.Text) ui.UI { return view.Tx("li", "", string(t)) })...))
	}
	fold := func(count content.Count, items []ui.UI) {
		if len(items) > 0 {
			body = append(body, view.El("details", "fold", view.Tx("summary", "", e.Count(len(items), count)), view.El("ul", "support", items...)))
		}
	}
	fold(e.Words.Count.Fact, view.List(s.Facts, func(_ int, f *content.Fact) ui.UI {
		return view.El("li", view.Classes(e.Known(f)), e.Ref("", e.Path("facts/")+"#"+f.ID, string(f.Text)))
	}))
	fold(e.Words.Count.Quotation, view.List(s.Quotations, func(_ int, q *content.Quotation) ui.UI {
		words := e.Ref("", e.At(q.ID), e.Quoted(q.Words()))
		if e.Data.Foreign() {
			words = e.Spoken(words, string(e.Data.Story.Reports))
		}
		return view.El("li", view.Classes(e.Known(q)), ui.Text(string(e.Index.Stakeholder(q.Speaker).Name)+": "), words)
	}))
	fold(e.Words.Count.Event, view.List(s.Events, func(_ int, v *content.Event) ui.UI {
		return view.El("li", view.Classes(e.Known(v)), e.Ref("", e.Front()+"#"+v.ID, string(v.Title)))
	}))
	fold(e.Words.Count.Step, view.List(s.Steps, func(_ int, st content.StepOf) ui.UI {
		return view.El("li", view.Classes(e.Known(st.Step)), e.Ref("", e.Path("cards/"+st.Stakeholder.ID+"/"), string(st.Stakeholder.Name)), ui.Text(", "+st.Step.Day.Short(e.Words)+": "+string(st.Step.CarriedBy(r.ID))))
	}))
	fold(e.Words.Count.Difference, view.List(s.Differences, func(_ int, d *content.Difference) ui.UI {
		return view.El("li", view.Classes(e.Compared()), e.Ref("", e.Path("differences/")+"#"+d.ID, string(d.Title)))
	}))
	fold(e.Words.Count.Card, view.List(s.Stakeholders, func(_ int, c *content.Stakeholder) ui.UI {
		return view.El("li", view.Classes(e.CardKnown(c)), e.Ref("", e.Path("cards/"+c.ID+"/"), string(c.Name)))
	}))
	fold(e.Words.Count.Question, view.List(s.Questions, func(_ int, q *content.Question) ui.UI {
		return view.El("li", view.Classes(e.Compared()), e.Ref("", e.Front()+"#"+q.ID, string(q.Title)))
	}))
	fold(e.Words.Count.Term, view.List(s.Terms, func(_ int, t *content.Term) ui.UI {
		return view.El("li", view.Classes(e.TermKnown(t)), e.Ref("", "#"+t.ID, string(t.Title)))
	}))
	fold(e.Words.Count.Task, view.List(s.Tasks, func(_ int, t *content.Task) ui.UI {
		return view.El("li", view.Classes(e.KnownFacts(t.Statement().AllFacts())), e.Ref("", e.Front()+"#"+t.ID, string(t.Title)))
	}))
	return view.El("section", "reportfull"+view.NotBefore(e.Index.StopOf(r.Date)), e.Former(r.ID, body...)...).Attr("id", r.ID)
}
