package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// factsPage lists everything the reports say, by topic.
func (e *Env) factsPage() []ui.UI {
	out := []ui.UI{tx("h1", "", e.W.Sources.FactsTitle), tx("p", "intro", e.W.Sources.FactsIntro)}
	out = append(out, el("nav", "toc", el("ul", "", list(e.E.Topics, func(_ int, t content.Topic) ui.UI {
		return el("li", "", e.ref("", "#"+t.ID, string(t.Title)))
	})...)).Attr("aria-label", e.W.Page.Toc))
	for _, t := range e.E.Topics {
		body := []ui.UI{}
		for _, f := range e.E.Facts {
			if f.Topic == t.ID {
				body = append(body, e.fact(f))
			}
		}
		out = append(out, el("section", "topic", e.former(t.ID, with(tx("h2", "", string(t.Title)), e.amended(t.ID), []ui.UI{el("ul", "facts", body...)})...)...).Attr("id", t.ID))
	}
	return append(out, e.gone(FactsPage)...)
}

func (e *Env) fact(f content.Fact) ui.UI {
	line := []ui.UI{}
	if f.Public != content.Background && f.Public != "" {
		line = append(line, ui.Text(e.W.Sources.Public+" "+f.Public.Short(e.W)))
	}
	body := []ui.UI{e.sourced("section", "", "", e.X.FactEvidence(&f))}
	if len(line) > 0 {
		body = append(body, el("p", "meta", line...))
	}
	body = append(body, e.amended(f.ID)...)
	return el("li", trim(e.known(f)), e.former(f.ID, body...)...).Attr("id", f.ID)
}
