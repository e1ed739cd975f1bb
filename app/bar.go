package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// bar is the navigation that stays at the top of the window: the sections, where the reader is among them, and the chosen day while
// that is an earlier one. Narrow, the list opens below it; a script writes the name of the section there that is being read.
func (p *Page) bar() ui.UI {
	e := p.Env
	return leaf(e, "bar", "nav", "bar", "bar", func() []ui.UI {
		at := p.stands()
		link := func(id string, name content.Text) ui.UI {
			a := e.ref("", e.to(id), string(name))
			if id == at {
				a = a.Attr("aria-current", "true")
			}
			return el("li", "", a)
		}
		links := with(link("answer", content.Text(e.W.Page.Answer)), list(e.E.Page.Sections, func(_ int, s content.Section) ui.UI { return link(s.ID, s.Short) }))
		for _, to := range [][2]string{{"facts/", e.W.Sources.FactsTitle}, {"sources/#glossary", e.W.Sources.Glossary}, {"embed/", e.W.Page.Embed}} {
			a := e.ref("", e.Path(to[0]), to[1])
			if p.Path() == to[0] {
				a = a.Attr("aria-current", "page")
			}
			links = append(links, el("li", "also", a))
		}
		return []ui.UI{
			el("details", "here", el("summary", "", tx("span", "", e.W.Page.Toc), tx("i", "", " "))),
			el("ul", "", links...),
			e.chip(),
			e.ref("top", "#page", "↑").Attr("aria-label", e.W.Page.Top),
		}
	}, "aria-label", e.W.Page.Toc)
}

// stands is the section to which the page belongs, empty where the reader moves through all of them.
func (p *Page) stands() string {
	kind := p.View
	if kind == CardPage {
		kind = "cards"
	}
	if s := p.Env.E.Section(kind); s != nil {
		return s.ID
	}
	return ""
}
