package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// link makes an anchor. In an embed, what leads out of it opens in a window of its own.
func (e *Env) link(class, href string, kids ...ui.UI) ui.HTMLElem {
	a := el("a", class, kids...).Attr("href", href)
	if e.Embedded && !strings.HasPrefix(href, "#") {
		a = a.Attr("target", "_blank").Attr("rel", "noopener")
	}
	return a
}

// ref makes an anchor that holds one text.
func (e *Env) ref(class, href, text string) ui.HTMLElem { return e.link(class, href, ui.Text(text)) }

// to is the address of a record of the front page, which is a fragment where the page holds all of it.
func (e *Env) to(id string) string {
	if e.Whole {
		return "#" + id
	}
	return e.Front() + "#" + id
}
