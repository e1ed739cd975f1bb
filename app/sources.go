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
			el("ul", "reports", list(e.Data.Reports, func(i int, _ content.Report) ui.UI {
				r := &e.Data.Reports[i]
				return el("li", "report"+notBefore(e.Index.StopOf(r.Date)), append([]ui.UI{el("h3", "", e.ref("", e.Path("sources/")+"#"+r.ID, string(r.Title)))}, e.reportLines(r)...)...)
			})...),
			e.method(),
			e.corrections(),
			el("p", "more", spaced(
				e.ref("", e.Path("sources/"), e.Words.Sources.All),
				e.ref("", e.Path("facts/"), e.Words.Sources.Facts+" "+e.Count(len(e.Data.Facts), e.Words.Count.Fact)),
				e.ref("", e.Path("sources/")+"#glossary", e.Words.Sources.Glossary),
				e.ref("", e.Root+"data/explainer.json", e.Words.Sources.Data).Attr("download", "explainer.json"),
			)...),
		}, e.gone(Front)...)
	})
}

// reportLines say where and when a report came out and who wrote it, and that it retells others where it does.
func (e *Env) reportLines(r *content.Report) []ui.UI {
	facts := []string{r.Date.In(e.Words)}
	if r.Outlet != "" {
		facts = append([]string{r.Outlet}, facts...)
	} else {
		facts = append([]string{e.Words.Sources.NoOutlet}, facts...)
	}
	if len(r.Byline) > 0 {
		facts = append(facts, e.Words.Sources.By+" "+strings.Join(r.Byline, ", "))
	}
	line := []ui.UI{ui.Text(strings.Join(facts, " · "))}
	if r.Dateline != "" {
		line = []ui.UI{ui.Text(strings.Join(facts, " · ") + " · "), e.verbatim("span", r.Dateline)}
	}
	out := []ui.UI{el("p", "meta", line...)}
	if r.Retells {
		out = append(out, tx("p", "weakmark", e.Words.Sources.Retells))
	}
	return out
}

// method says how the piece was made.
func (e *Env) method() ui.UI {
	return el("details", "fold",
		tx("summary", "", e.Words.Sources.Method),
		el("div", "", list(e.Data.Page.Method, func(_ int, t content.Text) ui.UI { return tx("p", "", string(t)) })...).Attr("id", "method"),
	)
}

// corrections are what was corrected, and where to follow it.
func (e *Env) corrections() ui.UI {
	body := list(e.Data.Corrections, func(_ int, c content.Correction) ui.UI {
		now, where := e.Words.Corrections.Now, []ui.UI{}
		if e.Index.Kind(c.Record) == "" {
			now = e.Words.Page.Withdrawn
		} else {
			where = append(where, el("p", "", e.ref("", e.at(c.Record), e.Words.Corrections.Where)))
		}
		return el("li", classes(e.compared()), e.former(c.ID, with(
			tx("time", "when", c.Day.In(e.Words)).Attr("datetime", c.Day.Last()), []ui.UI{
				tx("p", "", e.Words.Corrections.Was+" "+string(c.Was)),
				tx("p", "", now+" "+string(c.Now)),
			}, where)...,
		)...).Attr("id", c.ID)
	})
	inner := el("ol", "", body...)
	if len(body) == 0 {
		inner = tx("p", "", e.Words.Corrections.None)
	}
	feeds := el("p", "", ui.Text(e.Words.Corrections.Feeds+" "), e.ref("", e.Path("feed.atom"), "Atom"), ui.Text(" · "), e.ref("", e.Path("feed.json"), "JSON Feed"))
	return el("details", "fold", tx("summary", "", e.Words.Corrections.Title), el("div", "", inner, feeds).Attr("id", "corrections"))
}

// lastCorrected leads from a foot to the corrections where there are any.
func (e *Env) lastCorrected() []ui.UI {
	last := e.Index.LastCorrections()
	if len(last) == 0 {
		return nil
	}
	return []ui.UI{el("p", "", e.ref("", e.Path("sources/")+"#corrections", e.Words.Page.Corrected+" "+last[0].Day.In(e.Words)))}
}

// glossary explains the terms that the reports use.
func (e *Env) glossary() ui.UI {
	body := []ui.UI{}
	for _, t := range e.Data.Terms {
		body = append(body, el("dt", "", e.former(t.ID, ui.Text(string(t.Title)))...).Attr("id", t.ID),
			el("dd", classes(e.termKnown(&t)), with(e.citedFrom("section", "", "", e.carriedFrom(e.Index.TermEvidence(&t)[0]), e.Index.TermEvidence(&t)), e.amended(t.ID))...))
	}
	return el("section", "glossary", tx("h2", "", e.Words.Sources.Glossary), el("dl", "", body...)).Attr("id", "glossary")
}
