package section

import (
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Sections that are only read hold nothing in the browser: the program adopts what was prerendered.

func differencesParts(*view.Env) []ui.UI { return nil }

func sourcesParts(*view.Env) []ui.UI { return nil }
