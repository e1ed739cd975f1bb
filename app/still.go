//go:build !js

package app

import ui "github.com/maxence-charriere/go-app/v9/pkg/app"

// stills make the main part of the pages that are only read, by their view.
var stills = map[string]func(*Page) []ui.UI{
	CardPage:    func(p *Page) []ui.UI { return p.Env.cardPage(p.Env.X.Stakeholder(p.ID)) },
	Differences: func(p *Page) []ui.UI { return p.Env.differencesPage() },
	SourcesPage: func(p *Page) []ui.UI { return p.Env.sourcesPage() },
	FactsPage:   func(p *Page) []ui.UI { return p.Env.factsPage() },
	BuilderPage: func(p *Page) []ui.UI { return p.Fill(p.Env) },
}
