package app

import (
	"explainer/app/static"
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// bar is the navigation that stays at the top of the window: the sections, where the reader is among them, and the chosen day while
// that is an earlier one. Narrow, the list opens below it; a script writes the name of the section there that is being read.
func (p *Page) bar() ui.UI {
	return view.NewStatic(p.Env, "bar", "nav", "bar", "bar", func() []ui.UI { return static.Bar(p.Env, p.Path(), p.View) }, "aria-label", p.Env.BarName())
}
