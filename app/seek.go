package app

import (
	"strings"

	"explainer/app/address"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// What is found stands in the place of the page, below the bar. It holds nothing that is kept, so the
// app has it built anew as a whole, in one call: one for each element would take longer than the reader types.

// seek shows what is found for the query, or, where there is none, the page again. With a query that is empty it shows what can be
// searched where open says so.
func (p *Page) seek(open bool) {
	e := p.Env
	place, page := query("#found"), query("#page")
	if !place.Truthy() {
		return
	}
	if strings.TrimSpace(p.state.Query) != "" {
		open = true
	}
	line, list := place.Get("firstElementChild"), place.Get("lastElementChild")
	if open != p.seeking {
		p.seeking = open
		page.Call("toggleAttribute", "data-found", open)
		// It is the main part for as long as it stands in the place of that.
		if open {
			place.Call("setAttribute", "role", "main")
		} else {
			place.Call("removeAttribute", "role")
		}
		y := p.left
		if open {
			p.left, y = ui.Window().Get("scrollY").Float(), 0
		}
		ui.Window().Call("scrollTo", 0, y)
	}
	if !open {
		line.Set("textContent", "")
		list.Call("replaceChildren")
		return
	}
	f := e.found()
	var b markup
	b.open("h1")
	b.attr("class", "vh")
	b.text(e.W.Search.Label)
	b.close()
	b.button("leave", "", "shut", e.W.Search.Close)
	said := e.W.Search.Hint
	if q := strings.TrimSpace(p.state.Query); q == "" {
		b.start(e, f)
	} else {
		got := f.find(q, p.day())
		said = b.answer(p, &got, q)
	}
	if day := p.day(); day < len(e.X.Stops)-1 {
		said += " · " + e.W.Page.AsOf + " " + e.X.Stops[day].Short(e.W)
	}
	line.Set("textContent", said)
	e.Draw(list, b.String())
}

// found is the index, made when it is first asked for.
func (e *Env) found() *finder {
	if e.finder == nil {
		e.finder = newFinder(e)
	}
	return e.finder
}

// prepare makes the index while nothing else is to be done.
func (p *Page) prepare() {
	if p.Env.Breathe == nil || !query("#found").Truthy() {
		return
	}
	go func() {
		p.Env.Breathe()
		for f := p.Env.found(); f.step(40); {
			p.Env.Breathe()
		}
	}()
}

// typed takes a query. The first letter is a step in history, so that Back leads to the page as it was.
func (p *Page) typed(q string) {
	first := p.state.Query == ""
	p.state.Query, p.state.Open, p.all = address.Clip(q), "", -1
	p.seek(false)
	p.sync(first && p.state.Query != "")
}

// leave shows the page again as it was before the search.
func (p *Page) leave() {
	p.state.Query, p.all = "", -1
	p.writeQuery()
	p.seek(false)
	p.sync(false)
}

func (p *Page) writeQuery() {
	if f := query(".find [name=q]"); f.Truthy() && strings.TrimSpace(f.Get("value").String()) != strings.TrimSpace(p.state.Query) {
		f.Set("value", p.state.Query)
	}
}

// follow shows the page again, so that a link leads to its place; the query stays in the step that the reader leaves.
func (p *Page) follow() {
	p.followed = true
	q := p.state.Query
	p.state.Query = ""
	p.writeQuery()
	p.seek(false)
	p.state.Query = q
}

// onSeekKey moves through what is found.
func (p *Page) onSeekKey(ev ui.Event) {
	key := ev.Get("key").String()
	t := ev.Get("target")
	if key == "Escape" && p.seeking {
		ev.PreventDefault()
		p.leave()
		query(".find [name=q]").Call("focus", map[string]any{"preventScroll": true})
		return
	}
	step := 0
	switch key {
	case "ArrowDown":
		step = 1
	case "ArrowUp":
		step = -1
	default:
		return
	}
	if !p.seeking {
		p.seek(true)
	}
	ev.PreventDefault()
	at, all := -1, doc().Call("querySelectorAll", "#found :is(a, button:not(.shut))")
	n := all.Get("length").Int()
	for i := range n {
		if all.Index(i).Equal(t) {
			at = i
		}
	}
	switch at += step; {
	case at >= 0 && at < n:
		all.Index(at).Call("focus")
	case at < 0 && step < 0:
		query(".find [name=q]").Call("focus")
	}
}

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
func (b *markup) link(e *Env, href string) {
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

// counted is what a kind of records is called.
func (e *Env) counted(kind int) content.Count {
	w := &e.W.Count
	return [kindsFound]content.Count{w.Fact, w.Card, w.Quotation, w.Event, w.Difference, w.Question, w.Term}[kind]
}

// head begins a group of results.
func (b *markup) head(e *Env, kind, n int) {
	b.open("section")
	b.open("h2")
	b.text(content.Capital(e.counted(kind).Noun(n, e.W)) + " ")
	b.in("small", itoa(n))
	b.close()
}

// start says what can be searched: words to begin with, and where all records of each kind are.
func (b *markup) start(e *Env, f *finder) {
	var words []string
	for _, a := range e.E.Actors {
		words = append(words, string(a.Short))
	}
	for i, s := range e.cards {
		if i < 3 {
			words = append(words, string(s.Name))
		}
	}
	b.words(e.W.Search.Examples, words)
	var n [kindsFound]int
	for _, en := range f.entries {
		n[en.kind]++
	}
	b.open("ul")
	for kind, to := range [kindsFound]string{e.Path("facts/"), e.to(e.E.Section("cards").ID), e.to(e.E.Section("cards").ID), e.to(e.E.Section("timeline").ID), e.Path("differences/"), e.to("questions"), e.Path("sources/") + "#glossary"} {
		b.open("li")
		b.link(e, to)
		b.text(e.N(n[kind], e.counted(kind)))
		b.close()
		b.close()
	}
	b.close()
}

// fewResults is how many results of a kind are shown at first.
const fewResults = 4

// answer writes what is found, and returns the line that says how much it is.
func (b *markup) answer(p *Page, got *found, q string) string {
	e := p.Env
	line := e.N(got.total, e.W.Search.Results) + " " + e.quoted(q)
	var near, alone []string
	for _, w := range got.words {
		near = append(near, w.near...)
		if len(w.near) > 0 && got.total > 0 {
			line = e.W.Search.None + " " + e.quoted(w.typed) + ". " + e.N(got.total, e.W.Search.Results) + " " + e.quoted(w.near[0])
		} else if len(got.words) > 1 {
			alone = append(alone, w.typed)
		}
	}
	if got.total == 0 {
		line = e.W.Search.None + " " + e.quoted(q)
		near = append(near, alone...)
	}
	if len(near) > 0 {
		b.words(e.W.Search.Near, near)
	}
	for i := range 2 * kindsFound {
		kind := i % kindsFound
		all := got.kinds[kind]
		if len(all) == 0 || got.first(kind) != (i < kindsFound) {
			continue
		}
		b.head(e, kind, len(all))
		few := all
		if len(few) > fewResults+1 && p.all != kind {
			few = few[:fewResults]
		}
		b.list(p, few, got.words)
		if len(few) < len(all) {
			b.button("all", itoa(kind), "", "+ "+e.N(len(all)-len(few), e.counted(kind)))
		}
		b.close()
	}
	if got.total == 0 && p.day() == len(e.X.Stops)-1 {
		// Silence is often the answer.
		var open []*entry
		for i := range e.finder.entries {
			if en := &e.finder.entries[i]; en.kind == ofQuestions {
				open = append(open, en)
			}
		}
		b.head(e, ofQuestions, len(open))
		b.list(p, open, nil)
		b.close()
	}
	return line
}

func (b *markup) list(p *Page, entries []*entry, words []sought) {
	e := p.Env
	b.open("ul")
	for _, en := range entries {
		b.open("li")
		to := e.at(en.id)
		if query("#" + en.id).Truthy() {
			to = "#" + en.id
		}
		b.link(e, to)
		if en.titled {
			b.open("b")
			b.marked(e, en.parts[0].text, words)
			b.close()
		}
		if words != nil || !en.titled {
			b.open("span")
			b.marked(e, snippet(en.told(), words, p.day()), words)
			b.close()
		}
		b.in("small", e.beside(en, p.day()))
		b.close()
		b.close()
	}
	b.close()
}

// told are the texts of a record of which one is shown below its title. Whose words a quotation is stands beside it.
func (en *entry) told() []searched {
	switch {
	case en.titled:
		return en.parts[1:]
	case en.kind == ofQuotations:
		return en.parts[:len(en.parts)-1]
	}
	return en.parts
}

// snippet is the text of a record in which most of the words are, cut to what stands around the first.
func snippet(parts []searched, words []sought, day int) string {
	best, most := "", -1
	for _, s := range parts {
		n := 0
		for _, w := range words {
			if strings.Contains(s.plain, w.is) {
				n++
			}
		}
		if s.from <= day && n > most {
			best, most = s.text, n
		}
	}
	return best
}

// marked writes a text with the words marked that are looked for.
func (b *markup) marked(e *Env, text string, words []sought) {
	done, from, in := 0, 0, false
	put := func(to int) {
		if w := text[from:to]; in && hit(e.plain(w), words) {
			b.text(text[done:from])
			b.in("mark", w)
			done = to
		}
		from = to
	}
	for i, r := range text {
		if is := inWord(r) || in && r == '-'; is != in {
			put(i)
			in = is
		}
	}
	put(len(text))
	b.text(text[done:])
}

func hit(plain string, words []sought) bool {
	for _, w := range words {
		if strings.Contains(plain, w.is) {
			return true
		}
	}
	return false
}

// beside is what stands below a result: whose it is and since when, so far as it was public on a day.
func (e *Env) beside(en *entry, day int) string {
	switch r := en.id; en.kind {
	case ofFacts:
		f := e.X.Fact(r)
		var names []string
		for _, id := range f.Reports {
			names = append(names, string(e.X.Report(id).Short))
		}
		out := strings.Join(names, " · ")
		if f.Public != content.Background && f.Public != "" {
			out += " · " + e.W.Sources.Public + " " + f.Public.Short(e.W)
		}
		return out
	case ofQuotations:
		q := e.X.Quotation(r)
		return string(e.X.Stakeholder(q.Speaker).Name) + " · " + q.Day.Short(e.W)
	case ofCards:
		out := ""
		for i, c := range e.X.RoleEvidence(e.X.Stakeholder(r)) {
			if i == 0 || e.carriedFrom(c) <= day {
				out += " " + string(c.Text)
			}
		}
		return strings.TrimSpace(out)
	case ofEvents:
		return e.X.Event(r).Date.Short(e.W)
	}
	return ""
}
