//go:build !js

package static

import (
	"explainer/app/section"
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// differencesPage lists every difference between the reports.
func differencesPage(e *view.Env) []ui.UI {
	s := e.Data.Section("differences")
	out := []ui.UI{view.Tx("h1", "", string(s.Title)), section.Intro(e, s), e.Days()}
	out = append(out, section.DifferencesIndex(e)...)
	return append(append(out, e.CiteLink()), e.Gone(view.Differences)...)
}
