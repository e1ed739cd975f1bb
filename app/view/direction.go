package view

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// RightToLeft reports whether the edition's script runs from right to left.
func (e *Env) RightToLeft() bool { return e.Words.Dir == "rtl" }

// Back is the text of a link to what stands before: browsers turn no arrow round.
func (e *Env) Back(text string) string {
	if e.RightToLeft() {
		return "→ " + text
	}
	return "← " + text
}

// Onward is the text of a link to what stands after.
func (e *Env) Onward(text string) string {
	if e.RightToLeft() {
		return text + " ←"
	}
	return text + " →"
}

// Spoken marks an element as of a language of its own. Where the edition runs from right to left, its letters say how it runs.
func (e *Env) Spoken(n ui.HTMLElem, lang string) ui.HTMLElem {
	n = n.Attr("lang", lang)
	if e.RightToLeft() {
		n = n.Attr("dir", "auto")
	}
	return n
}
