package app

import ui "github.com/maxence-charriere/go-app/v9/pkg/app"

// stills are none in the browser: the program does not mount on pages that are only read, so that no reader has to carry what makes them.
var stills map[string]func(*Page) []ui.UI
