package view

import (
	"explainer/app/dom"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// LiveRegion is a line that the app says anew: a count. go-app manages its element and
// nothing in it: translators replace, split and wrap what they find there, and a text node that go-app holds would then
// be written where nobody reads it. So the line writes itself, whole.
type LiveRegion struct {
	ui.Compo
	Env  *Env
	Part *Part
	Text string

	decided bool
	said    string
}

// NewLive makes a line.
func NewLive(e *Env, key, class, text string) *LiveRegion {
	return &LiveRegion{Env: e, Part: &Part{Key: key, Tag: "p", Class: class, Attrs: []string{"role", "status"}}, Text: text}
}

// Status makes a line of a part that never changes otherwise; say writes it.
func Status(class, text string) ui.UI { return Tx("p", class, text).Attr("role", "status") }

// Render returns the line. Once the app takes over, it writes what changed. Not before: on a slow machine the engine draws
// a second time within the mount, and the element that a line makes for itself would be taken for a part of that.
func (l *LiveRegion) Render() ui.UI {
	if l.Env.Adopt == nil {
		return l.Part.element().Body(ui.Text(l.Text))
	}
	switch {
	case l.decided:
		if l.Env.Taking {
			l.write()
		}
	case l.Env.stands(l.Part):
		l.said = l.Text
	}
	l.decided = true
	return l.Part.element()
}

// write puts the text into the document in one step.
func (l *LiveRegion) write() {
	at := l.JSValue()
	if !at.Get("isConnected").Bool() {
		if at = dom.Query("[data-leaf='" + l.Part.Key + "']"); !at.Truthy() {
			return
		}
	} else if l.said == l.Text {
		return
	}
	l.said = l.Text
	Say(at, l.Text)
}

// Say writes a line. The text gets an element of its own each time: a translator that is still at work on the one before
// has nothing to write to.
func Say(line ui.Value, text string) {
	if !line.Truthy() {
		return
	}
	words := dom.Document().Call("createElement", "span")
	words.Set("textContent", text)
	line.Call("replaceChildren", words)
}
