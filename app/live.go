package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Live is a line that the app says anew: a count, a verdict, what was known on a day. go-app manages its element and
// nothing in it: translators replace, split and wrap what they find there, and a text node that go-app holds would then
// be written where nobody reads it. So the line writes itself, whole, together with the class that goes with it.
type Live struct {
	ui.Compo
	Env  *Env
	Part *Part
	Text string
	// Mood is a class that goes with the text, one of Moods, or none; it is put on the nearest element around that matches On.
	Mood, Moods, On string
	// Times counts what is said, so that the same words can be said again.
	Times int

	decided bool
	said    string
}

// live makes a line whose class does not change.
func live(e *Env, key, class, text string) *Live {
	return &Live{Env: e, Part: &Part{Key: key, Tag: "p", Class: class, Attrs: []string{"role", "status"}}, Text: text}
}

// Render returns the line. Once the app takes over, it writes what changed. Not before: on a slow machine the engine draws
// a second time within the mount, and the element that a line makes for itself would be taken for a part of that.
func (l *Live) Render() ui.UI {
	if l.Env.Adopt == nil {
		return l.Part.element().Body(ui.Text(l.Text))
	}
	switch {
	case l.decided:
		if l.Env.taking {
			l.write()
		}
	case l.Env.stands(l.Part):
		l.said = l.state()
	}
	l.decided = true
	return l.Part.element()
}

func (l *Live) state() string { return l.Mood + "\n" + l.Text + "\n" + strconv.Itoa(l.Times) }

// write puts text and class into the document in one step. The text gets an element of its own each time: a
// translator that is still at work on the one before has nothing to write to.
func (l *Live) write() {
	at := l.JSValue()
	if !at.Get("isConnected").Bool() {
		if at = query("[data-leaf='" + l.Part.Key + "']"); !at.Truthy() {
			return
		}
	} else if l.said == l.state() {
		return
	}
	l.said = l.state()
	text := doc().Call("createElement", "span")
	text.Set("textContent", l.Text)
	at.Call("replaceChildren", text)
	if l.Moods == "" {
		return
	}
	if l.On != "" {
		at = closest(at, l.On)
	}
	if !at.Truthy() {
		return
	}
	for _, m := range strings.Fields(l.Moods) {
		at.Get("classList").Call("toggle", m, m == l.Mood)
	}
}
