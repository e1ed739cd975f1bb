//go:build !js

package static

import (
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Main makes the main part of a page that is only read; id is the stakeholder of a CardPage, and fill makes what a BuilderPage holds.
func Main(e *view.Env, kind, id string, fill func(*view.Env) []ui.UI) []ui.UI {
	switch kind {
	case view.BuilderPage:
		return fill(e)
	case view.CardPage:
		return cardPage(e, e.Index.Stakeholder(id))
	case view.Differences:
		return differencesPage(e)
	case view.SourcesPage:
		return sourcesPage(e)
	}
	return factsPage(e)
}
