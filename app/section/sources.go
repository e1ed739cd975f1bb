package section

import (
	"strings"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sources names the reports on the front page; how the piece was made, and everything that each report supports, is on a page of its
// own.
func sources(e *view.Env, s *content.Section) ui.UI {
	return staticSection(e, s, func() []ui.UI { return sourcesParts(e) })
}

func namedSources(e *view.Env) []ui.UI {
	more := []ui.UI{
		e.Ref("", e.Path("sources/")+"#method", e.Words.Sources.Method).Attr("id", "method"),
		e.Ref("", e.Path("sources/"), e.Words.Sources.All),
		e.Ref("", e.Path("facts/"), e.Words.Sources.FactsTitle),
	}
	if len(e.Data.Terms) > 0 {
		more = append(more, e.Ref(view.Later(e.Index.FirstReport(), 0), e.Path("sources/")+"#glossary", e.Words.Sources.Glossary))
	}
	more = append(more, e.Ref("now", e.Root+"data/explainer.json", e.Words.Sources.Data).Attr("download", "explainer.json"))
	return append([]ui.UI{
		view.El("ul", "reports", view.List(e.Data.Reports, func(i int, _ content.Report) ui.UI {
			r := &e.Data.Reports[i]
			return view.El("li", "report"+ReportKnown(e, i), append([]ui.UI{view.El("h3", "", e.Ref("", e.Path("sources/")+"#"+r.ID, string(r.Title)))}, ReportLines(e, r)...)...)
		})...),
		Corrections(e),
		view.El("p", "more", view.Spaced(more...)...),
	}, e.Gone(view.Front)...)
}

// ReportKnown is the class of a report in a list of all: the outline of the first stands for all, so that their number is not told.
func ReportKnown(e *view.Env, i int) string {
	at := e.Index.StopOf(e.Data.Reports[i].Date)
	if i == 0 {
		return view.NotBefore(at)
	}
	return view.Listed("", at)
}

// ReportLines say where and when a report came out and who wrote it, and that it retells others where it does.
func ReportLines(e *view.Env, r *content.Report) []ui.UI {
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
		line = []ui.UI{ui.Text(strings.Join(facts, " · ") + " · "), e.Verbatim("span", r.Dateline)}
	}
	out := []ui.UI{view.El("p", "meta", line...)}
	if r.Retells {
		out = append(out, view.Tx("p", "weakmark", e.Words.Sources.Retells))
	}
	return out
}

// Method says how the piece was made.
func Method(e *view.Env) ui.UI {
	return view.El("details", "fold",
		view.Tx("summary", "", e.Words.Sources.Method),
		view.El("div", "", view.List(e.Data.Page.Method, func(_ int, t content.Text) ui.UI { return view.Tx("p", "", string(t)) })...).Attr("id", "method"),
	)
}

// Corrections are what was corrected, and where to follow it.
func Corrections(e *view.Env) ui.UI {
	body := view.List(e.Data.Corrections, func(_ int, c content.Correction) ui.UI {
		now, where := e.Words.Corrections.Now, []ui.UI{}
		if to := e.Index.Successor(c.Record); to == c.ID {
			now = e.Words.Page.Withdrawn
		} else {
			where = append(where, view.El("p", "", e.Ref("", e.At(to), e.Words.Corrections.Where)))
		}
		return view.El("li", view.Classes(e.Compared()), e.Former(c.ID, view.With(
			view.Tx("time", "when", c.Day.In(e.Words)).Attr("datetime", c.Day.Last()), []ui.UI{
				view.Tx("p", "", e.Words.Corrections.Was+" "+string(c.Was)),
				view.Tx("p", "", now+" "+string(c.Now)),
			}, where, e.Amended(c.ID))...,
		)...).Attr("id", c.ID)
	})
	inner := view.El("ol", "", body...)
	if len(body) == 0 {
		inner = view.Tx("p", "", e.Words.Corrections.None)
	}
	feeds := view.El("p", "", ui.Text(e.Words.Corrections.Feeds+" "), e.Ref("", e.Path("feed.atom"), "Atom"), ui.Text(" · "), e.Ref("", e.Path("feed.json"), "JSON Feed"))
	return view.El("details", "fold", view.Tx("summary", "", e.Words.Corrections.Title), view.El("div", "", inner, feeds).Attr("id", "corrections"))
}

// LastCorrected leads from a foot to the corrections where there are any.
func LastCorrected(e *view.Env) []ui.UI {
	last := e.Index.LastCorrections()
	if len(last) == 0 {
		return nil
	}
	return []ui.UI{view.El("p", "", e.Ref("", e.Path("sources/")+"#corrections", e.Words.Page.Corrected+" "+last[0].Day.In(e.Words)))}
}

// Glossary explains the terms that the reports use.
func Glossary(e *view.Env) ui.UI {
	body := []ui.UI{}
	for _, t := range e.Data.Terms {
		said := e.Index.TermEvidence(&t)
		body = append(body, view.El("dt", view.Later(e.CarriedFrom(said[0]), 0), e.Former(t.ID, e.Prose(string(t.Title))...)...).Attr("id", t.ID),
			view.El("dd", view.Classes(e.TermKnown(&t)), view.With(e.CitedFrom("section", "", "", e.CarriedFrom(said[0]), said), e.Amended(t.ID))...))
	}
	return view.El("section", view.Listed("glossary", e.Index.FirstReport()), view.Tx("h2", "", e.Words.Sources.Glossary), view.El("dl", "", body...)).Attr("id", "glossary")
}
