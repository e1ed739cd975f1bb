package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sync writes the state into the address: as a new step in history, or in place of the present one.
func (p *Page) sync(push bool) {
	now := ui.Window().URL()
	next := p.state.Address(*now, p.Env.X).String()
	if next == now.String() {
		return
	}
	call := "replaceState"
	if push {
		call = "pushState"
	}
	quietly(func() { ui.Window().Get("history").Call(call, nil, "", next) })
}

// onHistory follows a step back or forward, or a link to a fragment.
func (p *Page) onHistory(ui.Event) bool {
	before := p.state.Open
	p.state = ParseState(ui.Window().URL(), p.Env.X)
	p.writeControls()
	if p.state.Open != before {
		queryAll("details[data-card][open]", func(d ui.Value) {
			if attr(d, "data-card") != p.state.Open {
				d.Set("open", false)
			}
		})
		p.reveal(p.state.Open != "")
	}
	return true
}

// reveal opens whatever hides the record in the fragment. Browsers do so by themselves when a link is
// followed; this is for those that do not, and for steps in history.
func (p *Page) reveal(scroll bool) {
	if p.state.Open == "" {
		return
	}
	t := doc().Call("getElementById", p.state.Open)
	if !t.Truthy() {
		return
	}
	hidden := p.unfold(closest(t, "details"))
	if card := closest(t, "details[hidden]"); card.Truthy() {
		p.state.Side, p.state.Stance, p.state.Query = "", "", ""
		p.writeControls()
		hidden = true
	}
	if hidden || scroll {
		t.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// onToggle follows a card that opened or closed, whoever did it. Only the address changes: the element holds the rest.
func (p *Page) onToggle(ev ui.Event) bool {
	d := ev.Get("target")
	id := attr(d, "data-card")
	if id == "" {
		return false
	}
	switch open := d.Get("open").Bool(); {
	case open && p.state.Open != id:
		p.state.Open = id
		p.sync(true)
	case !open && p.state.Open == id:
		p.state.Open = ""
		p.sync(false)
	}
	return false
}
