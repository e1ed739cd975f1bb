package search

import (
	"strings"

	"explainer/app/view"
	"explainer/content"
)

// The kinds of records that are searched, in the order in which they are shown.
const (
	ofFacts = iota
	ofCards
	ofQuotations
	ofEvents
	ofDifferences
	ofQuestions
	ofTerms
	kindsFound
)

// entry is a record as it is searched: texts that became public on their own stops. The first is what a result is headed with, where
// the record has a title.
type entry struct {
	kind   int
	id     string
	titled bool
	parts  []searched
}

// searched is a text, and the words by which it is found.
type searched struct {
	from        int
	text, plain string
	// verbatim are words of a report, in another language than the edition's.
	verbatim bool
}

// Finder is the index of everything that can be searched. It is made once, in idle time or when it is first asked.
type Finder struct {
	e       *view.Env
	entries []entry
	folded  int
	// letters are those that are taken for others.
	letters map[rune]string
	// small are words that say nothing of what is sought, endings those that a word may change, alike words that are taken for each other.
	small   map[string]bool
	endings []string
	alike   [][]string
	// spelt is every word of the texts that were folded, once, and at says where it stands there.
	spelt []spelling
	at    map[string]int
	// folds are the words of results that were shown, as they are searched: the next letter shows most of them again.
	folds map[string]string
}

// spelling is a word, the first stop of a text that has it, and where it stands.
type spelling struct {
	word    string
	letters uint32
	from    int
	in      []place
}

// place is an entry, by its number, that has a word from a stop on, and whether it has it in its title.
type place struct {
	entry int32
	from  int16
	title bool
}

// New lists what can be searched on a page. Its texts are folded later, some at a time.
func New(e *view.Env) *Finder {
	f := &Finder{e: e, letters: map[rune]string{}, at: map[string]int{}, folds: map[string]string{}}
	pairs := strings.Fields(e.Words.Letters)
	for i := 0; i+1 < len(pairs); i += 2 {
		for _, r := range pairs[i] {
			f.letters[r] = pairs[i+1]
		}
	}
	f.small, f.endings = map[string]bool{}, strings.Fields(e.Words.Search.Endings)
	for _, group := range strings.Split(string(e.Data.Page.Alike), ";") {
		f.alike = append(f.alike, f.asked(group))
	}
	for _, s := range f.asked(e.Words.Search.Small) {
		f.small[s] = true
	}
	x, last := e.Index, len(e.Index.Stops)-1
	for i := range e.Data.Facts {
		r := &e.Data.Facts[i]
		f.begin(ofFacts, r.ID, false)
		f.say(x.PublicFrom(r), string(r.Text))
	}
	for _, all := range [2][]*content.Stakeholder{e.Cards, e.Parts} {
		for _, s := range all {
			first := e.CardFirst(s)
			f.begin(ofCards, s.ID, true)
			f.say(first, string(s.Name))
			f.claims(e.SummedUp(s), x.SummaryEvidence(s))
			f.claims(first, x.RoleEvidence(s))
			for i := range s.Steps {
				f.claims(x.PublicFrom(s.Steps[i]), x.StepEvidence(&s.Steps[i]))
			}
		}
	}
	for i := range e.Data.Quotations {
		q := &e.Data.Quotations[i]
		n := x.PublicFrom(q)
		f.begin(ofQuotations, q.ID, false)
		f.quote(n, q.Words())
		if e.Data.Foreign() {
			f.say(n, q.Translated())
		}
		f.say(n, q.Day.In(e.Words))
		f.say(n, string(x.Stakeholder(q.Speaker).Name+", "+q.Medium))
	}
	for i := range e.Data.Events {
		v := &e.Data.Events[i]
		n := x.PublicFrom(v)
		f.begin(ofEvents, v.ID, true)
		f.say(n, string(v.Title))
		f.claims(n, x.EventEvidence(v))
		f.say(n, v.Date.In(e.Words))
	}
	for i := range e.Data.Differences {
		d := &e.Data.Differences[i]
		f.begin(ofDifferences, d.ID, true)
		f.say(last, string(d.Title))
		f.say(last, string(d.Therefore))
		f.say(last, string(d.Common))
		for j := range d.Versions {
			v := &d.Versions[j]
			f.say(last, string(v.Text))
			if v.Wording != "" {
				f.quote(last, v.Words())
			}
		}
	}
	for i := range e.Data.Questions {
		q := &e.Data.Questions[i]
		f.begin(ofQuestions, q.ID, true)
		f.say(last, string(q.Title))
		f.claims(last, x.QuestionEvidence(q))
	}
	for i := range e.Data.Terms {
		t := &e.Data.Terms[i]
		claims := x.TermEvidence(t)
		n := e.CarriedFrom(claims[0])
		f.begin(ofTerms, t.ID, true)
		f.say(n, string(t.Title))
		f.claims(n, claims)
	}
	return f
}

