//go:build !js

package static

import (
	"strings"

	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sourcesPage shows each report with everything it supports, then the method, the glossary and the corrections.
func sourcesPage(e *view.Env) []ui.UI {
	own := e.Data.Section("sources")
	out := append([]ui.UI{view.Tx("h1", "", string(own.Title)), section.Intro(e, own)}, e.Amended(own.ID)...)
	out = append(out, e.Days())
	for i := range e.Data.Reports {
		out = append(out, reportFull(e, i))
	}
	out = append(out, section.Method(e), section.Corrections(e))
	if len(e.Data.Terms) > 0 {
		out = append(out, section.Glossary(e))
	}
	return append(out, e.Gone(view.SourcesPage)...)
}

// supported is something that a report supports, and the stop from which it was public.
type supported struct {
	from int
	says []ui.UI
}

func list[T any](all []T, of func(T) supported) []supported {
	var out []supported
	for _, t := range all {
		out = append(out, of(t))
	}
	return out
}

func reportFull(e *view.Env, i int) ui.UI {
	r := &e.Data.Reports[i]
	s := e.Index.SupportedBy(r.ID)
	body := view.With(view.Tx("h2", "", string(r.Title)), e.Amended(r.ID))
	body = append(body, section.ReportLines(e, r)...)
	if r.URL != "" {
		body = append(body, view.El("p", "meta", e.Ref("", r.URL, siteOf(r.URL))))
	}
	body = append(body, view.El("p", "", e.Prose(string(r.Note))...))
	if len(r.Damage) > 0 {
		body = append(body, view.Tx("h3", "", e.Words.Sources.Damage),
			view.El("ul", "", view.List(r.Damage, func(_ int, t content.Text) ui.UI { return view.El("li", "", e.Prose(string(t))...) })...))
	}
	at := e.Index.StopOf(r.Date)
	// A list counts what was public of it on each day, and holds no more.
	fold := func(count content.Count, items []supported) {
		if len(items) == 0 {
			return
		}
		from := e.First(len(items), func(i int) int { return max(items[i].from, at) })
		n := func(stop int) string {
			n := 0
			for _, it := range items {
				if it.from <= stop {
					n++
				}
			}
			return e.Count(n, count)
		}
		last := n(len(e.Index.Stops) - 1)
		says := []ui.UI{ui.Text(last)}
		if n(from) != last {
			says = e.Variants(from, func(stop int) []ui.UI { return []ui.UI{ui.Text(n(stop))} })
		}
		body = append(body, view.El("details", view.Listed("fold", from), view.El("summary", "", says...),
			view.El("ul", "support", view.List(items, func(_ int, it supported) ui.UI { return view.El("li", view.Later(it.from, from), it.says...) })...)))
	}
	to := func(href string, text content.Text) []ui.UI {
		return []ui.UI{e.Link("", href, e.Prose(string(text))...)}
	}
	last := len(e.Index.Stops) - 1
	fold(e.Words.Count.Fact, list(s.Facts, func(f *content.Fact) supported {
		return supported{e.Index.PublicFrom(f), to(e.Path("facts/")+"#"+f.ID, f.Text)}
	}))
	fold(e.Words.Count.Quotation, list(s.Quotations, func(q *content.Quotation) supported {
		words := e.Ref("", e.At(q.ID), e.Quoted(q.Words()))
		if e.Data.Foreign() {
			words = e.Spoken(words, string(e.Data.Story.Reports))
		}
		return supported{e.Index.PublicFrom(*q), []ui.UI{ui.Text(string(e.Index.Stakeholder(q.Speaker).Name) + ": "), words}}
	}))
	fold(e.Words.Count.Event, list(s.Events, func(v *content.Event) supported {
		return supported{e.Index.PublicFrom(*v), to(e.Front()+"#"+v.ID, v.Title)}
	}))
	fold(e.Words.Count.Step, list(s.Steps, func(st content.StepOf) supported {
		return supported{e.Index.PublicFrom(*st.Step), view.With(e.Ref("", e.Path("cards/"+st.Stakeholder.ID+"/"), string(st.Stakeholder.Name)), e.Prose(", "+st.Step.Day.Short(e.Words)+": "+string(st.Step.CarriedBy(r.ID))))}
	}))
	fold(e.Words.Count.Difference, list(s.Differences, func(d *content.Difference) supported {
		return supported{last, to(e.Path("differences/")+"#"+d.ID, d.Title)}
	}))
	fold(e.Words.Count.Card, list(s.Stakeholders, func(c *content.Stakeholder) supported {
		return supported{e.CardFirst(c), []ui.UI{e.Ref("", e.Path("cards/"+c.ID+"/"), string(c.Name))}}
	}))
	fold(e.Words.Count.Question, list(s.Questions, func(q *content.Question) supported {
		return supported{last, to(e.Front()+"#"+q.ID, q.Title)}
	}))
	fold(e.Words.Count.Term, list(s.Terms, func(t *content.Term) supported {
		return supported{e.CarriedFrom(e.Index.TermEvidence(t)[0]), to("#"+t.ID, t.Title)}
	}))
	fold(e.Words.Count.Task, list(s.Tasks, func(t *content.Task) supported {
		return supported{e.FactsFrom(t.Statement().AllFacts()), to(e.Front()+"#"+t.ID, t.Title)}
	}))
	return view.El("section", "reportfull"+section.ReportKnown(e, i), e.Former(r.ID, body...)...).Attr("id", r.ID)
}

// siteOf is the name of the site to which an address leads.
func siteOf(url string) string {
	site, _, _ := strings.Cut(strings.TrimPrefix(url, "https://"), "/")
	site, _, _ = strings.Cut(site, "?")
	return strings.TrimPrefix(site, "www.")
}
