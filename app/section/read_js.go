package section

import (
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Sections that are only read hold nothing in the browser: the program adopts what was prerendered.

func differencesParts(*view.Env) []ui.UI { return nil }

func sourcesParts(*view.Env) []ui.UI { return nil }

func nestingParts(*view.Env, *content.Section) []ui.UI { return nil }