// begin adds a record, and say a text of the last one that is public from a stop on.
func (f *Finder) begin(kind int, id string, titled bool) {
	f.entries = append(f.entries, entry{kind: kind, id: id, titled: titled})
}

func (f *Finder) say(from int, text string) {
	en := &f.entries[len(f.entries)-1]
	en.parts = append(en.parts, searched{from: from, text: text})
}

func (f *Finder) quote(from int, words string) {
	f.say(from, f.e.Quoted(words))
	parts := f.entries[len(f.entries)-1].parts
	parts[len(parts)-1].verbatim = f.e.Data.Foreign()
}

// claims says those of a text that is public from a stop on: one that no report carried by then waits for its own.
func (f *Finder) claims(stop int, claims []content.Evidence) {
	for i := range claims {
		n := stop
		if i > 0 {
			n = max(n, f.e.CarriedFrom(claims[i]))
		}
		f.say(n, string(claims[i].Text))
	}
}

// Fold folds some more of the texts and reports whether there are others.
func (f *Finder) Fold(n int) bool {
	for ; n > 0 && f.folded < len(f.entries); n-- {
		parts := f.entries[f.folded].parts
		for i := range parts {
			parts[i].plain = f.plain(parts[i].text)
			f.spell(parts[i].plain, place{int32(f.folded), int16(parts[i].from), i == 0 && f.entries[f.folded].titled})
		}
		f.folded++
	}
	return f.folded < len(f.entries)
}

// sought is a word of a query and what is looked for in its place: beginnings of words, each behind a space, or a part of one.
type sought struct {
	typed    string
	is, near []string
}

// found is the answer to a query: the records in which all of its words are, those first that have them in their title. Of words that
// no record has together, all has a bit for each that it answers for.
type found struct {
	words []sought
	all   uint8
	kinds [kindsFound][]*entry
	total int
	// named are the kinds of which the title of one has all words: cards, open questions and terms then come first.
	named [kindsFound]bool
}

// first reports whether a kind stands before the others.
func (f *found) first(kind int) bool {
	return f.named[kind] && (kind == ofCards || kind == ofQuestions || kind == ofTerms)
}

// fewFound is how many records must have the words as they are typed, or other forms of the words are looked for too.
const fewFound = 6

// find answers a query as of a day. Where no record has all words, it answers for as many as one has. Words are found by how they begin.
// Where few records have them so, other forms of the words count too, words that mean the same, and what stands within a word; then,
// where no record has all words, those that are spelt alike. Of a query in quotation marks the words must stand one behind the other,
// if they do so anywhere.
func (f *Finder) find(query string, day int) found {
	for f.Fold(1 << 10) {
	}
	asked := f.asked(query)
	if len(asked) > 8 {
		asked = asked[:8]
	}
	typed := f.match(asked, day, asTyped)
	// What hyphens join may be written apart.
	if apart := strings.ReplaceAll(query, "-", " "); apart != query && ones(uint32(typed.all)) < len(asked) {
		if out := f.find(apart, day); ones(uint32(out.all)) == len(out.words) {
			return out
		}
	}
	best := typed
	for width := inForms; width <= nearly; width++ {
		more, few := len(asked)-ones(uint32(best.all)), width == inForms && best.found < fewFound
		if more == 0 && !few {
			continue
		}
		if m := f.match(asked, day, width); ones(uint32(m.all)) > ones(uint32(best.all)) || few && m.all == best.all {
			best = m
		}
	}
	out, all := found{words: best.words, all: best.all}, best.all
	if all == 0 {
		out.all = 1<<len(asked) - 1
	}
	phrase := f.fold(query, false)
	quoted := strings.Contains(query, `"`) || strings.Contains(query, "“") || strings.Contains(query, "”") || strings.Contains(query, "«")
	if quoted {
		quoted = false
		for i := range f.entries {
			quoted = quoted || f.entries[i].says(phrase, day)
		}
	}
	var ranks [4][]*entry // in the title, one word behind the other, as they were typed, in other forms
	for i := range f.entries {
		en, rank := &f.entries[i], 3
		switch {
		case all == 0 || best.has[i] != all || quoted && !en.says(phrase, day):
			continue
		case best.titles[i] == all:
			rank = 0
		case en.says(phrase, day):
			rank = 1
		case typed.has[i]&all == all:
			rank = 2
		}
		ranks[rank] = append(ranks[rank], en)
	}
	for rank, entries := range ranks {
		for _, en := range entries {
			out.kinds[en.kind] = append(out.kinds[en.kind], en)
			out.named[en.kind] = out.named[en.kind] || rank == 0
		}
		out.total += len(entries)
	}
	return out
}

