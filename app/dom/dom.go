package dom

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The document is the truth for what native elements hold (open details, radios, typed text): the app reads it there
// and writes it there, and renders only what HTML cannot do by itself.

// Document is the document.
func Document() ui.Value { return ui.Window().Get("document") }

// Page is the element of our page. What others put into the document may have its id, or its class.
// Where they have changed those of ours, either will do.
func Page() ui.Value {
	if page := Document().Call("querySelector", "#page.pg"); page.Truthy() {
		return page
	}
	return Document().Call("querySelector", "#page, .pg")
}

// Query is the first element of our page that matches, or a falsy value.
func Query(selector string) ui.Value {
	page := Page()
	if !page.Truthy() { // others took it away
		return ui.Null()
	}
	return page.Call("querySelector", selector)
}

// ByID is the element of our page with an id, or a falsy value. An id may begin with a digit, as no name in a selector may.
func ByID(id string) ui.Value { return Query("[id='" + id + "']") }

// Card is the details element of a card on our page, or a falsy value.
func Card(id string) ui.Value { return Query("details[data-card='" + id + "']") }

func each(v ui.Value, f func(ui.Value)) {
	for i, n := 0, v.Get("length").Int(); i < n; i++ {
		f(v.Index(i))
	}
}

// All calls f for each element of our page that matches.
func All(selector string, f func(ui.Value)) {
	if page := Page(); page.Truthy() {
		each(page.Call("querySelectorAll", selector), f)
	}
}

// Closest is the nearest element around the target of an event that matches, or a falsy value.
func Closest(target ui.Value, selector string) ui.Value {
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return ui.Null()
	}
	return target.Call("closest", selector)
}

// Attr is an attribute, empty where there is none.
func Attr(v ui.Value, name string) string {
	if a := v.Call("getAttribute", name); a.Truthy() {
		return a.String()
	}
	return ""
}

// Quietly runs f and lets an exception of the browser pass: some calls are refused in some frames
// (history in an opaque origin, the clipboard), and none of them is worth the page.
func Quietly(f func()) {
	defer func() { _ = recover() }()
	f()
}
