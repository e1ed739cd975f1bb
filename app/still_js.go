package app

import ui "github.com/maxence-charriere/go-app/v9/pkg/app"

// In the browser all of it is nothing: the program adopts what was prerendered, so that no reader has to carry what makes it.

// still is nothing.
func (*Env) still(_, _ string, _ func(*Env) []ui.UI) []ui.UI { return nil }

// mastParts are nothing.
func (*Env) mastParts(string) []ui.UI { return nil }

// barParts are nothing.
func (*Env) barParts(_, _ string) []ui.UI { return nil }

// footParts are nothing.
func (*Env) footParts() []ui.UI { return nil }

// answerParts are nothing.
func (*Env) answerParts() []ui.UI { return nil }
