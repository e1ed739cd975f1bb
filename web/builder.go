package web

import (
	"explainer/app"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// builder makes the page on which others choose what to embed. Its script, builder.js, does the rest; without it, the plain
// frame of the whole explainer and links to all embeds are there.
type builder struct {
	*app.Env
	site *site
}

func (b builder) w(key string) string {
	t, ok := builderWords[key]
	if !ok {
		panic("web: no word " + key)
	}
	return t.in(b.Lang)
}

func el(tag, class string, kids ...ui.UI) ui.HTMLElem {
	e := ui.Elem(tag).Body(kids...)
	if class != "" {
		e = e.Class(class)
	}
	return e
}

func tx(tag, class, text string) ui.HTMLElem { return el(tag, class, ui.Text(text)) }

// fillBuilder returns what the builder's page holds below the masthead.
func (s *site) fillBuilder(e *app.Env) []ui.UI {
	b := builder{e, s}
	return []ui.UI{
		tx("h1", "", e.L("builder.title")),
		tx("p", "intro", e.L("builder.intro")),
		el("form", "build", b.controls(), b.preview(), b.outputs()).Attr("id", "build").Attr("hidden", "true").
			Attr("data-lang", string(b.Lang)).Attr("data-copied", b.w("copied")).Attr("data-byhand", b.w("byhand")).Attr("data-more", b.w("amp.more")),
		b.bare(),
	}
}

// group is a kind of embeds with all of them.
type group struct {
	name  string
	pages []app.Page
}

func (b builder) groups() []group {
	out := []group{{name: "whole"}, {name: "section"}, {name: "card"}, {name: "differ"}}
	for _, p := range app.Embeds(b.E) {
		at := map[string]int{app.EmbedAll: 0, "card": 2, "difference": 3}
		i, ok := at[Kind(p.ID)]
		if !ok {
			i = 1
		}
		p.Env = b.Env
		out[i].pages = append(out[i].pages, p)
	}
	return out
}

// short names an embed within its group.
func (b builder) short(p app.Page) string {
	switch Kind(p.ID) {
	case app.EmbedAll:
		return string(b.E.Page.Headline)
	case "card":
		return string(b.X.Stakeholder(p.ID[len("cards/"):]).Name)
	case "difference":
		return string(b.X.Difference(p.ID[len("differences/"):]).Title)
	}
	return string(b.X.Section(p.ID).Title)
}

func (b builder) controls() ui.UI {
	var groups []ui.UI
	for _, g := range b.groups() {
		var options []ui.UI
		for _, p := range g.pages {
			options = append(options, tx("option", "", b.short(p)).Attr("value", p.ID))
		}
		groups = append(groups, el("optgroup", "", options...).Attr("label", b.w(g.name)))
	}
	return el("section", "pick",
		tx("h2", "", b.w("choose")),
		el("p", "", tx("label", "", b.w("filter")).Attr("for", "find"), el("input", "").Attr("id", "find").Attr("type", "search").Attr("autocomplete", "off")),
		el("p", "", tx("label", "", b.w("what")).Attr("for", "what"), el("select", "", groups...).Attr("id", "what").Attr("size", "9")),
		tx("p", "meta", "\u00a0").Attr("id", "found").Attr("role", "status").Attr("data-found", b.w("found")),
		b.radios("lang", "language", "auto", b.languages(), tx("p", "meta", b.w("aspage.why"))),
		b.radios("theme", "theme", "auto", [][2]string{{"auto", "auto"}, {"light", "light"}, {"dark", "dark"}}),
		el("fieldset", "", tx("legend", "", b.w("accent")),
			el("p", "one", b.box("own", b.w("accent.own"), false), el("input", "").Attr("type", "color").Attr("id", "accent").Attr("value", "#0b6370").Attr("disabled", "true").Attr("aria-label", b.w("accent")).Attr("aria-describedby", "accent-why")),
			tx("p", "meta", b.w("accent.why")).Attr("id", "accent-why"),
			el("div", "weak",
				tx("p", "", b.w("weak.light")).Attr("id", "weak-light").Attr("hidden", "true"),
				tx("p", "", b.w("weak.dark")).Attr("id", "weak-dark").Attr("hidden", "true"),
			).Attr("role", "status"),
		),
		el("p", "one", b.box("heading", b.w("heading"), true)),
		el("fieldset", "", tx("legend", "", b.w("place")),
			el("p", "one", b.box("room", b.w("room"), false)),
			tx("p", "meta", b.w("room.why"))),
		b.radios("version", "version", "current", [][2]string{{"current", "current"}, {"pinned", "pinned"}},
			tx("p", "meta", b.w("current.why")).Attr("id", "current-why"),
			tx("p", "meta", b.w("pinned.why")).Attr("id", "pinned-why").Attr("hidden", "true"),
			tx("p", "meta", b.w("pinned.none")).Attr("id", "pinned-none").Attr("hidden", "true")),
	)
}

// languages are those from which to choose.
func (b builder) languages() [][2]string {
	out := [][2]string{{"auto", "aspage"}}
	for _, l := range b.E.Story.Editions {
		out = append(out, [2]string{string(l), "lang." + string(l)})
	}
	return out
}

func (b builder) radios(name, legend, chosen string, values [][2]string, more ...ui.UI) ui.UI {
	kids := []ui.UI{tx("legend", "", b.w(legend))}
	for _, v := range values {
		input := el("input", "").Attr("type", "radio").Attr("name", name).Attr("value", v[0])
		if v[0] == chosen {
			input = input.Attr("checked", "true")
		}
		label, ok := builderWords[v[1]]
		text := label.in(b.Lang)
		if !ok {
			text = v[1]
		}
		kids = append(kids, el("label", "one", input, tx("span", "", text)))
	}
	return el("fieldset", "", append(kids, more...)...)
}

func (b builder) box(id, label string, checked bool) ui.HTMLElem {
	input := el("input", "").Attr("type", "checkbox").Attr("id", id)
	if checked {
		input = input.Attr("checked", "true")
	}
	return el("label", "one", input, tx("span", "", label))
}

func (b builder) preview() ui.UI {
	grey := func() ui.UI {
		return el("p", "grey", el("span", ""), el("span", ""), el("span", "")).Attr("aria-hidden", "true")
	}
	return el("section", "look",
		tx("h2", "", b.w("preview")),
		b.radios("width", "width", "650", [][2]string{{"180", "180 px"}, {"360", "360 px"}, {"650", "650 px"}, {"900", "900 px"}, {"fluid", "fluid"}}),
		el("div", "stage",
			el("div", "column", tx("p", "mockhead", b.w("mock.heading")).Attr("aria-hidden", "true"), grey(), el("div", "").Attr("id", "frame"), grey()).Attr("id", "column"),
		).Attr("role", "region").Attr("tabindex", "0").Attr("aria-label", b.w("stage")),
	)
}

// kinds of code, in the order in which they are offered.
var kinds = []string{"script", "quote", "iframe", "element", "amp", "oembed"}

func (b builder) outputs() ui.UI {
	kids := []ui.UI{tx("h2", "", b.w("outputs"))}
	for _, k := range kinds {
		kids = append(kids, b.code(k))
	}
	return el("section", "codes", kids...)
}

func (b builder) code(kind string) ui.UI {
	id := "code-" + kind
	return el("div", "code",
		el("h3", "", tx("label", "", b.w(kind)).Attr("for", id)),
		tx("p", "meta", b.w(kind+".why")).Attr("id", id+"-why"),
		el("textarea", "").Attr("id", id).Attr("readonly", "true").Attr("rows", "1").Attr("spellcheck", "false").Attr("aria-describedby", id+"-why"),
		el("p", "one",
			tx("button", "", b.w("copy")).Attr("type", "button").Attr("data-copy", id).Attr("aria-describedby", id+"-said").Attr("aria-label", b.w("copy")+": "+b.w(kind)),
			tx("span", "meta", "\u00a0").Attr("id", id+"-said").Attr("role", "status"),
		),
	)
}

// bare is what works without the script.
func (b builder) bare() ui.UI {
	all := app.Page{View: app.EmbedPage, ID: app.EmbedAll, Env: b.Env}
	height, err := b.site.room(b.Lang, all.ID, oembedWidth)
	if err != nil {
		panic(err)
	}
	var lists []ui.UI
	for _, g := range b.groups() {
		var items []ui.UI
		for _, p := range g.pages {
			items = append(items, el("li", "", tx("a", "", b.short(p)).Attr("href", b.Root+address(file(b.X, &p)))))
		}
		lists = append(lists, tx("h3", "", b.w(g.name)), el("ul", "", items...))
	}
	return el("section", "bare",
		el("div", "",
			tx("h2", "", b.w("bare")),
			el("p", "intro", tx("label", "", b.w("bare.why")).Attr("for", "code-bare")),
			tx("textarea", "", b.site.iframe(b.X, &all, "", height)).Attr("id", "code-bare").Attr("readonly", "true").Attr("rows", "3").Attr("spellcheck", "false"),
		).Attr("id", "bare"),
		el("details", "fold", append([]ui.UI{tx("summary", "", b.w("list"))}, lists...)...),
	)
}
