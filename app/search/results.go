package search

import (
	"strconv"
	"strings"

	"explainer/app/dom"
	"explainer/app/view"
	"explainer/content"
)

// Show is what stands in the place of the page while it is searched: the line that is read aloud, and the markup below it. Of the
// kind all every result is shown, of the others a few.
func (f *Finder) Show(query string, day, all int) (line, content string) {
	e := f.e
	var b markup
	b.open("h1")
	b.attr("class", "vh")
	b.text(e.Words.Search.Label)
	b.close()
	b.button("leave", "", "shut", e.Words.Search.Close)
	line = e.Words.Search.Hint
	if query == "" {
		b.start(f, day)
	} else {
		got := f.find(query, day)
		line = b.answer(f, &got, query, day, all)
	}
	if day < len(e.Index.Stops)-1 {
		line += " · " + e.Words.Page.AsOf + " " + e.Index.Stops[day].Short(e.Words)
	}
	return line, b.String()
}

// counted is what a kind of records is called.
func counted(e *view.Env, kind int) content.Count {
	w := &e.Words.Count
	return [kindsFound]content.Count{w.Fact, w.Card, w.Quotation, w.Event, w.Difference, w.Question, w.Term}[kind]
}

// head begins a group of results.
func (b *markup) head(e *view.Env, kind, n int) {
	b.open("section")
	b.open("h2")
	b.text(content.Capital(counted(e, kind).Noun(n, e.Words)) + " ")
	b.in("small", strconv.Itoa(n))
	b.close()
}

// start says what can be searched on a day: words to begin with, and where all records of each kind are that were public by then.
func (b *markup) start(f *Finder, day int) {
	e := f.e
	var words []string
	var all, n [kindsFound]int
	for i := range f.entries {
		en := &f.entries[i]
		all[en.kind]++
		if en.parts[0].from > day {
			continue
		}
		if n[en.kind]++; en.kind == ofCards && n[ofCards] < 7 {
			words = append(words, en.parts[0].text)
		}
	}
	b.words(e.Words.Search.Examples, words)
	b.open("ul")
	cards, events := e.To(e.Data.Section("cards").ID), ""
	if s := e.Data.Section("timeline"); s != nil {
		events = e.To(s.ID)
	}
	for kind, to := range [kindsFound]string{e.Path("facts/"), cards, cards, events, e.Path("differences/"), e.To("questions"), e.Path("sources/") + "#glossary"} {
		if all[kind] == 0 { // the story has none
			continue
		}
		b.open("li")
		b.link(e, to)
		b.text(e.Count(n[kind], counted(e, kind)))
		b.close()
		b.close()
	}
	b.close()
}

// fewResults is how many results of a kind are shown at first, and manyQuestions how many open questions where nothing is found.
const (
	fewResults    = 4
	manyQuestions = 20
)

// answer writes what is found, and returns the line that says how much it is.
func (b *markup) answer(f *Finder, got *found, q string, day, shown int) string {
	e := f.e
	var near []string
	instead := ""
	for i, w := range got.words {
		if got.all>>i&1 == 0 {
			near = append(near, w.typed)
			continue
		}
		if near = append(near, w.near...); len(w.near) > 0 {
			w.typed = w.near[0]
		}
		instead += " " + w.typed
	}
	line := e.Words.Search.None + " " + e.Quoted(q)
	if len(near) == 0 && got.total > 0 {
		line = e.Count(got.total, e.Words.Search.Results) + " " + e.Quoted(q)
	} else if got.total > 0 {
		line += ". " + e.Count(got.total, e.Words.Search.Results) + " " + e.Quoted(instead[1:])
	}
	if len(near) > 0 {
		b.words(e.Words.Search.Near, near)
	}
	for i := range 2 * kindsFound {
		if kind := i % kindsFound; got.first(kind) == (i < kindsFound) {
			b.group(f, got, kind, fewResults, day, shown)
		}
	}
	if last := len(e.Index.Stops) - 1; got.total == 0 && day < last {
		b.button("latest", "", "", content.Fill(e.Words.Day.Back, e.Data))
	} else if got.total == 0 {
		// Silence is often the answer.
		var open found
		for i := range f.entries {
			if en := &f.entries[i]; en.kind == ofQuestions {
				open.kinds[ofQuestions] = append(open.kinds[ofQuestions], en)
			}
		}
		b.group(f, &open, ofQuestions, manyQuestions, day, shown)
	}
	return line
}

// group writes the results of a kind: a few where they are many, and the others when the reader asks for them.
func (b *markup) group(f *Finder, got *found, kind, few, day, shown int) {
	all := got.kinds[kind]
	if len(all) == 0 {
		return
	}
	b.head(f.e, kind, len(all))
	next := -1
	if shown == kind {
		next = few
	}
	if len(all) <= few+1 || shown == kind {
		few = len(all)
	}
	b.list(f, all[:few], got.words, day, next)
	if few < len(all) {
		b.button("all", strconv.Itoa(kind), "", "+ "+f.e.Count(len(all)-few, counted(f.e, kind)))
	}
	b.close()
}

