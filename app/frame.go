package app

import (
	"explainer/app/static"
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// masthead is the bar at the top of every page.
func masthead(e *view.Env, path string) ui.UI {
	return view.NewStatic(e, "masthead", "header", "mast header", "", func() []ui.UI { return static.Masthead(e, path) })
}

// results is where what is found stands: a line that is read aloud, and the app's own markup.
func results(e *view.Env) ui.UI {
	return view.NewStatic(e, "found", "div", "found", "found", func() []ui.UI { return []ui.UI{view.El("p", "").Attr("role", "status"), view.El("div", "")} })
}

// colophon is the foot of every page.
func colophon(e *view.Env) ui.UI {
	return view.NewStatic(e, "colophon", "footer", "foot", "", func() []ui.UI { return static.Foot(e) })
}

// answer is the first screen: the question, what can be answered, the control of the day, and the fields. Every stop of the
// control has its own answer. The latest stands first; the others are hidden in the markup, so that whoever reads the page
// without its styles gets none that is outdated, and the style sheet shows the one of the chosen day.
func answer(e *view.Env) ui.UI {
	return view.NewStatic(e, "answer", "section", "answer", "answer", func() []ui.UI { return static.Answer(e) }, "aria-labelledby", "answer-title")
}
