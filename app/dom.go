package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The document is the truth for what native elements hold (open details, radios, typed text): the app reads it there
// and writes it there, and renders only what HTML cannot do by itself.

// doc is the document.
func doc() ui.Value { return ui.Window().Get("document") }

// query is the first element that matches, or a falsy value.
func query(selector string) ui.Value { return doc().Call("querySelector", selector) }

func each(v ui.Value, f func(ui.Value)) {
	for i, n := 0, v.Get("length").Int(); i < n; i++ {
		f(v.Index(i))
	}
}

// queryAll calls f for each element that matches.
func queryAll(selector string, f func(ui.Value)) { each(doc().Call("querySelectorAll", selector), f) }

// closest is the nearest element around the target of an event that matches, or a falsy value.
func closest(target ui.Value, selector string) ui.Value {
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return ui.Null()
	}
	return target.Call("closest", selector)
}

// attr is an attribute, empty where there is none.
func attr(v ui.Value, name string) string {
	if a := v.Call("getAttribute", name); a.Truthy() {
		return a.String()
	}
	return ""
}

// quietly runs f and lets an exception of the browser pass: some calls are refused in some frames
// (history in an opaque origin, the clipboard), and none of them is worth the page.
func quietly(f func()) {
	defer func() { _ = recover() }()
	f()
}
