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
}

// Finder is the index of everything that can be searched. It is made once, in idle time or when it is first asked.
type Finder struct {
	e       *view.Env
	entries []entry
	folded  int
	// letters are those that are taken for others.
	letters map[rune]string
	// spelt is every word of the texts that were folded, once, and at says where it stands there.
	spelt []spelling
	at    map[string]int
}

// spelling is a word, and the first stop of a text that has it.
type spelling struct {
	word    string
	letters uint32
	from    int
}

// New lists what can be searched on a page. Its texts are folded later, some at a time.
func New(e *view.Env) *Finder {
	f := &Finder{e: e, letters: map[rune]string{}, at: map[string]int{}}
	pairs := strings.Fields(e.Words.Letters)
	for i := 0; i+1 < len(pairs); i += 2 {
		for _, r := range pairs[i] {
			f.letters[r] = pairs[i+1]
		}
	}
	x, last := e.Index, len(e.Index.Stops)-1
	for i := range e.Data.Facts {
		r := &e.Data.Facts[i]
		f.begin(ofFacts, r.ID, false)
		f.say(x.PublicFrom(r), string(r.Text))
	}
	for _, all := range [2][]*content.Stakeholder{e.Cards, e.Parts} {
		for _, s := range all {
			first, _ := e.Index.CardFrom(s)
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
		f.say(n, e.Quoted(q.Words()))
		if e.Data.Foreign() {
			f.say(n, q.Translated())
		}
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
				f.say(last, e.Quoted(v.Words()))
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
			f.spell(parts[i].plain, parts[i].from)
		}
		f.folded++
	}
	return f.folded < len(f.entries)
}

// sought is a word of a query and what is looked for in its place: the beginning of a word, a part of one, or one that is near.
type sought struct {
	typed, is string
	near      []string
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

// find answers a query as of a day. Where no record has all words, it answers for as many as one has. What no text has as the beginning
// of a word is looked for within words, and then among those that are spelt alike.
func (f *Finder) find(query string, day int) found {
	for f.Fold(1 << 10) {
	}
	var out found
	has := make([]uint8, len(f.entries))
	titles := make([]uint8, len(f.entries))
	mark := func(w string, bit uint8, within bool) (any bool) {
		for i := range f.entries {
			for j, p := range f.entries[i].parts {
				if p.from <= day && (within && strings.Contains(p.plain, w) || !within && begins(p.plain, w)) {
					any = true
					has[i] |= bit
					if j == 0 && f.entries[i].titled {
						titles[i] |= bit
					}
					break
				}
			}
		}
		return any
	}
	asked := f.asked(query)
	if len(asked) > 8 {
		asked = asked[:8]
	}
	var all uint8
	for i, w := range asked {
		s := sought{typed: w, is: " " + w}
		all |= 1 << i
		if !mark(w, 1<<i, false) {
			if s.is = w; len(w) < 3 || !mark(w, 1<<i, true) {
				s.near = f.nearest(w, day)
				if len(s.near) > 0 {
					s.is = " " + s.near[0]
					mark(s.near[0], 1<<i, false)
				}
			}
		}
		out.words = append(out.words, s)
	}
	// Of the words that one record has, those count that are most; of as many, those that the fewest have.
	var n [1 << 8]int
	for _, h := range has {
		n[h]++
	}
	most := 0
	for h, records := range n {
		if score := ones(uint32(h))<<16 - records; records > 0 && score > most {
			most, all = score, uint8(h)
		}
	}
	out.all = all
	for _, titled := range [2]bool{true, false} {
		for i := range f.entries {
			if en := &f.entries[i]; all != 0 && has[i] == all && (titles[i] == all) == titled {
				out.kinds[en.kind] = append(out.kinds[en.kind], en)
				out.total++
				out.named[en.kind] = out.named[en.kind] || titled
			}
		}
	}
	return out
}

// begins reports whether a word of a folded text begins so. Spaces are many: what is looked for is the letters, then the space before.
func begins(plain, w string) bool {
	for at := 0; ; {
		i := strings.Index(plain[at:], w)
		if i < 0 {
			return false
		}
		if at += i; at > 0 && plain[at-1] == ' ' {
			return true
		}
		at++
	}
}
