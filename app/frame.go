package app

import (
	"slices"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// masthead is the bar at the top of every page.
func (e *Env) masthead(path string) ui.UI {
	return leaf(e, "masthead", "header", "mast header", "", func() []ui.UI {
		var nav []ui.UI
		for i, l := range e.E.Story.Editions {
			if l == e.Lang {
				continue
			}
			alt := e.Edition(l)
			if path != "" {
				alt = e.Root + e.E.Story.Prefix(l) + path
			}
			nav = append(nav, e.ref("", alt, e.W.Others[i]).Attr("lang", string(l)).Attr("hreflang", string(l)))
		}
		return []ui.UI{
			e.link("skip", "#main", ui.Text(e.W.Page.Skip)), gap(),
			e.link("home", e.Front(), tx("b", "", e.W.Page.Brand), tx("i", "", " · "+string(e.E.Page.Line))),
			e.searchBox(),
			el("nav", "", spaced(nav...)...).Attr("aria-label", e.W.Page.Nav),
		}
	})
}

// searchBox is the search over everything. Without scripts it is not shown.
func (e *Env) searchBox() ui.UI {
	return el("form", "find js", ui.ElemSelfClosing("input").Attr("type", "search").Attr("name", "q").Attr("autocomplete", "off").Attr("maxlength", "80").
		Attr("placeholder", e.W.Search.Label).Attr("aria-label", e.W.Search.Label)).Attr("role", "search")
}

// results is where what is found stands: a line that is read aloud, and the app's own markup.
func (e *Env) results() ui.UI {
	return leaf(e, "found", "div", "found", "found", func() []ui.UI { return []ui.UI{el("p", "").Attr("role", "status"), el("div", "")} })
}

// colophon is the foot of every page.
func (e *Env) colophon() ui.UI {
	return leaf(e, "colophon", "footer", "foot", "", func() []ui.UI {
		return slices.Concat([]ui.UI{tx("p", "", content.Fill(e.W.Page.AsOfDay, e.E)+" "+string(e.E.Page.Foot))}, e.lastCorrected(), []ui.UI{
			el("p", "",
				e.ref("", e.Front(), e.W.Page.Front), ui.Text(" · "),
				e.ref("", e.Path("facts/"), e.W.Sources.FactsTitle), ui.Text(" · "),
				e.ref("", e.Path("differences/"), string(e.E.Section("differences").Short)), ui.Text(" · "),
				e.ref("", e.Path("sources/"), string(e.E.Section("sources").Short)), ui.Text(" · "),
				e.ref("", e.Path("embed/"), e.W.Page.Embed), ui.Text(" · "),
				e.ref("", e.Root+"licences.txt", e.W.Page.Licences),
			),
			tx("p", "", e.W.Page.Privacy),
		})
	})
}
