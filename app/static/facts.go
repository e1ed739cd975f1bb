//go:build !js

package static

import (
	"explainer/app/address"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// factsPage lists everything the reports say, by topic.
func factsPage(e *view.Env) []ui.UI {
	out := []ui.UI{view.Tx("h1", "", e.Words.Sources.FactsTitle), view.Tx("p", "intro", e.Words.Sources.FactsIntro), e.Days(), factFilters(e)}
	index := view.El("nav", "toc", view.El("ul", "", view.List(e.Data.Topics, func(_ int, t content.Topic) ui.UI {
		return view.El("li", "", e.Ref("", "#"+t.ID, string(t.Title)))
	})...)).Attr("aria-label", e.Words.Sources.FactsTitle)
	topics := []ui.UI{}
	for _, t := range e.Data.Topics {
		body := []ui.UI{}
		for _, f := range e.Data.Facts {
			if f.Topic == t.ID {
				body = append(body, fact(e, f))
			}
		}
		topics = append(topics, view.El("section", "topic", e.Former(t.ID, view.With(view.Tx("h2", "", string(t.Title)), e.Amended(t.ID), []ui.UI{view.El("ul", "facts", body...)})...)...).Attr("id", t.ID))
	}
	out = append(out, view.El("section", "kinds", index, view.El("section", "", topics...)), e.CiteLink())
	return append(out, e.Gone(view.FactsPage)...)
}

// factFilters are the filters of the facts; the app serves them.
func factFilters(e *view.Env) ui.UI {
	value := func(id, name string) ui.UI { return view.Tx("option", "", name).Attr("value", id) }
	return view.El("form", "filters js",
		e.Choose("topic", e.Words.Filter.Topic, view.List(e.Data.Topics, func(_ int, t content.Topic) ui.UI { return e.Option(t.ID, t.Title) })),
		e.Choose("report", e.Words.Filter.Report, view.List(e.Data.Reports, func(_ int, r content.Report) ui.UI {
			return view.El("option", view.Later(e.Index.StopOf(r.Date), 0), ui.Text(string(r.Short))).Attr("value", view.ShortID(r.ID))
		})),
		e.Choose("by", e.Words.Filter.By, []ui.UI{value(address.Single, e.Words.Filter.Single), value(address.Retold, e.Words.Filter.Retold)}),
		view.Tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
		view.Tx("p", "count", e.Some(len(e.Data.Facts), len(e.Data.Facts), e.Words.Count.Fact)).Attr("role", "status"),
	).Attr("id", "filters")
}

func fact(e *view.Env, f content.Fact) ui.UI {
	line := []ui.UI{}
	if f.Public != content.Background && f.Public != "" {
		line = append(line, ui.Text(e.Words.Sources.Public+" "+f.Public.Short(e.Words)+" "))
	}
	body := []ui.UI{e.CitedText("section", "", "", e.Index.FactEvidence(&f)), view.El("p", "meta", append(line, e.Share(f.ID))...)}
	body = append(body, e.Amended(f.ID)...)
	return view.El("li", view.Classes(e.Known(f)), e.Former(f.ID, body...)...).Attr("id", f.ID)
}
