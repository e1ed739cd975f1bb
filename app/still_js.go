package app

import ui "github.com/maxence-charriere/go-app/v9/pkg/app"

// still is nothing in the browser: the program adopts what was prerendered, so that no reader has to carry what makes it.
func (*Env) still(_, _ string) []ui.UI { return nil }

func (*Env) mastParts(string) []ui.UI { return nil }

func (*Env) barParts(_, _ string) []ui.UI { return nil }

func (*Env) footParts() []ui.UI { return nil }

func (*Env) answerParts() []ui.UI { return nil }
