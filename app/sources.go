package app

import (
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sources names the reports on the front page, with how the piece was made; everything that each
// report supports is on a page of its own.
func (e *Env) sources(s *content.Section) ui.UI {
	return e.section(s, func() []ui.UI {
		return append([]ui.UI{
			el("ul", "reports", list(e.E.Reports, func(i int, _ content.Report) ui.UI {
				r := &e.E.Reports[i]
				return el("li", "report"+from(e.X.StopOf(r.Date)), append([]ui.UI{el("h3", "", e.ref("", e.Path("sources/")+"#"+r.ID, string(r.Title)))}, e.reportLines(r)...)...)
			})...),
			e.method(),
			e.corrections(),
			el("p", "more", spaced(
				e.ref("", e.Path("sources/"), e.W.Sources.All),
				e.ref("", e.Path("facts/"), e.W.Sources.Facts+" "+e.N(len(e.E.Facts), e.W.Count.Fact)),
				e.ref("", e.Path("sources/")+"#glossary", e.W.Sources.Glossary),
				e.ref("", e.Root+"data/explainer.json", e.W.Sources.Data).Attr("download", "explainer.json"),
			)...),
		}, e.gone(Front)...)
	})
}

// reportLines say where and when a report came out and who wrote it, and that it retells others where it does.
func (e *Env) reportLines(r *content.Report) []ui.UI {
	facts := []string{r.Date.In(e.W)}
	if r.Outlet != "" {
		facts = append([]string{r.Outlet}, facts...)
	} else {
		facts = append([]string{e.W.Sources.NoOutlet}, facts...)
	}
	if len(r.Byline) > 0 {
		facts = append(facts, e.W.Sources.By+" "+strings.Join(r.Byline, ", "))
	}
	line := []ui.UI{ui.Text(strings.Join(facts, " · "))}
	if r.Dateline != "" {
		line = []ui.UI{ui.Text(strings.Join(facts, " · ") + " · "), e.verbatim("span", r.Dateline)}
	}
	out := []ui.UI{el("p", "meta", line...)}
	if r.Retells {
		out = append(out, tx("p", "weakmark", e.W.Sources.Retells))
	}
	return out
}

// method says how the piece was made.
func (e *Env) method() ui.UI {
	return el("details", "fold",
		tx("summary", "", e.W.Sources.Method),
		el("div", "", list(e.E.Page.Method, func(_ int, t content.Text) ui.UI { return tx("p", "", string(t)) })...).Attr("id", "method"),
	)
}

// corrections are what was corrected, and where to follow it.
func (e *Env) corrections() ui.UI {
	body := list(e.E.Corrections, func(_ int, c content.Correction) ui.UI {
		now, where := e.W.Corrections.Now, []ui.UI{}
		if e.X.Kind(c.Record) == "" {
			now = e.W.Page.Withdrawn
		} else {
			where = append(where, el("p", "", e.ref("", e.at(c.Record), e.W.Corrections.Where)))
		}
		return el("li", trim(e.compared()), e.former(c.ID, with(
			tx("time", "when", c.Day.In(e.W)).Attr("datetime", c.Day.Last()), []ui.UI{
				tx("p", "", e.W.Corrections.Was+" "+string(c.Was)),
				tx("p", "", now+" "+string(c.Now)),
			}, where)...,
		)...).Attr("id", c.ID)
	})
	inner := el("ol", "", body...)
	if len(body) == 0 {
		inner = tx("p", "", e.W.Corrections.None)
	}
	feeds := el("p", "", ui.Text(e.W.Corrections.Feeds+" "), e.ref("", e.Path("feed.atom"), "Atom"), ui.Text(" · "), e.ref("", e.Path("feed.json"), "JSON Feed"))
	return el("details", "fold", tx("summary", "", e.W.Corrections.Title), el("div", "", inner, feeds).Attr("id", "corrections"))
}

// lastCorrected leads from a foot to the corrections where there are any.
func (e *Env) lastCorrected() []ui.UI {
	last := e.X.LastCorrections()
	if len(last) == 0 {
		return nil
	}
	return []ui.UI{el("p", "", e.ref("", e.Path("sources/")+"#corrections", e.W.Page.Corrected+" "+last[0].Day.In(e.W)))}
}

// glossary explains the terms that the reports use.
func (e *Env) glossary() ui.UI {
	body := []ui.UI{}
	for _, t := range e.E.Terms {
		body = append(body, el("dt", "", e.former(t.ID, ui.Text(string(t.Title)))...).Attr("id", t.ID),
			el("dd", trim(e.termKnown(&t)), with(e.told("section", "", "", e.carriedFrom(e.X.TermEvidence(&t)[0]), e.X.TermEvidence(&t)), e.amended(t.ID))...))
	}
	return el("section", "glossary", tx("h2", "", e.W.Sources.Glossary), el("dl", "", body...)).Attr("id", "glossary")
}
