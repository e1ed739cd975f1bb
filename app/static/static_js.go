package static

import (
	"explainer/app/view"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// In the browser all of it is nothing: the program adopts what was prerendered, so that no reader has to carry what makes it.

// Main is nothing.
func Main(_ *view.Env, _, _ string, _ func(*view.Env) []ui.UI) []ui.UI { return nil }

// Masthead are nothing.
func Masthead(*view.Env, string) []ui.UI { return nil }

// Bar are nothing.
func Bar(_ *view.Env, _, _ string) []ui.UI { return nil }

// Foot are nothing.
func Foot(*view.Env) []ui.UI { return nil }

// Answer are nothing.
func Answer(*view.Env) []ui.UI { return nil }
