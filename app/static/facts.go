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
		return view.El("li", view.Later(e.TopicFrom(t.ID), 0), e.Ref("", "#"+t.ID, string(t.Title)))
	})...)).Attr("aria-label", e.Words.Sources.FactsTitle)
	topics := []ui.UI{}
	for _, t := range e.Data.Topics {
		body := []ui.UI{}
		for _, f := range e.Data.Facts {
			if f.Topic == t.ID {
				body = append(body, fact(e, f))
			}
		}
		topics = append(topics, view.El("section", view.Listed("topic", e.TopicFrom(t.ID)), e.Former(t.ID, view.With(view.Tx("h2", "", string(t.Title)), e.Amended(t.ID), []ui.UI{view.El("ul", "facts", body...)})...)...).Attr("id", t.ID))
	}
	out = append(out, view.El("section", "kinds", index, view.El("section", "", topics...)), e.CiteLink())
	return append(out, e.Gone(view.FactsPage)...)
}

// factFilters are the filters of the facts; the app serves them.
func factFilters(e *view.Env) ui.UI {
	value := func(id, name string, retells bool) ui.UI {
		from := e.First(len(e.Data.Reports), func(i int) int {
			r := &e.Data.Reports[i]
			if r.Retells == retells {
				return e.Index.StopOf(r.Date)
			}
			return len(e.Index.Stops)
		})
		return e.Option("by-"+id, content.Text(name), from)
	}
	return view.El("form", "filters js",
		e.Choose("topic", e.Words.Filter.Topic, view.List(e.Data.Topics, func(_ int, t content.Topic) ui.UI { return e.Option(t.ID, t.Title, e.TopicFrom(t.ID)) })),
		e.Choose("report", e.Words.Filter.Report, view.List(e.Data.Reports, func(_ int, r content.Report) ui.UI { return e.Option(r.ID, r.Short, e.Index.StopOf(r.Date)) })),
		e.Choose("by", e.Words.Filter.By, []ui.UI{value(address.Single, e.Words.Filter.Single, false), value(address.Retold, e.Words.Filter.Retold, true)}),
		view.Tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
		view.Tx("p", "count", "\u00a0").Attr("role", "status"),
	).Attr("id", "filters")
}

func fact(e *view.Env, f content.Fact) ui.UI {
	line := []ui.UI{}
	if f.Public != content.Background && f.Public != "" {
		line = append(line, ui.Text(e.Words.Sources.Public+" "+f.Public.Short(e.Words)+" "))
	}
	body := []ui.UI{e.CitedText("section", "", "", e.Index.FactEvidence(&f)), view.El("p", "meta", append(line, e.Share(f.ID))...)}
	body = append(body, e.Amended(f.ID)...)
	return view.El("li", view.Later(e.Index.PublicFrom(f), 0), e.Former(f.ID, body...)...).Attr("id", f.ID)
}
