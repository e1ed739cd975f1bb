//go:build !js

package app

import (
	"slices"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// still makes the main part of a page that is only read; id is the stakeholder of a CardPage, and fill makes what a BuilderPage holds.
func (e *Env) still(kind, id string, fill func(*Env) []ui.UI) []ui.UI {
	switch kind {
	case BuilderPage:
		return fill(e)
	case CardPage:
		return e.cardPage(e.Index.Stakeholder(id))
	case Differences:
		return e.differencesPage()
	case SourcesPage:
		return e.sourcesPage()
	}
	return e.factsPage()
}

// mastParts are what the masthead of the page at path holds: the way past it, home, the search and the other editions.
func (e *Env) mastParts(path string) []ui.UI {
	var nav []ui.UI
	for i, l := range e.Data.Story.Editions {
		if l == e.Lang {
			continue
		}
		alt := e.Edition(l)
		if path != "" {
			alt = e.Root + e.Data.Story.Prefix(l) + path
		}
		nav = append(nav, e.ref("", alt, e.Words.Others[i]).Attr("lang", string(l)).Attr("hreflang", string(l)))
	}
	return []ui.UI{
		e.link("skip", "#main", ui.Text(e.Words.Page.Skip)), gap(),
		e.link("home", e.Front(), tx("b", "", e.Words.Page.Brand), tx("i", "", " · "+string(e.Data.Page.Line))),
		e.searchBox(),
		el("nav", "", spaced(nav...)...).Attr("aria-label", e.Words.Page.Nav),
	}
}

// barParts is the bar of the page at path, which is of a kind.
func (e *Env) barParts(path, kind string) []ui.UI {
	at := e.belongs(kind)
	link := func(id string, name content.Text) ui.UI {
		a := e.ref("", e.to(id), string(name))
		if id == at {
			a = a.Attr("aria-current", "true")
		}
		return el("li", "", a)
	}
	links := with(link("answer", content.Text(e.Words.Page.Answer)), list(e.Data.Page.Sections, func(_ int, s content.Section) ui.UI { return link(s.ID, s.Short) }))
	for _, to := range [][2]string{{"facts/", e.Words.Sources.FactsTitle}, {"sources/#glossary", e.Words.Sources.Glossary}, {"embed/", e.Words.Page.Embed}} {
		a := e.ref("", e.Path(to[0]), to[1])
		if path == to[0] {
			a = a.Attr("aria-current", "page")
		}
		links = append(links, el("li", "also", a))
	}
	return []ui.UI{
		el("details", "here", el("summary", "", tx("span", "", e.Words.Page.Toc), tx("i", "", " "))),
		el("ul", "", links...),
		e.chip(),
		e.ref("top", "#page", "↑").Attr("aria-label", e.Words.Page.Top),
	}
}

// belongs is the section to which a page of a kind belongs, empty where the reader moves through all of them.
func (e *Env) belongs(kind string) string {
	if kind == CardPage {
		kind = "cards"
	}
	if s := e.Data.Section(kind); s != nil {
		return s.ID
	}
	return ""
}

// footParts are what the foot of every page holds.
func (e *Env) footParts() []ui.UI {
	return slices.Concat([]ui.UI{tx("p", "", content.Fill(e.Words.Page.AsOfDay, e.Data)+" "+string(e.Data.Page.Foot))}, e.lastCorrected(), []ui.UI{
		el("p", "",
			e.ref("", e.Front(), e.Words.Page.Front), ui.Text(" · "),
			e.ref("", e.Path("facts/"), e.Words.Sources.FactsTitle), ui.Text(" · "),
			e.ref("", e.Path("differences/"), string(e.Data.Section("differences").Short)), ui.Text(" · "),
			e.ref("", e.Path("sources/"), string(e.Data.Section("sources").Short)), ui.Text(" · "),
			e.ref("", e.Path("embed/"), e.Words.Page.Embed), ui.Text(" · "),
			e.ref("", e.Root+"licences.txt", e.Words.Page.Licences),
		),
		tx("p", "", e.Words.Page.Privacy),
	})
}

// answerParts are what the first screen of the front page holds.
func (e *Env) answerParts() []ui.UI {
	out := with(tx("h1", "", string(e.Data.Page.Headline)).Attr("id", "answer-title"), e.decks())
	out = append(append(out, e.days()), e.latestFirst(func(i int) ui.UI {
		a, last := &e.Data.Page.Answers[i], &e.Data.Page.Answers[len(e.Data.Page.Answers)-1]
		return e.onStop(i, "section", "three", list(e.Data.Page.Fields, func(at int, f content.Field) ui.UI { return e.field(i, f, a.Fields[at], last.Fields[at]) })...)
	})...)
	if e.Data.Page.Glance.Goes != "" {
		out = append(out, e.glance())
	}
	return out
}
