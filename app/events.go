package app

import (
	"slices"
	"strconv"
	"strings"

	"explainer/app/dom"
	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// onClick serves the buttons inside cards: they stand in parts that the app never looks into.
func (p *Page) onClick(ev ui.Event) drawing {
	p.write() // what was clicked may be a link
	if a := dom.Closest(ev.Get("target"), "a[href^='#']:not([data-act])"); a.Truthy() && plain(ev) {
		if p.seeking && dom.Closest(a, ".top, .skip").Truthy() { // of the results
			ui.Window().Call("scrollTo", 0, 0)
			return p.onSubmit(ev)
		}
		p.follow(dom.Attr(a, "href"))
		return nothing
	}
	if dom.Attr(ev.Get("target"), "name") == "q" {
		p.enter()
		p.seek(true)
		return nothing
	}
	b := dom.Closest(ev.Get("target"), "[data-act]")
	if !b.Truthy() {
		return nothing
	}
	card := func() string {
		if d := dom.Closest(b, "[data-card]"); d.Truthy() {
			return dom.Attr(d, "data-card")
		}
		return ""
	}
	switch dom.Attr(b, "data-act") {
	case "step":
		if plain(ev) {
			ev.PreventDefault()
			p.step(b, strings.Contains(dom.Attr(b, "class"), "next"))
		}
		return nothing
	case "beside":
		id := card()
		if id == "" {
			return nothing
		}
		p.state.Beside = [2]string{id}
		p.sync(false)
		p.draw(p.ctx)
		arrive("#beside [data-beside='1']")
		return nothing
	case "unpair":
		id := p.state.Beside[0]
		p.state.Beside = [2]string{}
		p.sync(false)
		p.draw(p.ctx)
		arrive("[data-card='" + id + "']:not([hidden])>summary")
		return nothing
	case "leave":
		p.leave()
		return nothing
	case "latest":
		p.state.Day = -1
		p.writeControls()
		p.seek(true)
		p.sync(false)
		focus(".find [name=q]")
	case "seek":
		p.typed(b.Get("textContent").String())
		p.writeQuery()
		focus(".find [name=q]")
		return nothing
	case "all":
		p.all, _ = strconv.Atoi(dom.Attr(b, "data-id"))
		p.seek(true)
		focus("#found [data-all] a")
		return nothing
	case "close":
		p.shut(card())
		return nothing
	case "stance":
		p.state.Set("stance", dom.Attr(b, "data-id"), p.Env.Index)
		p.writeControls()
		p.sync(false)
		return afterFrame
	}
	return atOnce
}

func (p *Page) onLeave(ui.Event) drawing {
	p.write()
	return nothing
}

// arrive gives the focus to a control far off and brings it into the window, at once and without a place of its own to begin from:
// what lies between is laid out when it is near, so the browser's own way there may end beside it. A card may be filtered away.
func arrive(selector string) {
	n := dom.Query(selector)
	if !n.Truthy() {
		focus("#filters select")
		return
	}
	n.Call("focus", map[string]any{"preventScroll": true})
	at := dom.Closest(n, ".beside, .card")
	for range 2 { // the first brings near, and so has laid out, what the second measures
		at.Call("scrollIntoView", map[string]any{"block": "start", "behavior": "instant"})
		at.Call("getBoundingClientRect")
	}
}

func focus(selector string) {
	if n := dom.Query(selector); n.Truthy() {
		n.Call("focus")
	}
}

// plain reports whether a click asks for nothing but the link itself (no new tab, no download), and a key for nothing else than usual (no
// word that is put together).
func plain(ev ui.Event) bool {
	for _, k := range []string{"metaKey", "ctrlKey", "shiftKey", "altKey", "isComposing"} {
		if ev.Get(k).Truthy() {
			return false
		}
	}
	return true
}

// onChange serves the radios and selects.
func (p *Page) onChange(ev ui.Event) drawing {
	t := ev.Get("target")
	value := t.Get("value").String()
	switch name := dom.Attr(t, "name"); {
	case name == "day":
		for i, d := range p.Env.Index.Stops {
			if d.First() == value {
				p.state.Day = i
			}
		}
		p.showDay()
		p.offer()
		if p.told {
			p.filter()
		}
		p.seek(p.seeking)
		p.sync(false)
		if p.told || p.state.Beside[0] != "" {
			return afterFrame
		}
		return nothing
	case p.state.Set(name, value, p.Env.Index):
		p.filter()
		p.sync(false)
		if p.View == view.FactsPage || p.View == view.Differences { // their count is written, not drawn
			return nothing
		}
		return afterFrame
	case strings.HasPrefix(name, "task-"):
		p.answerTask(name, value)
	case dom.Attr(t, "data-beside") != "":
		i := 0
		if dom.Attr(t, "data-beside") == "1" {
			i = 1
		}
		if p.Env.Index.Stakeholder(value) != nil {
			first := p.state.Beside[1] == ""
			p.state.Beside[i] = value
			p.sync(first)
			p.draw(p.ctx)
			focus("#beside [data-beside='" + strconv.Itoa(i) + "']")
		}
	}
	return nothing
}

// answerTask notes the reader's answer, says what it is worth, and opens the explanation below it.
func (p *Page) answerTask(id, value string) {
	i := slices.IndexFunc(p.Env.Data.Tasks, func(k content.Task) bool { return k.ID == id })
	if i < 0 {
		return
	}
	if p.given[i] = ""; slices.Contains(section.Answers(p.Env), "actor-"+value) {
		p.given[i] = value
	}
	p.writeTask(i)
	if d := dom.Query("#" + id + " .why"); d.Truthy() {
		d.Set("open", true)
	}
}

// onInput serves the search.
func (p *Page) onInput(ev ui.Event) drawing {
	t := ev.Get("target")
	if dom.Attr(t, "name") != "q" {
		return nothing
	}
	p.typed(t.Get("value").String())
	return nothing
}

// onReset shows all cards again; the browser has already emptied the form when the page is drawn anew.
func (p *Page) onReset(ui.Event) drawing {
	p.state.Unfilter()
	p.filter()
	p.sync(false)
	return afterFrame
}

func (p *Page) onSubmit(ev ui.Event) drawing {
	ev.PreventDefault()
	focus("#found :is(a, button:not(.shut))")
	return nothing
}
