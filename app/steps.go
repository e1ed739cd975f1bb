package app

import (
	"explainer/app/dom"
	"explainer/app/section"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// step goes from the card around an element to the next or previous one that passes the filters.
func (p *Page) step(from ui.Value, forward bool) {
	d := dom.Closest(from, "details[data-card]")
	if !d.Truthy() {
		return
	}
	id := dom.Attr(d, "data-card")
	to := p.visible(id, forward)
	if to == id {
		return
	}
	p.state.Open = to
	d.Set("open", false)
	n := dom.Card(to)
	p.unfold(n)
	n.Call("querySelector", "summary").Call("focus", map[string]any{"preventScroll": true})
	n.Call("scrollIntoView", map[string]any{"block": "start"})
	p.sync(true)
}

// unfold opens an element and everything that hides it.
func (p *Page) unfold(d ui.Value) (hidden bool) {
	for ; d.Truthy(); d = dom.Closest(d.Get("parentElement"), "details") {
		if !d.Get("open").Bool() {
			hidden = true
			d.Set("open", true)
		}
	}
	return hidden
}

// visible is the id of the next card in a direction that is not filtered away and was public on the chosen day.
func (p *Page) visible(id string, forward bool) string {
	at := id
	for range p.Env.Data.Stakeholders {
		prev, next := section.Neighbours(p.Env, at)
		if at = prev.ID; forward {
			at = next.ID
		}
		if s := p.Env.Index.Stakeholder(at); Shown(p.state, s) && p.Env.CardFirst(s) <= p.day() {
			return at
		}
	}
	return id
}

// shut closes a card and gives the focus back to its heading.
func (p *Page) shut(id string) {
	d := dom.Card(id)
	if !d.Truthy() {
		return
	}
	d.Set("open", false)
	d.Call("querySelector", "summary").Call("focus")
}

// onKey moves between cards with the arrow keys and closes one with Escape, only while the focus is inside an open card and not in
// a field. Escape leaves the search from there, and while nothing has the focus: after a click beside the results, after Back.
func (p *Page) onKey(ev ui.Event) drawing {
	t, key := ev.Get("target"), ev.Get("key").String()
	if plain(ev) && (dom.Closest(t, ".pg :is(.find, #found)").Truthy() || key == "Escape" && t.Equal(dom.Document().Get("body"))) {
		p.onSeekKey(ev)
		return nothing
	}
	d := dom.Closest(t, "details[data-card][open]")
	if !d.Truthy() || !plain(ev) || dom.Closest(t, "input,select,textarea").Truthy() {
		return nothing
	}
	switch key {
	case "ArrowRight":
		ev.PreventDefault()
		p.step(t, !p.Env.RightToLeft())
	case "ArrowLeft":
		ev.PreventDefault()
		p.step(t, p.Env.RightToLeft())
	case "Escape":
		p.shut(dom.Attr(d, "data-card"))
	}
	return nothing
}

// A swipe is at least this far along and at most this far across, in CSS pixels.
const swipeAlong, swipeAcross = 60, 40

func (p *Page) onTouchStart(ev ui.Event) drawing {
	p.touch = [2]float64{}
	if ts := ev.Get("touches"); ts.Get("length").Int() == 1 {
		p.touch = [2]float64{ts.Index(0).Get("clientX").Float(), ts.Index(0).Get("clientY").Float()}
	}
	return nothing
}

func (p *Page) onTouchEnd(ev ui.Event) drawing {
	ts := ev.Get("changedTouches")
	if p.touch == [2]float64{} || ts.Get("length").Int() != 1 {
		return nothing
	}
	dx, dy := ts.Index(0).Get("clientX").Float()-p.touch[0], ts.Index(0).Get("clientY").Float()-p.touch[1]
	if dy < -swipeAcross || dy > swipeAcross || dx > -swipeAlong && dx < swipeAlong {
		return nothing
	}
	if d := dom.Closest(ev.Get("target"), "details[data-card][open]"); d.Truthy() {
		p.step(ev.Get("target"), dx < 0 != p.Env.RightToLeft())
	}
	return nothing
}
