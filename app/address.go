package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// A change of the state that the address does not show yet.
type change struct {
	state State
	// push makes it a step in history; without, it takes the place of the present one.
	push bool
}

// addressDelay is how long the address waits, in milliseconds: the frame that answers the reader comes first, and quick
// typing is written once. A step in history waits for the next task only: the reader may go back at once.
const addressDelay = 100

// sync has the state written into the address soon: as a new step in history, or in place of the present one.
func (p *Page) sync(push bool) {
	if n := len(p.unwritten); n > 0 && !push {
		p.unwritten[n-1].state = p.state
		return
	}
	p.unwritten = append(p.unwritten, change{p.state, push})
	delay := addressDelay
	if push {
		delay = 0
	}
	ui.Window().Call("setTimeout", p.writer, delay)
}

// write writes now what sync has put off: before a link is followed, and before the page is left.
func (p *Page) write() {
	changes := p.unwritten
	p.unwritten = nil
	for _, c := range changes {
		now := ui.Window().URL()
		next := c.state.Address(*now, p.Env.X).String()
		if next == now.String() {
			continue
		}
		call := "replaceState"
		if c.push {
			call = "pushState"
		}
		quietly(func() { ui.Window().Get("history").Call(call, nil, "", next) })
	}
}

// onHistory follows a step back or forward, or a link to a fragment.
func (p *Page) onHistory(ui.Event) drawing {
	before := p.state.Open
	p.unwritten = nil
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
	return now
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

// onToggle follows a card that opened or closed. Only the address changes: the element holds the rest. What the browser opens
// by itself, for a word that is searched on the page or that a link names, is not the reader's step: the boot script marks what
// a reader turns.
func (p *Page) onToggle(ev ui.Event) drawing {
	d := ev.Get("target")
	id := attr(d, "data-card")
	if id == "" {
		return nothing
	}
	open := d.Get("open").Bool()
	if !open {
		d.Call("removeAttribute", "data-turned")
	}
	switch {
	case open && p.state.Open != id && d.Call("hasAttribute", "data-turned").Bool():
		p.state.Open = id
		p.sync(true)
	case !open && p.state.Open == id:
		p.state.Open = ""
		p.sync(false)
	}
	return nothing
}