// says reports whether a text of a record has these words, one behind the other.
func (en *entry) says(phrase string, day int) bool {
	for _, p := range en.parts {
		if p.from <= day && strings.Contains(p.plain, phrase) {
			return true
		}
	}
	return false
}

// How widely words are taken.
const (
	asTyped = iota
	inForms
	nearly
)

// matches says for each record which words it has, a bit for each, and which of them in its title; all are those that one record has.
type matches struct {
	words       []sought
	has, titles []uint8
	all         uint8
	// found is how many records have them.
	found int
}

func (f *Finder) match(asked []string, day, width int) matches {
	m := matches{has: make([]uint8, len(f.entries)), titles: make([]uint8, len(f.entries))}
	for n, typed := range asked {
		s := sought{typed: typed}
		mark := func(w string) {
			any := false
			start, begins := strings.CutPrefix(w, " ")
			for k := range f.spelt {
				known := &f.spelt[k]
				if known.from > day || begins && !strings.HasPrefix(known.word, start) || !begins && !strings.Contains(known.word, w) {
					continue
				}
				any = true
				for _, p := range known.in {
					if int(p.from) > day {
						continue
					}
					m.has[p.entry] |= 1 << n
					if p.title {
						m.titles[p.entry] |= 1 << n
					}
				}
			}
			if any {
				s.is = append(s.is, w)
			}
		}
		mark(" " + typed)
		if width > asTyped {
			for _, w := range f.forms(typed) {
				mark(" " + w)
			}
		}
		if len(s.is) == 0 && width > asTyped && len(typed) >= 6 {
			mark(typed)
		}
		if len(s.is) == 0 && width == nearly {
			if s.near = f.nearest(typed, day); len(s.near) > 0 {
				mark(" " + s.near[0])
			}
		}
		m.words = append(m.words, s)
	}
	// A word that every fifth record has says little: what has another one in its title is not left out for it.
	var usual uint8
	for n := range asked {
		records := 0
		for _, h := range m.has {
			records += int(h >> n & 1)
		}
		if records > len(m.has)/5 {
			usual |= 1 << n
		}
	}
	for i, in := range m.titles {
		if in&^usual != 0 {
			m.has[i] |= usual
			m.titles[i] |= usual
		}
	}
	// Of the words that one record has, those count that are most; of as many, those that the fewest have.
	var n [1 << 8]int
	for _, h := range m.has {
		n[h]++
	}
	most := 0
	for h, records := range n {
		if score := ones(uint32(h))<<16 - records; records > 0 && score > most {
			most, m.all, m.found = score, uint8(h), records
		}
	}
	return m
}

// forms are beginnings of words that are taken for a word: the word without its ending, and others that mean the same.
func (f *Finder) forms(w string) (out []string) {
	for _, end := range f.endings {
		if stem, ok := strings.CutSuffix(w, end); ok && (len(stem) > 3 || digit(stem, 0)) {
			out = append(out, stem)
			break
		}
	}
	for _, group := range f.alike {
		for _, s := range group {
			if strings.HasPrefix(w, s) {
				out = append(out, group...)
				break
			}
		}
	}
	return out
}
