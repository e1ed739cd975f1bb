package search

import (
	"strings"

	"explainer/app/view"
)

// markup tells start.js what to build: each mark begins an element ("<"), sets an attribute ("@"), ends an element (">") or is a text.
// It is no HTML, so that no text can be taken for any.
type markup struct{ strings.Builder }

func (b *markup) mark(kind byte, s string) {
	b.WriteByte(1)
	b.WriteByte(kind)
	b.WriteString(s)
}

func (b *markup) open(tag string) { b.mark('<', tag) }

func (b *markup) attr(name, value string) { b.mark('@', name+"="+value) }

func (b *markup) text(s string) {
	if s != "" {
		b.mark('"', s)
	}
}

func (b *markup) close() { b.mark('>', "") }

// in writes an element that holds a text.
func (b *markup) in(tag, text string) {
	b.open(tag)
	b.text(text)
	b.close()
}

func (b *markup) button(act, id, class, text string) {
	b.open("button")
	b.attr("type", "button")
	b.attr("data-act", act)
	b.attr("data-id", id)
	b.attr("class", class)
	b.text(text)
	b.close()
}

// link begins a link to a record or a page.
func (b *markup) link(e *view.Env, href string) {
	b.open("a")
	b.attr("href", href)
	if e.Embedded && href[0] != '#' {
		b.attr("target", "_blank")
		b.attr("rel", "noopener")
	}
}

// words writes buttons that search for these.
func (b *markup) words(label string, words []string) {
	b.in("h2", label)
	b.open("p")
	for _, w := range words {
		b.button("seek", "", "", w)
	}
	b.close()
}
