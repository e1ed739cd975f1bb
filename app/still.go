//go:build !js

package app

import ui "github.com/maxence-charriere/go-app/v9/pkg/app"

// still makes the main part of the pages that are only read.
func still(p *Page) []ui.UI {
	switch p.View {
	case CardPage:
		return p.Env.cardPage(p.Env.X.Stakeholder(p.ID))
	case Differences:
		return p.Env.differencesPage()
	case SourcesPage:
		return p.Env.sourcesPage()
	case FactsPage:
		return p.Env.factsPage()
	}
	return p.Fill(p.Env)
}
