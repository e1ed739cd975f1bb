package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The kinds of pages.
const (
	Front       = "front"
	CardPage    = "card"
	Differences = "differences"
	SourcesPage = "sources"
	FactsPage   = "facts"
	EmbedPage   = "embed"
	BuilderPage = "builder"
)

// Page is the root component of every page.
type Page struct {
	ui.Compo
	Env *Env
	// View is one of the constants above; ID is the stakeholder of a CardPage, or what an EmbedPage holds.
	View, ID string
	// Fill makes what a BuilderPage holds. Package web gives it: no reader's program has to carry it.
	Fill func(*Env) []ui.UI

	state State
	given []string
	// found is how many cards pass the filters; hidden are those that do not.
	found  int
	hidden map[string]bool
	// reports are the options of the filter by report, in the order of the reports; offered is the day for which it offers them.
	reports []ui.Value
	offered int
	touch   [2]float64
	// finder is the index of the search.
	finder   *finder
	cleanups []func()
	ctx      ui.Context
	// drawn counts the renderings.
	drawn int
	// seeking says that what is found stands in the place of the page, left how far down the reader was before, all the kind of which
	// all results are shown, and followed that a link leads from there to the page itself.
	seeking, followed bool
	left              float64
	all               int
	// unwritten is what the address does not show yet; writer is the browser's callback that writes it, drawer the one
	// that draws the page.
	unwritten []change
	// refused is how often the browser has refused to write it.
	refused        int
	writer, drawer ui.Func
}

// Path returns the page's own address below the edition, "" for the front page.
func (p *Page) Path() string {
	switch p.View {
	case Front:
		return ""
	case CardPage:
		return "cards/" + p.ID + "/"
	case EmbedPage:
		return "embed/" + p.ID + "/"
	case BuilderPage:
		return "embed/"
	}
	return p.View + "/"
}

// OnInit sets the state that every page is prerendered in. In the browser the mount begins after it, in a task of its own:
// what the engine does before, and the mount, are the two longest there are.
func (p *Page) OnInit() {
	p.Env.Whole = p.View == Front || p.View == EmbedPage && p.ID == EmbedAll
	p.Env.Embedded = p.View == EmbedPage
	p.state = State{Day: -1}
	p.given = make([]string, len(p.Env.Data.Tasks))
	p.found = len(p.Env.Data.Stakeholders)
	p.hidden = map[string]bool{}
	p.all = -1
	if p.Env.Yield != nil {
		p.Env.Yield()
	}
	if p.Env.Mount != nil && !p.Env.Mount() {
		select {} // nobody waits for it any more
	}
}

// Render returns the page. Its outermost element is what the app mounts on.
func (p *Page) Render() ui.UI {
	p.drawn++
	e := p.Env
	if p.View == EmbedPage {
		return p.embed()
	}
	return newContainer(e, "", "div", "pg pg-"+p.View, "page", func() []ui.UI {
		return []ui.UI{
			e.masthead(p.Path()),
			p.bar(),
			e.results(),
			newContainer(e, "", "main", "", "main", p.main),
			e.colophon(),
		}
	})
}

func (p *Page) main() []ui.UI {
	e := p.Env
	if p.View != Front && p.View != EmbedPage {
		return append(e.recent(), newStatic(e, "still", "div", "still", "", func() []ui.UI { return p.Env.still(p.View, p.ID, p.Fill) }))
	}
	out := append(e.recent(), e.answer())
	for i := range e.Data.Page.Sections {
		out = append(out, p.section(&e.Data.Page.Sections[i]))
	}
	return out
}

// section is a section as the reader has set it.
func (p *Page) section(s *content.Section) ui.UI {
	return p.Env.draw(s, p.found, p.state.Beside)
}

// day is the chosen stop.
func (p *Page) day() int {
	if p.state.Day < 0 {
		return len(p.Env.Index.Stops) - 1
	}
	return p.state.Day
}

// Heading is the heading of a page that lists records, and of the builder. Pages that belong to a section have its own.
func (p *Page) Heading() string {
	if s := p.Env.Data.Section(p.View); s != nil {
		return string(s.Title)
	}
	if p.View == FactsPage {
		return p.Env.Words.Sources.FactsTitle
	}
	return p.Env.Words.Page.EmbedTitle
}

// Intro is what stands below that heading.
func (p *Page) Intro() string {
	if s := p.Env.Data.Section(p.View); s != nil {
		return string(s.Intro.Text)
	}
	if p.View == FactsPage {
		return p.Env.Words.Sources.FactsIntro
	}
	return p.Env.Words.Page.EmbedIntro
}

// Title returns the title of the page.
func (p *Page) Title() string {
	e := p.Env
	switch p.View {
	case CardPage:
		return string(e.Index.Stakeholder(p.ID).Name) + " – " + string(e.Data.Page.Position)
	case Differences, SourcesPage, FactsPage, BuilderPage:
		return p.Heading() + " – " + string(e.Data.Page.Site)
	case EmbedPage:
		return p.embedTitle()
	}
	return string(e.Data.Page.Headline)
}

// Description returns what a search engine or a shared link says of the page.
func (p *Page) Description() string {
	e := p.Env
	switch p.View {
	case CardPage:
		return string(e.Index.Stakeholder(p.ID).Summary.Whole())
	case Differences, SourcesPage, FactsPage, BuilderPage:
		return p.Intro()
	}
	return string(e.Data.Page.Description)
}

// Pages lists every page of an edition in a fixed order.
func Pages(e *content.Explainer) []Page {
	out := []Page{{View: Front}, {View: FactsPage}, {View: Differences}, {View: SourcesPage}, {View: BuilderPage}}
	for _, s := range e.Stakeholders {
		out = append(out, Page{View: CardPage, ID: s.ID})
	}
	return append(out, Embeds(e)...)
}
