package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// rightToLeft reports whether the edition's script runs from right to left.
func (e *Env) rightToLeft() bool { return e.Words.Dir == "rtl" }

// back is the text of a link to what stands before: browsers turn no arrow round.
func (e *Env) back(text string) string {
	if e.rightToLeft() {
		return "→ " + text
	}
	return "← " + text
}

// onward is the text of a link to what stands after.
func (e *Env) onward(text string) string {
	if e.rightToLeft() {
		return text + " ←"
	}
	return text + " →"
}

// spoken marks an element as of a language of its own. Where the edition runs from right to left, its letters say how it runs.
func (e *Env) spoken(n ui.HTMLElem, lang string) ui.HTMLElem {
	n = n.Attr("lang", lang)
	if e.rightToLeft() {
		n = n.Attr("dir", "auto")
	}
	return n
}
