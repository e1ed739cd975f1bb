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
				return el("li", "report", append([]ui.UI{el("h3", "", e.ref("", e.Path("sources/")+"#"+r.ID, string(r.Title)))}, e.reportLines(r)...)...)
			})...),
			e.method(),
			e.corrections(),
			el("p", "more", spaced(
				e.ref("", e.Path("sources/"), e.L("sources.all")),
				e.ref("", e.Path("facts/"), e.L("facts.all")+" "+e.N(len(e.E.Facts), "fact")),
				e.ref("", e.Path("sources/")+"#glossary", e.L("glossary.title")),
				e.ref("", e.Root+"data/explainer.json", e.L("data.download")).Attr("download", "explainer.json"),
			)...),
		}, e.gone(Front)...)
	})
}

func (e *Env) reportLines(r *content.Report) []ui.UI {
	facts := []string{r.Date.In(e.Lang)}
	if r.Outlet != "" {
		facts = append([]string{r.Outlet}, facts...)
	} else {
		facts = append([]string{e.L("report.nooutlet")}, facts...)
	}
	if len(r.Byline) > 0 {
		facts = append(facts, e.L("report.by")+" "+strings.Join(r.Byline, ", "))
	}
	if r.Dateline != "" {
		facts = append(facts, r.Dateline)
	}
	out := []ui.UI{tx("p", "meta", strings.Join(facts, " · "))}
	if r.Retells {
		out = append(out, tx("p", "weakmark", e.L("report.retells")))
	}
	return out
}

func (e *Env) method() ui.UI {
	return el("details", "fold",
		tx("summary", "", e.L("method.title")),
		el("div", "", list(e.E.Page.Method, func(_ int, t content.Text) ui.UI { return tx("p", "", string(t)) })...).Attr("id", "method"),
	)
}

func (e *Env) corrections() ui.UI {
	body := list(e.E.Corrections, func(_ int, c content.Correction) ui.UI {
		now, where := e.L("correction.now"), []ui.UI{}
		if e.X.Kind(c.Record) == "" {
			now = e.L("withdrawn")
		} else {
			where = append(where, el("p", "", e.ref("", e.at(c.Record), e.L("correction.where"))))
		}
		return el("li", "", e.former(c.ID, with(
			tx("time", "when", c.Day.In(e.Lang)).Attr("datetime", c.Day.Last()), []ui.UI{
				tx("p", "", e.L("correction.was")+" "+string(c.Was)),
				tx("p", "", now+" "+string(c.Now)),
			}, where)...,
		)...).Attr("id", c.ID)
	})
	inner := el("ol", "", body...)
	if len(body) == 0 {
		inner = tx("p", "", e.L("corrections.none"))
	}
	return el("details", "fold", tx("summary", "", e.L("corrections.title")), el("div", "", inner).Attr("id", "corrections"))
}

// corrected leads from a foot to the corrections where there are any.
func (e *Env) corrected() []ui.UI {
	var last content.Date
	for _, c := range e.E.Corrections {
		if c.Day.Last() > last.Last() {
			last = c.Day
		}
	}
	if last == "" {
		return nil
	}
	return []ui.UI{el("p", "", e.ref("", e.Path("sources/")+"#corrections", e.L("foot.corrected")+" "+last.In(e.Lang)))}
}

// glossary explains the terms that the reports use.
func (e *Env) glossary() ui.UI {
	body := []ui.UI{}
	for _, t := range e.E.Terms {
		body = append(body, el("dt", "", e.former(t.ID, ui.Text(string(t.Title)))...).Attr("id", t.ID),
			el("dd", "", e.sourced("section", "", "", e.X.TermEvidence(&t))))
	}
	return el("section", "glossary", tx("h2", "", e.L("glossary.title")), el("dl", "", body...)).Attr("id", "glossary")
}
