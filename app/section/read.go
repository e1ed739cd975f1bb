//go:build !js

package section

import (
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

func differencesParts(e *view.Env) []ui.UI { return topDifferences(e) }

func sourcesParts(e *view.Env) []ui.UI { return namedSources(e) }
