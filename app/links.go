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

// share is the link of a record, which the scripts turn into the way to share and cite it.
func (e *Env) share(id string) ui.HTMLElem {
	return e.ref("", e.at(id), e.Words.Card.Share).Attr("data-share", "")
}

// Citations is the file of an edition that says how each record is cited; package web writes it.
const Citations = "cite.txt"

// citeLink leads to that file, at the end of the pages that hold records.
func (e *Env) citeLink() ui.UI {
	return el("p", "more", e.ref("", e.Path(Citations), e.Words.Page.Cited))
}
