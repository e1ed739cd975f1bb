package app

import (
	"explainer/app/search"
	"explainer/app/section"
	"explainer/app/static"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Page is the root component of every page.
type Page struct {
	ui.Compo
	Env *view.Env
	// View is one of the kinds of pages that package view names; ID is the stakeholder of a CardPage, or what an EmbedPage holds.
	View, ID string
	// Fill makes what a BuilderPage holds. Package web gives it: no reader's program has to carry it.
	Fill func(*view.Env) []ui.UI

	state State
	given []string
	// found are how many cards pass the filters, of how many; hidden are those that do not. told says that a filter was set, so that
	// what passes is counted.
	found  [2]int
	hidden map[string]bool
	told   bool
	// options are those of all filters; offered is the day for which they are offered.
	options []option
	offered int
	touch   [2]float64
	// finder is the index of the search.
	finder   *search.Finder
	cleanups []func()
	ctx      ui.Context
	// drawn counts the renderings.
	drawn int
	// seeking says that what is found stands in the place of the page, entered that a step in history was made for that, and leaving that
	// the browser goes back over it; left is how far down the reader was before, all the kind of which all results are shown, and followed
	// the address to which a link leads.
	seeking, entered, leaving bool
	left                      float64
	all                       int
	followed                  string
	// unwritten is what the address does not show yet; writer is the browser's callback that writes it, and writing its timer; drawer is
	// the callback that draws the page.
	unwritten []change
	// refused is how often the browser has refused to write it.
	refused        int
	writer, drawer ui.Func
	writing        ui.Value
}

// Path returns the page's own address below the edition, "" for the front page.
func (p *Page) Path() string {
	switch p.View {
	case view.Front:
		return ""
	case view.CardPage:
		return "cards/" + p.ID + "/"
	case view.EmbedPage:
		return "embed/" + p.ID + "/"
	case view.BuilderPage:
		return "embed/"
	}
	return p.View + "/"
}

// OnInit sets the state that every page is prerendered in. In the browser the mount begins after it, in a task of its own:
// what the engine does before, and the mount, are the two longest there are.
func (p *Page) OnInit() {
	p.Env.Whole = p.View == view.Front || p.View == view.EmbedPage && p.ID == EmbedAll
	p.Env.Embedded = p.View == view.EmbedPage
	p.state = State{Day: -1}
	p.given = make([]string, len(p.Env.Data.Tasks))
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
	if p.View == view.EmbedPage {
		return p.embed()
	}
	return view.NewContainer(e, "", "div", "pg pg-"+p.View, "page", func() []ui.UI {
		return []ui.UI{
			masthead(e, p.Path()),
			p.bar(),
			results(e),
			view.NewContainer(e, "", "main", "", "main", p.main),
			colophon(e),
		}
	})
}

func (p *Page) main() []ui.UI {
	e := p.Env
	if p.View != view.Front && p.View != view.EmbedPage {
		return append(e.Recent(), view.NewStatic(e, "still", "div", "still", "", func() []ui.UI { return static.Main(p.Env, p.View, p.ID, p.Fill) }))
	}
	out := append(e.Recent(), answer(e))
	for i := range e.Data.Page.Sections {
		out = append(out, p.section(&e.Data.Page.Sections[i]))
	}
	return out
}

// section is a section as the reader has set it.
func (p *Page) section(s *content.Section) ui.UI {
	return section.Draw(p.Env, s, section.Chosen{Day: p.day(), Found: p.found[0], Of: p.found[1], Pair: p.pair()})
}

// pair are the two cards put beside each other, so far as they were public on the chosen day.
func (p *Page) pair() [2]string {
	for _, id := range p.state.Beside {
		if s := p.Env.Index.Stakeholder(id); s != nil && p.Env.CardFirst(s) > p.day() {
			return [2]string{}
		}
	}
	return p.state.Beside
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
	if p.View == view.FactsPage {
		return p.Env.Words.Sources.FactsTitle
	}
	return p.Env.Words.Page.EmbedTitle
}

// Intro is what stands below that heading.
func (p *Page) Intro() string {
	if s := p.Env.Data.Section(p.View); s != nil {
		return string(s.Intro.Text)
	}
	if p.View == view.FactsPage {
		return p.Env.Words.Sources.FactsIntro
	}
	return p.Env.Words.Page.EmbedIntro
}

// Title returns the title of the page.
func (p *Page) Title() string {
	e := p.Env
	switch p.View {
	case view.CardPage:
		return p.cardTitle(p.ID)
	case view.Differences, view.SourcesPage, view.FactsPage, view.BuilderPage:
		return p.Heading() + " – " + string(e.Data.Page.Site)
	case view.EmbedPage:
		return p.embedTitle()
	}
	return string(e.Data.Page.Headline)
}

// cardTitle names whose position a card has, or, where no report gives one, who it is about.
func (p *Page) cardTitle(id string) string {
	s, about := p.Env.Index.Stakeholder(id), p.Env.Data.Page.Position
	if s.Part != "" {
		about = p.Env.Data.Page.Site
	}
	return string(s.Name) + " – " + string(about)
}

// Description returns what a search engine or a shared link says of the page.
func (p *Page) Description() string {
	e := p.Env
	switch p.View {
	case view.CardPage:
		return string(e.Index.Stakeholder(p.ID).Summary.Whole())
	case view.Differences, view.SourcesPage, view.FactsPage, view.BuilderPage:
		return p.Intro()
	}
	return string(e.Data.Page.Description)
}

// Pages lists every page of an edition in a fixed order.
func Pages(e *content.Explainer) []Page {
	out := []Page{{View: view.Front}, {View: view.FactsPage}}
	if len(e.Differences) > 0 {
		out = append(out, Page{View: view.Differences})
	}
	out = append(out, Page{View: view.SourcesPage}, Page{View: view.BuilderPage})
	for _, s := range e.Stakeholders {
		out = append(out, Page{View: view.CardPage, ID: s.ID})
	}
	return append(out, Embeds(e)...)
}
