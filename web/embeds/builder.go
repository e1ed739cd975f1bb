package embeds

import (
	"encoding/json"
	"slices"
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/words"
	"explainer/web/site"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// builder makes the page on which others choose what to embed. Its script, builder.js, does the rest; without it, the plain
// frame of the whole explainer and links to all embeds are there.
type builder struct {
	*view.Env
	site *site.Site
	w    *words.Builder
}

func el(tag, class string, kids ...ui.UI) ui.HTMLElem {
	e := ui.Elem(tag).Body(kids...)
	if class != "" {
		e = e.Class(class)
	}
	return e
}

func tx(tag, class, text string) ui.HTMLElem { return el(tag, class, ui.Text(text)) }

// Builder returns what the builder's page holds below the masthead.
func Builder(s *site.Site, e *view.Env) []ui.UI {
	b := builder{e, s, &s.Words[e.Lang].Builder}
	h, err := heights(s)
	if err != nil {
		panic(err) // whoever writes the page reports it
	}
	all := app.Page{View: view.EmbedPage, ID: app.EmbedAll, Env: e}
	first, err := json.Marshal(List{Script: Script{Path: "embed.js"}, Embeds: []Embed{entry(e.Index, &h, &all)}})
	if err != nil {
		panic(err)
	}
	return []ui.UI{
		tx("h1", "", e.Words.Page.EmbedTitle),
		tx("p", "intro", e.Words.Page.EmbedIntro),
		el("form", "build", b.controls(), b.preview(), b.outputs()).Attr("id", "build").Attr("hidden", "true").
			Attr("data-lang", string(b.Lang)).Attr("data-copied", b.w.Copied).Attr("data-byhand", b.w.ByHand).Attr("data-more", b.w.More).
			Attr("data-first", string(first)),
		b.bare(),
	}
}

// group is a kind of embeds with all of them.
type group struct {
	name  string
	pages []app.Page
}

func (b builder) groups() []group {
	out := []group{{name: b.w.Whole}, {name: b.w.Sections}, {name: b.w.Cards}, {name: b.w.Differences}}
	for _, p := range app.Embeds(b.Data) {
		at := map[string]int{app.EmbedAll: 0, "card": 2, "difference": 3}
		i, ok := at[Kind(p.ID)]
		if !ok {
			i = 1
		}
		p.Env = b.Env
		out[i].pages = append(out[i].pages, p)
	}
	return slices.DeleteFunc(out, func(g group) bool { return len(g.pages) == 0 })
}

// short names an embed within its group.
func (b builder) short(p app.Page) string {
	switch Kind(p.ID) {
	case app.EmbedAll:
		return string(b.Data.Page.Headline)
	case "card":
		return string(b.Index.Stakeholder(p.ID[len("cards/"):]).Name)
	case "difference":
		return string(b.Index.Difference(p.ID[len("differences/"):]).Title)
	}
	return string(b.Index.Section(p.ID).Title)
}

func (b builder) controls() ui.UI {
	var groups []ui.UI
	for _, g := range b.groups() {
		var options []ui.UI
		for _, p := range g.pages {
			options = append(options, tx("option", "", b.short(p)).Attr("value", p.ID))
		}
		groups = append(groups, el("optgroup", "", options...).Attr("label", g.name))
	}
	none := tx("p", "meta", b.w.PinnedNone).Attr("id", "pinned-none")
	if !b.site.Draft {
		none = none.Attr("hidden", "true")
	}
	return el("section", "pick",
		tx("h2", "", b.w.Choose),
		el("p", "", tx("label", "", b.w.Filter).Attr("for", "find"), el("input", "").Attr("id", "find").Attr("type", "search").Attr("autocomplete", "off")),
		el("p", "", tx("label", "", b.w.What).Attr("for", "what"), el("select", "", groups...).Attr("id", "what").Attr("size", "9")),
		tx("p", "meta", "\u00a0").Attr("id", "listed").Attr("role", "status").Attr("data-found", b.w.Found),
		b.radios("lang", b.w.Language, "auto", b.languages(), tx("p", "meta", strings.ReplaceAll(b.w.AsPageWhy, "{first}", b.name(b.Data.Story.Editions[0])))),
		b.radios("theme", b.w.Theme, "auto", []option{{value: "auto", label: b.w.Auto}, {value: "light", label: b.w.Light}, {value: "dark", label: b.w.Dark}}),
		el("fieldset", "", tx("legend", "", b.w.Accent),
			el("p", "one", b.box("own", b.w.AccentOwn, false), el("input", "").Attr("type", "color").Attr("id", "accent").Attr("value", "#0b6370").Attr("disabled", "true").Attr("aria-label", b.w.Accent).Attr("aria-describedby", "accent-why")),
			tx("p", "meta", b.w.AccentWhy).Attr("id", "accent-why"),
			el("div", "weak",
				tx("p", "", b.w.WeakLight).Attr("id", "weak-light").Attr("hidden", "true"),
				tx("p", "", b.w.WeakDark).Attr("id", "weak-dark").Attr("hidden", "true"),
			).Attr("role", "status"),
		),
		el("p", "one", b.box("heading", b.w.Heading, true)),
		el("fieldset", "", tx("legend", "", b.w.Place),
			el("p", "one", b.box("room", b.w.Room, false)),
			tx("p", "meta", b.w.RoomWhy)),
		el("p", "one", b.box("terms", b.w.Terms, false)),
		tx("p", "meta", b.w.TermsWhy),
		b.radios("version", b.w.Version, "current", []option{{value: "current", label: b.w.Current}, {value: "pinned", label: b.w.Pinned, off: b.site.Draft}},
			tx("p", "meta", b.w.CurrentWhy).Attr("id", "current-why"),
			tx("p", "meta", b.w.PinnedWhy).Attr("id", "pinned-why").Attr("hidden", "true"),
			none),
	)
}

// name is what a language is called in that of the page.
func (b builder) name(l content.Lang) string {
	in, err := language.Parse(string(b.Lang))
	if err != nil {
		return string(l)
	}
	return content.Capital(display.Languages(in).Name(language.Make(string(l))))
}

// languages are those from which to choose.
func (b builder) languages() []option {
	out := []option{{value: "auto", label: b.w.AsPage}}
	for _, l := range b.Data.Story.Editions {
		out = append(out, option{value: string(l), label: b.name(l)})
	}
	return out
}

// option is one of several to choose from; off is one that cannot be had.
type option struct {
	value, label string
	off          bool
}

func (b builder) radios(name, legend, chosen string, values []option, more ...ui.UI) ui.UI {
	kids := []ui.UI{tx("legend", "", legend)}
	for _, v := range values {
		input := el("input", "").Attr("type", "radio").Attr("name", name).Attr("value", v.value)
		if v.value == chosen {
			input = input.Attr("checked", "true")
		}
		if v.off {
			input = input.Attr("disabled", "true")
		}
		kids = append(kids, el("label", "one", input, tx("span", "", v.label)))
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
		tx("h2", "", b.w.Preview),
		b.radios("width", b.w.Width, "650", []option{{value: "180", label: "180 px"}, {value: "360", label: "360 px"}, {value: "650", label: "650 px"}, {value: "900", label: "900 px"}, {value: "fluid", label: b.w.Fluid}}),
		el("div", "stage",
			el("div", "column", tx("p", "mockhead", b.w.MockHeading).Attr("aria-hidden", "true"), grey(), el("div", "").Attr("id", "frame"), grey()).Attr("id", "column"),
		).Attr("role", "region").Attr("tabindex", "0").Attr("aria-label", b.w.Stage),
	)
}

// way is one kind of code, by the name that its script knows.
type way struct {
	id string
	words.Way
}

// ways are the kinds of code in the order in which they are offered.
func (b builder) ways() []way {
	w := b.w
	return []way{{"script", w.Script}, {"quote", w.Quote}, {"iframe", w.Iframe}, {"element", w.Element}, {"amp", w.Amp}, {"oembed", w.Oembed}}
}

func (b builder) outputs() ui.UI {
	kids := []ui.UI{tx("h2", "", b.w.Outputs)}
	for _, k := range b.ways() {
		kids = append(kids, b.code(k))
	}
	return el("section", "codes", kids...)
}

func (b builder) code(kind way) ui.UI {
	id := "code-" + kind.id
	return el("div", "code",
		el("h3", "", tx("label", "", kind.Name).Attr("for", id)),
		tx("p", "meta", kind.Why).Attr("id", id+"-why"),
		el("textarea", "").Attr("id", id).Attr("readonly", "true").Attr("rows", "1").Attr("spellcheck", "false").Attr("aria-describedby", id+"-why"),
		el("p", "one",
			tx("button", "", b.w.Copy).Attr("type", "button").Attr("data-copy", id).Attr("aria-describedby", id+"-said").Attr("aria-label", b.w.Copy+": "+kind.Name),
			tx("span", "meta", "\u00a0").Attr("id", id+"-said").Attr("role", "status"),
		),
	)
}

// bare is what works without the script.
func (b builder) bare() ui.UI {
	all := app.Page{View: view.EmbedPage, ID: app.EmbedAll, Env: b.Env}
	height, err := Room(b.site, b.Lang, all.ID, OEmbedWidth)
	if err != nil {
		panic(err)
	}
	var lists []ui.UI
	for _, g := range b.groups() {
		var items []ui.UI
		for _, p := range g.pages {
			items = append(items, el("li", "", tx("a", "", b.short(p)).Attr("href", b.Root+site.Address(site.Page(b.Index, &p)))))
		}
		lists = append(lists, tx("h3", "", g.name), el("ul", "", items...))
	}
	return el("section", "bare",
		el("div", "",
			tx("h2", "", b.w.Bare),
			el("p", "intro", tx("label", "", b.w.BareWhy).Attr("for", "code-bare")),
			tx("textarea", "", iframe(b.site, b.Index, &all, "", height)).Attr("id", "code-bare").Attr("readonly", "true").Attr("rows", "3").Attr("spellcheck", "false"),
		).Attr("id", "bare"),
		el("details", "fold", append([]ui.UI{tx("summary", "", b.w.List)}, lists...)...),
	)
}
