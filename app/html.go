package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// el makes an element of any tag. The typed constructors of go-app are left alone on purpose:
// each of them costs the reader bytes.
func el(tag, class string, kids ...ui.UI) ui.HTMLElem {
	e := ui.Elem(tag).Body(kids...)
	if class != "" {
		e = e.Class(class)
	}
	return e
}

// tx makes an element that holds one text.
func tx(tag, class, text string) ui.HTMLElem { return el(tag, class, ui.Text(text)) }

// gap is a space between two parts that only the style sheet sets apart.
func gap() ui.UI { return ui.Text(" ") }

// spaced puts a gap between nodes.
func spaced(nodes ...ui.UI) []ui.UI {
	var out []ui.UI
	for i, n := range nodes {
		if i > 0 {
			out = append(out, gap())
		}
		out = append(out, n)
	}
	return out
}

// list maps a slice to nodes.
func list[T any](items []T, f func(int, T) ui.UI) []ui.UI {
	out := make([]ui.UI, 0, len(items))
	for i, it := range items {
		if n := f(i, it); n != nil {
			out = append(out, n)
		}
	}
	return out
}

// with joins single nodes and lists of nodes.
func with(first ui.UI, more ...[]ui.UI) []ui.UI {
	out := []ui.UI{first}
	for _, m := range more {
		out = append(out, m...)
	}
	return out
}
