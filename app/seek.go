package app

import (
	"strings"

	"explainer/app/address"
	"explainer/app/dom"
	"explainer/app/search"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// What is found stands in the place of the page, below the bar. It holds nothing that is kept, so the
// app has it built anew as a whole, in one call: one for each element would take longer than the reader types.

// seek shows what is found for the query, or, where there is none, the page again. With a query that is empty it shows what can be
// searched where open says so.
func (p *Page) seek(open bool) {
	place := dom.Query("#found")
	if !place.Truthy() {
		return
	}
	if strings.TrimSpace(p.state.Query) != "" {
		open = true
	}
	line, list := place.Get("firstElementChild"), place.Get("lastElementChild")
	turned, y := open != p.seeking, p.left
	if turned {
		if open {
			p.left, y = ui.Window().Get("scrollY").Float(), 0 // asked for before anything changes: nothing has to be laid out for it
		}
		p.seeking = open
		dom.All(":scope > :is(main, .foot, .efoot, .found)", func(part ui.Value) { part.Call("toggleAttribute", "data-seeking", open) })
		// It is the main part for as long as it stands in the place of that, which keeps its box but is not there for anybody.
		become(place, "role", "main", open)
		become(dom.Query("main"), "aria-hidden", "true", open)
	}
	if open {
		said, results := p.index().Show(strings.TrimSpace(p.state.Query), p.day(), p.all)
		line.Set("textContent", said)
		p.Env.Draw(list, results)
	} else {
		line.Set("textContent", "")
		list.Call("replaceChildren")
	}
	if turned { // last, for it lays out what has changed by then
		ui.Window().Call("scrollTo", 0, y)
	}
}

// become gives an element an attribute, or takes it away.
func become(e ui.Value, attribute, value string, is bool) {
	switch {
	case !e.Truthy(): // others took it away
	case is:
		e.Call("setAttribute", attribute, value)
	default:
		e.Call("removeAttribute", attribute)
	}
}

// index is made when it is first asked for.
func (p *Page) index() *search.Finder {
	if p.finder == nil {
		p.finder = search.New(p.Env)
	}
	return p.finder
}

// prepare makes the index while nothing else is to be done, and searches once for nothing: the browser compiles what runs when it first
// runs, which the first letter would have to wait for.
func (p *Page) prepare() {
	if p.Env.Yield == nil || !dom.Query("#found").Truthy() {
		return
	}
	go func() {
		p.Env.Yield()
		for p.index().Fold(40) {
			p.Env.Yield()
		}
		p.index().Show("a", p.day(), p.all)
	}()
}

// enter makes a search a step in history, before anything moves, so that Back leads to the page as it was and to where the reader was on it.
func (p *Page) enter() {
	if !p.seeking && !p.entered {
		p.sync(true)
		p.write()
	}
}

// typed takes a query.
func (p *Page) typed(q string) {
	if p.all = -1; strings.TrimSpace(q) == "" {
		p.leave()
		return
	}
	p.enter()
	p.state.Query, p.state.Open = address.Clip(q), ""
	p.seek(true)
	p.sync(false)
}

// leave shows the page again as it was before the search.
func (p *Page) leave() {
	p.state.Query, p.all = "", -1
	p.writeQuery()
	p.seek(false)
	if p.leaving, p.entered = p.entered, false; p.leaving { // over the step that the search has made
		ui.Window().Get("history").Call("back")
		return
	}
	p.sync(false)
}

func (p *Page) writeQuery() {
	if f := dom.Query(".find [name=q]"); f.Truthy() && strings.TrimSpace(f.Get("value").String()) != strings.TrimSpace(p.state.Query) {
		f.Set("value", p.state.Query)
	}
}

// follow has a link lead to its place on the page, which is shown again; the query stays in the step that the reader leaves.
func (p *Page) follow(to string) {
	p.followed, _, _ = strings.Cut(located().String(), "#")
	p.followed += to
	if p.seeking {
		q := p.state.Query
		p.state.Query = ""
		p.writeQuery()
		p.seek(false)
		p.state.Query = q
	}
}

// onSeekKey moves through what is found.
func (p *Page) onSeekKey(ev ui.Event) {
	key := ev.Get("key").String()
	t := ev.Get("target")
	if key == "Escape" && p.seeking {
		ev.PreventDefault()
		p.leave()
		dom.Query(".find [name=q]").Call("focus", map[string]any{"preventScroll": true})
		return
	}
	step := 0
	switch key {
	case "ArrowDown":
		step = 1
	case "ArrowUp":
		step = -1
	default:
		return
	}
	if !p.seeking {
		p.enter()
		p.seek(true)
	}
	ev.PreventDefault()
	at, all := -1, dom.Page().Call("querySelectorAll", "#found :is(a, button:not(.shut))")
	n := all.Get("length").Int()
	for i := range n {
		if all.Index(i).Equal(t) {
			at = i
		}
	}
	switch at += step; {
	case at >= 0 && at < n:
		all.Index(at).Call("focus")
	case at < 0 && step < 0:
		dom.Query(".find [name=q]").Call("focus")
	}
}