func (b *markup) list(f *Finder, entries []*entry, words []sought, day, next int) {
	e := f.e
	b.open("ul")
	for i, en := range entries {
		b.open("li")
		if i == next { // the first of those that the reader asks for
			b.attr("data-all", "")
		}
		to := e.At(en.id)
		if here := dom.ByID(en.id); here.Truthy() && !dom.Closest(here, ".parts").Truthy() { // there an address only leads on
			to = "#" + en.id
		}
		b.link(e, to)
		if en.titled {
			b.open("b")
			b.marked(f, en.parts[0].text, words)
			b.close()
		}
		// What someone is stands beside their name anyway, and is not told twice.
		said, side := snippet(en.told(), words, day), beside(e, en, day)
		if (words != nil || !en.titled) && !strings.Contains(side, said.text) {
			b.said(f, said, words)
		}
		if en.kind == ofQuotations && e.Data.Foreign() {
			b.open("small")
			b.marked(f, e.Words.Page.Rendering+" "+en.parts[1].text, words)
			b.close()
		}
		b.open("small")
		b.marked(f, side, words)
		b.close()
		b.close()
		b.close()
	}
	b.close()
}

// said writes the text that is shown of a record; the words of a report are marked as of their language.
func (b *markup) said(f *Finder, said searched, words []sought) {
	b.open("span")
	if said.verbatim {
		b.attr("lang", string(f.e.Data.Story.Reports))
	}
	text := said.text
	for _, sign := range [2]string{",", ";"} { // another claim goes on with it
		if begun, more := strings.CutSuffix(text, sign); more {
			text = begun + " …"
		}
	}
	b.marked(f, text, words)
	b.close()
}

// told are the texts of a record of which one is shown below its title: of a quotation the words, whose and when stands beside them.
func (en *entry) told() []searched {
	switch {
	case en.titled:
		return en.parts[1:]
	case en.kind == ofQuotations:
		return en.parts[:1]
	}
	return en.parts
}

// snippet is the text of a record in which most of the words are, of those that are public by a day.
func snippet(parts []searched, words []sought, day int) (best searched) {
	most := -1
	for _, s := range parts {
		n := 0
		for i := range words {
			if hit(s.plain, words[i:i+1]) {
				n++
			}
		}
		if s.from <= day && n > most {
			best, most = s, n
		}
	}
	return best
}

// marked writes a text with the words marked that are looked for.
func (b *markup) marked(f *Finder, text string, words []sought) {
	done, from, in := 0, 0, false
	put := func(to int) {
		if w := text[from:to]; in && hit(f.shown(w), words) {
			b.text(text[done:from])
			b.in("mark", w)
			done = to
		}
		from = to
	}
	for i, r := range text {
		if is := inWord(r) || in && (r == '-' || r == '.') && i+1 < len(text) && inWord(rune(text[i+1])); is != in {
			put(i)
			in = is
		}
	}
	put(len(text))
	b.text(text[done:])
}

func hit(plain string, words []sought) bool {
	plain += " "
	for _, w := range words {
		for _, is := range w.is {
			if strings.Contains(plain, is) {
				return true
			}
		}
	}
	return false
}

// names are the reports of these that were there on a day.
func names(e *view.Env, places []content.Place, day int) string {
	var out []string
	for _, p := range places {
		if r := e.Index.Report(p.Report); e.Index.StopOf(r.Date) <= day {
			out = append(out, string(r.Short))
		}
	}
	return strings.Join(out, " · ")
}

// beside is what stands below a result: whose it is and since when, so far as it was public on a day.
func beside(e *view.Env, en *entry, day int) string {
	switch r := en.id; en.kind {
	case ofFacts:
		f := e.Index.Fact(r)
		c := e.Index.FactEvidence(f)[0]
		out := names(e, c.Own, day)
		if out == "" { // who retells counts only where nobody else tells it
			if out = names(e, c.Retold, day); out != "" {
				out += ", " + e.Words.Cite.Retold
			}
		}
		if out == "" {
			out = e.Words.Cite.Later
		}
		if f.Public != content.Background && f.Public != "" {
			out += " · " + e.Words.Sources.Public + " " + f.Public.Short(e.Words)
		}
		return out
	case ofQuotations:
		q := e.Index.Quotation(r)
		out := en.parts[len(en.parts)-1].text + " · " + q.Day.Short(e.Words)
		if from := e.Index.Report(q.Report); from.Retells {
			out += " · " + string(from.Short) + ", " + e.Words.Cite.Retold
		}
		return out
	case ofCards:
		out := ""
		for i, c := range e.Index.RoleEvidence(e.Index.Stakeholder(r)) {
			if i == 0 || e.CarriedFrom(c) <= day {
				out += " " + string(c.Text)
			}
		}
		return strings.TrimSpace(out)
	case ofEvents:
		return e.Index.Event(r).Date.Short(e.Words)
	}
	return ""
}
