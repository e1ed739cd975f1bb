//go:build !js

package section

import (
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

func differencesParts(e *view.Env) []ui.UI { return topDifferences(e) }

func sourcesParts(e *view.Env) []ui.UI { return namedSources(e) }

func nestingParts(e *view.Env, s *content.Section) []ui.UI { return nested(e, s) }
