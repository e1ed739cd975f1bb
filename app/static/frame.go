//go:build !js

package static

import (
	"slices"
	"strconv"
	"strings"

	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// chip stands in the bar while an earlier day is chosen, says which, and leads back.
func chip(e *view.Env) ui.UI {
	body := []ui.UI{view.Tx("span", "vh", e.Words.Page.AsOf)}
	for i, day := range e.Index.Stops[:len(e.Index.Stops)-1] {
		body = append(body, view.Gap(), view.Tx("b", "at a"+strconv.Itoa(i), day.Short(e.Words)))
	}
	body = append(body, view.Gap(), view.Tx("a", "", content.Fill(e.Words.Day.Back, e.Data)).Attr("href", "?"))
	return view.El("p", "chip at", body...).Attr("hidden", true)
}

// Masthead are what the masthead of the page at path holds: the way past it, home, the search and the other editions.
func Masthead(e *view.Env, path string) []ui.UI {
	var nav []ui.UI
	for i, l := range e.Data.Story.Editions {
		if l == e.Lang {
			continue
		}
		alt := e.Edition(l)
		if path != "" {
			alt = e.Root + e.Data.Story.Prefix(l) + path
		}
		nav = append(nav, e.Ref("", alt, e.Words.Others[i]).Attr("lang", string(l)).Attr("hreflang", string(l)))
	}
	out := []ui.UI{
		e.Link("skip", "#main", ui.Text(e.Words.Page.Skip)), view.Gap(),
		e.Link("home", e.Front(), view.Tx("b", "", e.Words.Page.Brand), view.Tx("i", "now", " · "+string(e.Data.Page.Line))),
		e.SearchBox(),
	}
	if len(nav) > 0 {
		out = append(out, view.El("nav", "", view.Spaced(nav...)...).Attr("aria-label", e.Words.Page.Nav))
	}
	return out
}

// Bar is the bar of the page at path, which is of a kind.
func Bar(e *view.Env, path, kind string) []ui.UI {
	at := belongs(e, kind)
	link := func(id string, name content.Text) ui.UI {
		a := e.Ref("", e.To(id), string(name))
		if id == at {
			a = a.Attr("aria-current", "true")
		}
		return view.El("li", "", a)
	}
	links := view.With(link("answer", content.Text(e.Words.Page.Answer)), view.List(e.Data.Page.Sections, func(_ int, s content.Section) ui.UI { return link(s.ID, s.Short) }))
	for _, to := range [][2]string{{"facts/", e.Words.Sources.FactsTitle}, {"sources/#glossary", e.Words.Sources.Glossary}, {"embed/", e.Words.Page.Embed}} {
		if strings.HasSuffix(to[0], "#glossary") && len(e.Data.Terms) == 0 {
			continue
		}
		a := e.Ref("", e.Path(to[0]), to[1])
		if path == to[0] {
			a = a.Attr("aria-current", "page")
		}
		class := "also"
		if strings.HasSuffix(to[0], "#glossary") {
			class = view.Listed(class, e.Index.FirstReport())
		}
		links = append(links, view.El("li", class, a))
	}
	return []ui.UI{
		view.El("details", "here", view.El("summary", "", view.Tx("span", "", e.BarName()), view.Tx("i", "", " "))),
		view.El("ul", "", links...),
		chip(e),
		e.Ref("top", "#page", "↑").Attr("aria-label", e.Words.Page.Top),
	}
}

// belongs is the section to which a page of a kind belongs, empty where the reader moves through all of them.
func belongs(e *view.Env, kind string) string {
	if kind == view.CardPage {
		kind = "cards"
	}
	if s := e.Data.Section(kind); s != nil {
		return s.ID
	}
	return ""
}

// Foot are what the foot of every page holds.
func Foot(e *view.Env) []ui.UI {
	var differ []ui.UI
	if len(e.Data.Differences) > 0 {
		differ = []ui.UI{e.Ref("", e.Path("differences/"), string(e.Data.Section("differences").Short)), ui.Text(" · ")}
	}
	return slices.Concat([]ui.UI{view.Tx("p", "", content.Fill(e.Words.Page.AsOfDay, e.Data)+" "+string(e.Data.Page.Foot))}, section.LastCorrected(e), []ui.UI{
		view.El("p", "", slices.Concat([]ui.UI{
			e.Ref("", e.Front(), e.Words.Page.Front), ui.Text(" · "),
			e.Ref("", e.Path("facts/"), e.Words.Sources.FactsTitle), ui.Text(" · "),
		}, differ, []ui.UI{
			e.Ref("", e.Path("sources/"), string(e.Data.Section("sources").Short)), ui.Text(" · "),
			e.Ref("", e.Path("embed/"), e.Words.Page.Embed), ui.Text(" · "),
			e.Ref("", e.Root+"licences.txt", e.Words.Page.Licences),
		})...),
		view.Tx("p", "", e.Words.Page.Privacy),
	})
}
