package view

// The kinds of pages.
const (
	Front       = "front"
	CardPage    = "card"
	Differences = "differences"
	SourcesPage = "sources"
	FactsPage   = "facts"
	EmbedPage   = "embed"
	BuilderPage = "builder"
)
