package app

import ui "github.com/maxence-charriere/go-app/v9/pkg/app"

// masthead is the bar at the top of every page.
func (e *Env) masthead(path string) ui.UI {
	return newStatic(e, "masthead", "header", "mast header", "", func() []ui.UI { return e.mastParts(path) })
}

// searchBox is the search over everything. Without scripts it is not shown.
func (e *Env) searchBox() ui.UI {
	return el("form", "find js", ui.ElemSelfClosing("input").Attr("type", "search").Attr("name", "q").Attr("autocomplete", "off").Attr("maxlength", "80").
		Attr("placeholder", e.Words.Search.Label).Attr("aria-label", e.Words.Search.Label)).Attr("role", "search")
}

// results is where what is found stands: a line that is read aloud, and the app's own markup.
func (e *Env) results() ui.UI {
	return newStatic(e, "found", "div", "found", "found", func() []ui.UI { return []ui.UI{el("p", "").Attr("role", "status"), el("div", "")} })
}

// colophon is the foot of every page.
func (e *Env) colophon() ui.UI {
	return newStatic(e, "colophon", "footer", "foot", "", e.footParts)
}
