package app

import (
	"slices"
	"strings"

	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// EmbedAll is the embed that holds the whole explainer.
const EmbedAll = "all"

// Embeds lists what can stand in a frame of another site: the whole, sections, cards, differences.
func Embeds(e *content.Explainer) []Page {
	out := []Page{{View: view.EmbedPage, ID: EmbedAll}}
	for _, s := range e.Page.Sections {
		if s.Embed {
			out = append(out, Page{View: view.EmbedPage, ID: s.ID})
		}
	}
	for _, s := range e.Stakeholders {
		out = append(out, Page{View: view.EmbedPage, ID: "cards/" + s.ID})
	}
	for _, d := range e.Differences {
		out = append(out, Page{View: view.EmbedPage, ID: "differences/" + d.ID})
	}
	return out
}

// Full is the address of the full page of what an embed holds, below the edition.
func (p *Page) Full() string {
	switch kind, id, one := strings.Cut(p.ID, "/"); {
	case p.View != view.EmbedPage:
		return p.Path()
	case !one && p.ID != EmbedAll:
		return "#" + p.ID
	case kind == "cards":
		return "cards/" + id + "/"
	case kind == "differences":
		return "differences/#" + id
	}
	return ""
}

// Interactive reports whether the page has parts that only the app can serve: every full page has the search.
func (p *Page) Interactive() bool {
	if p.View == view.EmbedPage && p.ID != EmbedAll {
		s := p.Env.Index.Section(p.ID)
		return s != nil && slices.Contains(section.Interactive, s.Kind)
	}
	return true
}

// embed is a page that stands in a frame of another site: what it holds, the day it stands at, and the way to the whole.
func (p *Page) embed() ui.UI {
	e := p.Env
	full := e.Front()
	if f := p.Full(); strings.HasPrefix(f, "#") {
		full += f
	} else if f != "" {
		full = e.Path(f)
	}
	return view.NewContainer(e, "", "div", "pg pg-embed", "page", func() []ui.UI {
		var head []ui.UI
		if e.Whole {
			head = []ui.UI{view.NewStatic(e, "masthead", "header", "mast header", "", func() []ui.UI { return []ui.UI{e.SearchBox()} }), p.bar(), results(e)}
		}
		return append(head,
			view.NewContainer(e, "", "main", "", "main", p.embedded),
			view.NewStatic(e, "foot", "footer", "efoot", "", func() []ui.UI {
				return slices.Concat([]ui.UI{
					view.El("p", "now", ui.Text(e.Words.Page.AsOf+" "), view.Tx("time", "", e.Data.Page.AsOf.In(e.Words)).Attr("datetime", e.Data.Page.AsOf.Last())),
				}, section.LastCorrected(e), []ui.UI{view.El("p", "", e.Ref("", full, e.Words.Page.Whole))})
			}),
		)
	})
}

func (p *Page) embedded() []ui.UI {
	e := p.Env
	kind, id, one := strings.Cut(p.ID, "/")
	if !one {
		id = kind
	}
	switch {
	case p.ID == EmbedAll:
		return p.main()
	case e.Index.Kind(id) == "":
		next := e.Index.Successor(id)
		return []ui.UI{view.NewStatic(e, "moved", "div", "gone", id, func() []ui.UI {
			return []ui.UI{view.Tx("h1", "vh", e.RecordTitle(next)), view.El("p", "", e.MovedTo(next)...)}
		})}
	case one && kind == "cards":
		return []ui.UI{view.NewStatic(e, "card", "article", "solo", id, func() []ui.UI { return e.Former(id, section.SoloCard(e, e.Index.Stakeholder(id))...) })}
	case one:
		return []ui.UI{view.NewStatic(e, "difference", "div", "still", "", func() []ui.UI { return []ui.UI{section.Difference(e, e.Index.Difference(id), false)} })}
	}
	return []ui.UI{p.section(e.Index.Section(p.ID))}
}

func (p *Page) embedTitle() string {
	e := p.Env
	switch kind, id, one := strings.Cut(p.ID, "/"); {
	case p.ID == EmbedAll:
		return string(e.Data.Page.Headline)
	case one && kind == "cards" && e.Index.Kind(id) != "":
		return p.cardTitle(id)
	case !one:
		id = kind
		fallthrough
	default:
		return e.RecordTitle(e.Index.Successor(id)) + " – " + string(e.Data.Page.Site)
	}
}
