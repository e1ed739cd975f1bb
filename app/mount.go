package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// OnMount takes over what the reader did before the app was there, then what the address asks for.
func (p *Page) OnMount(ctx ui.Context) {
	if p.View != Front {
		return
	}
	p.listen(ctx, "toggle", doc(), p.onToggle)
	p.listen(ctx, "popstate", ui.Window(), p.onHistory)
	p.listen(ctx, "hashchange", ui.Window(), p.onHistory)
	s := ParseState(ui.Window().URL(), p.Env.X)
	p.adoptEarly(&s)
	p.state = s
	p.writeControls()
	p.reveal(false)
	p.sync(false)
}

// OnDismount takes the listeners off.
func (p *Page) OnDismount() {
	for _, stop := range p.stops {
		stop()
	}
}

// listen calls f for events of a kind that go-app's own handlers do not get: those that do not bubble.
func (p *Page) listen(ctx ui.Context, event string, on ui.Value, f func(target ui.Value)) {
	fn := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		target := args[0].Get("target")
		ctx.Dispatch(func(ui.Context) { f(target) })
		return nil
	})
	on.Call("addEventListener", event, fn, true)
	p.stops = append(p.stops, func() {
		on.Call("removeEventListener", event, fn, true)
		fn.Release()
	})
}

// adoptEarly reads what was set, typed or chosen before the app came; it wins over the address,
// for it is what the reader sees.
func (p *Page) adoptEarly(s *State) {
	for i := range p.Env.X.Stops {
		if r := query("#" + dayID(i)); r.Truthy() && r.Get("checked").Bool() && !r.Get("defaultChecked").Bool() {
			s.Day = i
		}
	}
	early := func(name string, into *string) {
		if f := query("#filters [name=" + name + "]"); f.Truthy() && f.Get("value").String() != "" {
			*into = f.Get("value").String()
		}
	}
	early("side", &s.Side)
	early("stance", &s.Stance)
	early("q", &s.Query)
	given := append([]string(nil), p.given...)
	for i, t := range p.Env.E.Tasks {
		if r := query("input[name=" + t.ID + "]:checked"); r.Truthy() {
			given[i] = r.Get("value").String()
		}
	}
	p.given = given
	queryAll("details[data-card][open]", func(d ui.Value) {
		if s.Open == "" {
			s.Open = attr(d, "data-card")
		}
	})
}

// writeControls puts the state into the native controls.
func (p *Page) writeControls() {
	if r := query("#" + dayID(p.day())); r.Truthy() && !r.Get("checked").Bool() {
		r.Set("checked", true)
	}
	write := func(name, value string) {
		if f := query("#filters [name=" + name + "]"); f.Truthy() && strings.TrimSpace(f.Get("value").String()) != value {
			f.Set("value", value)
		}
	}
	write("side", p.state.Side)
	write("stance", p.state.Stance)
	write("q", p.state.Query)
	p.showAllFound()
}

// showAllFound opens the cards of lesser weight while a filter is set, so that what is found is seen.
func (p *Page) showAllFound() {
	if p.state.Side == "" && p.state.Stance == "" && p.state.Query == "" {
		return
	}
	if d := query("#more-cards"); d.Truthy() && !d.Get("open").Bool() {
		d.Set("open", true)
	}
}
