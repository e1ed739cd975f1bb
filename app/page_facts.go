package app

import (
	"explainer/app/address"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// factsPage lists everything the reports say, by topic.
func (e *Env) factsPage() []ui.UI {
	out := []ui.UI{tx("h1", "", e.W.Sources.FactsTitle), tx("p", "intro", e.W.Sources.FactsIntro), e.days(), e.factFilters()}
	out = append(out, el("nav", "toc", el("ul", "", list(e.E.Topics, func(_ int, t content.Topic) ui.UI {
		return el("li", "", e.ref("", "#"+t.ID, string(t.Title)))
	})...)).Attr("aria-label", e.W.Sources.FactsTitle))
	for _, t := range e.E.Topics {
		body := []ui.UI{}
		for _, f := range e.E.Facts {
			if f.Topic == t.ID {
				body = append(body, e.fact(f))
			}
		}
		out = append(out, el("section", "topic", e.former(t.ID, with(tx("h2", "", string(t.Title)), e.amended(t.ID), []ui.UI{el("ul", "facts", body...)})...)...).Attr("id", t.ID))
	}
	return append(append(out, e.cited()), e.gone(FactsPage)...)
}

// factFilters are the filters of the facts; the app serves them.
func (e *Env) factFilters() ui.UI {
	value := func(id, name string) ui.UI { return tx("option", "", name).Attr("value", id) }
	return el("form", "filters js",
		e.choose("topic", e.W.Filter.Topic, list(e.E.Topics, func(_ int, t content.Topic) ui.UI { return e.option(t.ID, t.Title) })),
		e.choose("report", e.W.Filter.Report, list(e.E.Reports, func(_ int, r content.Report) ui.UI {
			return el("option", later(e.X.StopOf(r.Date), 0), ui.Text(string(r.Short))).Attr("value", short(r.ID))
		})),
		e.choose("by", e.W.Filter.By, []ui.UI{value(address.Single, e.W.Filter.Single), value(address.Retold, e.W.Filter.Retold)}),
		tx("button", "", e.W.Filter.Reset).Attr("type", "reset"),
		tx("p", "count", e.someFacts(len(e.E.Facts))).Attr("role", "status"),
	).Attr("id", "filters")
}

func (e *Env) fact(f content.Fact) ui.UI {
	line := []ui.UI{}
	if f.Public != content.Background && f.Public != "" {
		line = append(line, ui.Text(e.W.Sources.Public+" "+f.Public.Short(e.W)+" "))
	}
	body := []ui.UI{e.sourced("section", "", "", e.X.FactEvidence(&f)), el("p", "meta", append(line, e.share(f.ID))...)}
	body = append(body, e.amended(f.ID)...)
	return el("li", trim(e.known(f)), e.former(f.ID, body...)...).Attr("id", f.ID)
}
