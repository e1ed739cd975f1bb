// Package gloss leads from the words of the glossary to their entries: where such a word first stands in a section of a page, it
// becomes <dfn> with a link. It works on the markup that was prerendered, so that the app carries nothing for it, and only within
// what is said (class tx, and the versions of a difference): no heading, control, link, source or quotation is touched.
package gloss

import (
	"html"
	"regexp"
	"slices"
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/glossary"

	parse "golang.org/x/net/html"
)

// Mark returns the markup of a page with its terms marked. The page with the glossary needs none. In an embed, what leads out of it
// opens in a window of its own.
func Mark(markup string, terms []content.Term, p *app.Page) string {
	m := marker{terms: terms, href: p.Env.Path("sources/") + "#", seen: map[string]map[string]bool{}}
	switch p.View {
	case view.SourcesPage:
		return markup
	case view.EmbedPage:
		m.attrs = ` rel="noopener" target="_blank"`
	}
	z := parse.NewTokenizer(strings.NewReader(markup))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case parse.ErrorToken:
			return m.out.String()
		case parse.StartTagToken:
			m.open(z.Token())
		case parse.EndTagToken:
			m.stack = m.stack[:max(0, len(m.stack)-1)]
		case parse.TextToken:
			raw = m.text(raw)
		}
		m.out.WriteString(raw)
	}
}

type marker struct {
	terms []content.Term
	// href leads to the glossary, attrs are what each link has besides.
	href, attrs string
	out         strings.Builder
	stack       []element
	// sections counts those that have begun; seen are the terms that each has explained.
	sections int
	seen     map[string]map[string]bool
}

// element is one that is open: what of it matters for what it holds.
type element struct {
	// section is that in which it stands, and stop the day of the control for which it stands there: each day has its own answer.
	section, stop string
	// still says that nothing in it is marked, told that its own text is something said, versions that it lists what reports say.
	still, told, versions bool
}

// dayed are the classes of what is there while a stop of the day is chosen.
var dayed = regexp.MustCompile(`^(a\d+|now)$`)

var void = []string{"br", "hr", "img", "input", "link", "meta", "wbr"}

func (m *marker) open(t parse.Token) {
	if slices.Contains(void, t.Data) {
		return
	}
	var around element
	if len(m.stack) > 0 {
		around = m.stack[len(m.stack)-1]
	}
	var class []string
	foreign := false
	for _, a := range t.Attr {
		switch a.Key {
		case "class":
			class = strings.Fields(a.Val)
		case "lang":
			foreign = true
		}
	}
	is := func(name string) bool { return slices.Contains(class, name) }
	e := element{section: around.section, stop: around.stop, still: around.still, versions: around.versions}
	if e.section == "" && (t.Data == "article" || is("sec") || is("answer") || is("topic") || is("diffs")) {
		m.sections++
		e.section = strings.Repeat("§", m.sections)
	}
	if n := slices.IndexFunc(class, dayed.MatchString); n >= 0 {
		e.stop = class[n]
	}
	e.versions = e.versions || is("db") || is("diff")
	e.still = e.still || foreign || is("glossary") || slices.Contains([]string{"a", "summary", "button", "label", "q", "blockquote"}, t.Data)
	e.told = is("tx") || e.versions && len(class) == 0 && t.Data == "p"
	m.stack = append(m.stack, e)
}

// found is a term where it stands in a text.
type found struct {
	from, to int
	term     string
}

// text marks each term in a text that its section has not explained yet.
func (m *marker) text(raw string) string {
	if len(m.stack) == 0 {
		return raw
	}
	at := m.stack[len(m.stack)-1]
	if at.still || !at.told {
		return raw
	}
	key := at.section + at.stop
	if m.seen[key] == nil {
		m.seen[key] = map[string]bool{}
	}
	var out strings.Builder
	for {
		f := m.first(raw, m.seen[key])
		if f.term == "" {
			return out.String() + raw
		}
		m.seen[key][f.term] = true
		out.WriteString(raw[:f.from] + `<dfn><a href="` + html.EscapeString(m.href+f.term) + `"` + m.attrs + `>` + raw[f.from:f.to] + `</a></dfn>`)
		raw = raw[f.to:]
	}
}

// first is the first term in a text that is not explained yet; of two at one place, the longer.
func (m *marker) first(text string, seen map[string]bool) (f found) {
	for i := range m.terms {
		t := &m.terms[i]
		if seen[t.ID] {
			continue
		}
		for _, w := range glossary.Forms(t) {
			w = html.EscapeString(w)
			if n := glossary.Find(text, w); n >= 0 && (f.term == "" || n < f.from || n == f.from && n+len(w) > f.to) {
				f = found{n, n + len(w), t.ID}
			}
		}
	}
	return f
}
