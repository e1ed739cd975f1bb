package view

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Option is one value of a filter: a record, by its id without the prefix of its kind, from the stop on at which something has it.
func (e *Env) Option(id string, name content.Text, from int) ui.UI {
	return Tx("option", Later(from, 0), string(name)).Attr("value", ShortID(id))
}

// Listed is a class, and that of what is not there before a stop.
func Listed(class string, from int) string { return class + space(Later(from, 0)) }

// Choose is the control of a filter: all, or one of the values.
func (e *Env) Choose(name, label string, values []ui.UI) ui.UI {
	options := With(Tx("option", "", e.Words.Filter.All).Attr("value", ""), values)
	return El("label", "", Tx("span", "", label), El("select", "", options...).Attr("name", name))
}

// SearchBox is the search over everything. Without scripts it is not shown.
func (e *Env) SearchBox() ui.UI {
	return El("form", "find js", ui.ElemSelfClosing("input").Attr("type", "search").Attr("name", "q").Attr("autocomplete", "off").Attr("maxlength", "80").
		Attr("placeholder", e.Words.Search.Label).Attr("aria-label", e.Words.Search.Label)).Attr("role", "search")
}
