package app

import (
	"explainer/app/address"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// factsPage lists everything the reports say, by topic.
func (e *Env) factsPage() []ui.UI {
	out := []ui.UI{tx("h1", "", e.Words.Sources.FactsTitle), tx("p", "intro", e.Words.Sources.FactsIntro), e.days(), e.factFilters()}
	out = append(out, el("nav", "toc", el("ul", "", list(e.Data.Topics, func(_ int, t content.Topic) ui.UI {
		return el("li", "", e.ref("", "#"+t.ID, string(t.Title)))
	})...)).Attr("aria-label", e.Words.Sources.FactsTitle))
	for _, t := range e.Data.Topics {
		body := []ui.UI{}
		for _, f := range e.Data.Facts {
			if f.Topic == t.ID {
				body = append(body, e.fact(f))
			}
		}
		out = append(out, el("section", "topic", e.former(t.ID, with(tx("h2", "", string(t.Title)), e.amended(t.ID), []ui.UI{el("ul", "facts", body...)})...)...).Attr("id", t.ID))
	}
	return append(append(out, e.citeLink()), e.gone(FactsPage)...)
}

// factFilters are the filters of the facts; the app serves them.
func (e *Env) factFilters() ui.UI {
	value := func(id, name string) ui.UI { return tx("option", "", name).Attr("value", id) }
	return el("form", "filters js",
		e.choose("topic", e.Words.Filter.Topic, list(e.Data.Topics, func(_ int, t content.Topic) ui.UI { return e.option(t.ID, t.Title) })),
		e.choose("report", e.Words.Filter.Report, list(e.Data.Reports, func(_ int, r content.Report) ui.UI {
			return el("option", later(e.Index.StopOf(r.Date), 0), ui.Text(string(r.Short))).Attr("value", shortID(r.ID))
		})),
		e.choose("by", e.Words.Filter.By, []ui.UI{value(address.Single, e.Words.Filter.Single), value(address.Retold, e.Words.Filter.Retold)}),
		tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
		tx("p", "count", e.someFacts(len(e.Data.Facts))).Attr("role", "status"),
	).Attr("id", "filters")
}

func (e *Env) fact(f content.Fact) ui.UI {
	line := []ui.UI{}
	if f.Public != content.Background && f.Public != "" {
		line = append(line, ui.Text(e.Words.Sources.Public+" "+f.Public.Short(e.Words)+" "))
	}
	body := []ui.UI{e.citedText("section", "", "", e.Index.FactEvidence(&f)), el("p", "meta", append(line, e.share(f.ID))...)}
	body = append(body, e.amended(f.ID)...)
	return el("li", classes(e.known(f)), e.former(f.ID, body...)...).Attr("id", f.ID)
}
