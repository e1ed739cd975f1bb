package app

import (
	"strconv"
	"strings"

	"explainer/app/address"
	"explainer/app/dom"
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// OnMount takes the page over in a task of its own, for the mount is the longest there is.
func (p *Page) OnMount(ctx ui.Context) {
	if !p.Interactive() {
		p.ready()
		return
	}
	p.ctx = ctx
	go func() {
		if p.Env.Yield != nil {
			p.Env.Yield()
		}
		ctx.Dispatch(p.takeOver)
	}()
}

// takeOver adopts what the reader did before the app was there, then what the address asks for. It draws that before it
// says that it is ready: whatever fails until then is undone.
func (p *Page) takeOver(ctx ui.Context) {
	if p.Env.Take != nil && !p.Env.Take() {
		return
	}
	p.Env.Taking = true
	p.listenAll(ctx)
	s := p.addressed()
	q, open := s.Query, s.Open
	filtered := p.adoptEarly(&s)
	p.state = s
	p.writeControls()
	p.seek(false)
	if open != "" && !filtered {
		p.reveal(false)
	}
	p.sync(s.Query != q || s.Open != open) // as it is once the app is there
	p.draw(ctx)
	p.ready()
	p.prepare()
}

func (p *Page) ready() {
	if p.Env.Ready != nil {
		p.Env.Ready()
	}
}

// OnDismount takes the listeners off.
func (p *Page) OnDismount() {
	for _, stop := range p.cleanups {
		stop()
	}
}

// adoptEarly reads what was set, typed or chosen before the app came; it wins over the address,
// for it is what the reader sees. It reports whether the reader has set a filter.
func (p *Page) adoptEarly(s *State) (filtered bool) {
	for i := range p.Env.Index.Stops {
		if r := dom.Query("#" + view.DayID(i)); r.Truthy() && r.Get("checked").Bool() && !r.Get("defaultChecked").Bool() {
			s.Day = i
		}
	}
	// The first script has set the day of the address: where it is not set any more, the reader has gone back to the last. A page that
	// shows no days only keeps it.
	if s.Day >= 0 && dom.Query("[name=day]").Truthy() && strings.Contains(located().query, "day="+p.Env.Index.Stops[s.Day].First()) && !dom.Page().Call("hasAttribute", "data-day").Bool() {
		s.Day = -1
	}
	for _, f := range address.Filters {
		if c := filterControl(f); c.Truthy() && c.Get("value").String() != "" {
			*f.In(s) = c.Get("value").String()
			filtered = true
		}
	}
	checked := map[string]string{}
	dom.All("input:checked", func(r ui.Value) { checked[r.Get("name").String()] = r.Get("value").String() })
	for i, t := range p.Env.Data.Tasks {
		if value, is := checked[t.ID]; is {
			p.given[i] = value
			p.writeTask(i)
		}
	}
	dom.All("details[data-card][open][data-turned]", func(d ui.Value) {
		if s.Open == "" {
			s.Open = dom.Attr(d, "data-card")
		}
	})
	if f := dom.Query(".find [name=q]"); f.Truthy() && strings.TrimSpace(f.Get("value").String()) != "" {
		s.Open, s.Query = "", address.Clip(f.Get("value").String())
	}
	return filtered
}

// writeControls puts the state into the native controls.
func (p *Page) writeControls() {
	if r := dom.Query("#" + view.DayID(p.day())); r.Truthy() && !r.Get("checked").Bool() {
		r.Set("checked", true)
	}
	p.showDay()
	p.offer()
	p.writeQuery()
	p.filter()
}

func filterControl(f address.Filter) ui.Value {
	return dom.Query("#filters [name=" + f.Name + "]")
}

// showDay notes the chosen stop where the style sheet reads it, as the boot script does before the app is there.
func (p *Page) showDay() {
	page := dom.Page()
	if p.state.Day < 0 || p.state.Day >= len(p.Env.Index.Stops)-1 {
		page.Call("removeAttribute", "data-day")
		return
	}
	page.Call("setAttribute", "data-day", strconv.Itoa(p.state.Day))
}
