package view

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// El makes an element of any tag. The typed constructors of go-app are left alone on purpose:
// each of them costs the reader bytes.
func El(tag, class string, kids ...ui.UI) ui.HTMLElem {
	e := ui.Elem(tag).Body(kids...)
	if class != "" {
		e = e.Class(class)
	}
	return e
}

// Tx makes an element that holds one text.
func Tx(tag, class, text string) ui.HTMLElem { return El(tag, class, ui.Text(text)) }

// Gap is a space between two parts that only the style sheet sets apart.
func Gap() ui.UI { return ui.Text(" ") }

// Spaced puts a gap between nodes.
func Spaced(nodes ...ui.UI) []ui.UI {
	var out []ui.UI
	for i, n := range nodes {
		if i > 0 {
			out = append(out, Gap())
		}
		out = append(out, n)
	}
	return out
}

// List maps a slice to nodes.
func List[T any](items []T, f func(int, T) ui.UI) []ui.UI {
	out := make([]ui.UI, 0, len(items))
	for i, it := range items {
		if n := f(i, it); n != nil {
			out = append(out, n)
		}
	}
	return out
}

// With joins single nodes and lists of nodes.
func With(first ui.UI, more ...[]ui.UI) []ui.UI {
	out := []ui.UI{first}
	for _, m := range more {
		out = append(out, m...)
	}
	return out
}
