package app

import (
	"net/url"
	"strings"

	"explainer/app/address"
	"explainer/app/dom"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// State is what the reader has set.
type State = address.State

// A change of the state that the address does not show yet.
type change struct {
	state State
	// push makes it a step in history; without, it takes the place of the present one.
	push bool
}

// addressDelay is how long the address waits after the last change, in milliseconds: the frame that answers the reader comes first,
// on a slow phone too, and what is typed is written once, for the browser looks through the whole page when its address changes. A
// step in history waits for the next task only: the reader may go back at once.
const addressDelay = 800

// sync has the state written into the address soon: as a new step in history, or in place of the present one.
func (p *Page) sync(push bool) {
	if n := len(p.unwritten); n > 0 && !push {
		p.unwritten[n-1].state = p.state
		if p.unwritten[n-1].push || p.refused > 0 { // is written already as soon as can be
			return
		}
		ui.Window().Call("clearTimeout", p.writing)
	} else {
		p.unwritten = append(p.unwritten, change{p.state, push})
	}
	delay := addressDelay
	if push {
		delay = 0
	}
	p.writing = ui.Window().Call("setTimeout", p.writer, delay)
}

// write writes now what sync has put off: before a link is followed, and before the page is left. Browsers take so many changes
// in so many seconds (Safari a hundred in thirty). What one refuses stays, in its order, and is written later.
func (p *Page) write() {
	for len(p.unwritten) > 0 {
		if !p.writeOne(p.unwritten[0]) {
			p.writeLater()
			return
		}
		p.unwritten = p.unwritten[1:]
		p.refused = 0
	}
}

// writeOne reports whether the address shows the change. Chromium refuses without a word, so the address itself is asked.
func (p *Page) writeOne(c change) (done bool) {
	now := located()
	next := now.with(c.state.Address(now.url(), p.Env.Index))
	// The steps of a frame would be steps of the page around it: there the reader goes back from the article.
	push := c.push && ui.Window().Get("parent").Equal(ui.Window().Get("self"))
	if next == now && !push {
		return true
	}
	dom.Quietly(func() {
		h := ui.Window().Get("history")
		if push {
			h.Call("pushState", nil, "", next.String())
			p.entered = next == now // only a search makes a step before anything is set
		} else {
			h.Call("replaceState", h.Get("state"), "", next.String())
		}
		done = next == now || located() != now
	})
	return done
}

// writeLater tries again after one second, two, four … and gives up after two minutes: some frames may write no address at all.
func (p *Page) writeLater() {
	const first, last = 1000, 64_000
	wait := first << p.refused
	p.refused++
	if wait > last {
		p.unwritten, p.refused = nil, 0
		return
	}
	ui.Window().Call("setTimeout", p.writer, wait)
}

// place is the page's address, in parts as the browser has them: hosts have odd ones, and what is not ours is never rewritten.
type place struct{ path, query, fragment string }

func located() place {
	href, fragment, _ := strings.Cut(ui.Window().Get("location").Get("href").String(), "#")
	path, query, _ := strings.Cut(href, "?")
	return place{path, query, fragment}
}

func (a place) url() url.URL {
	return url.URL{RawQuery: a.query, Fragment: address.Decoded(a.fragment)}
}

// with is the place with what the app wrote into its url.
func (a place) with(u *url.URL) place {
	if own := a.url(); u.Fragment != own.Fragment {
		a.fragment = u.Fragment
	}
	a.query = u.RawQuery
	return a
}

func (a place) String() string {
	s := a.path
	if a.query != "" {
		s += "?" + a.query
	}
	if a.fragment != "" {
		s += "#" + a.fragment
	}
	return s
}

// addressed is the state that the address asks for. A result that is opened elsewhere still has the search in its address: what it leads
// to is shown.
func (p *Page) addressed() State {
	u := located().url()
	s := address.Parse(&u, p.Env.Index)
	if s.Open != "" && dom.ByID(s.Open).Truthy() {
		s.Query = ""
	}
	return s
}

// onHistory follows a step back or forward, or a link to a fragment: that changes nothing else, whatever the address could not take.
func (p *Page) onHistory(ui.Event) drawing {
	before, first, pair := p.state.Open, p.state.Beside[0], dom.Query("#beside :focus").Truthy()
	switch s := p.addressed(); {
	case p.leaving: // the search; what was set in it goes along
		p.state.Open, before = s.Open, s.Open
	case located().String() == p.followed:
		p.state.Query, p.state.Open = "", s.Open
	default:
		p.state = s
	}
	p.unwritten, p.refused, p.followed, p.entered, p.leaving = nil, 0, "", false, false
	p.writeControls()
	left := p.left
	p.seek(false)
	p.left = left
	if p.seeking {
		focus("#found a[href='#" + before + "']") // where the reader was among the results
	}
	if p.state.Open != before {
		goal := dom.ByID(p.state.Open)
		dom.All("details[data-card][open]", func(d ui.Value) {
			if !d.Call("contains", goal).Bool() {
				d.Set("open", false)
			}
		})
		p.reveal(p.state.Open != "")
	}
	p.sync(false)
	p.write()
	if pair && p.state.Beside[0] != first { // what had the focus is gone
		p.draw(p.ctx)
		arrive("[data-card='" + first + "']:not([hidden])>summary")
		return nothing
	}
	return atOnce
}

// reveal opens whatever hides the record in the fragment. Browsers do so by themselves when a link is
// followed; this is for those that do not, and for steps in history.
func (p *Page) reveal(scroll bool) {
	if p.state.Open == "" {
		return
	}
	t := dom.ByID(p.state.Open)
	if !t.Truthy() {
		return
	}
	hidden := p.unfold(dom.Closest(t, "details"))
	if dom.Closest(t, ":is(details, li, section)[hidden]:not([data-early])").Truthy() { // start.js notes what was not public yet
		p.state.Unfilter()
		p.writeControls()
		p.sync(false)
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
	id := dom.Attr(d, "data-card")
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
