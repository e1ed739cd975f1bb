package view

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Link makes an anchor. In an embed, what leads out of it opens in a window of its own.
func (e *Env) Link(class, href string, kids ...ui.UI) ui.HTMLElem {
	a := El("a", class, kids...).Attr("href", href)
	if e.Embedded && !strings.HasPrefix(href, "#") {
		a = a.Attr("target", "_blank").Attr("rel", "noopener")
	}
	return a
}

// BarName is what the bar is called: a page that holds the sections has them in it, from another it leads to those.
func (e *Env) BarName() string {
	if e.Whole {
		return e.Words.Page.Toc
	}
	return e.Words.Page.Front
}

// Ref makes an anchor that holds one text.
func (e *Env) Ref(class, href, text string) ui.HTMLElem { return e.Link(class, href, ui.Text(text)) }

// To is the address of a record of the front page, which is a fragment where the page holds all of it.
func (e *Env) To(id string) string {
	if e.Whole {
		return "#" + id
	}
	return e.Front() + "#" + id
}

// Share is the link of a record, which the scripts turn into the way to share and cite it.
func (e *Env) Share(id string) ui.HTMLElem {
	return e.Ref("", e.At(id), e.Words.Card.Share).Attr("data-share", "")
}

// Citations is the file of an edition that says how each record is cited; package web writes it.
const Citations = "cite.txt"

// CiteLink leads to that file, at the end of the pages that hold records: it names all of them, so it is there on the last day only.
func (e *Env) CiteLink() ui.UI {
	return El("p", "more now", e.Ref("", e.Path(Citations), e.Words.Page.Cited))
}
