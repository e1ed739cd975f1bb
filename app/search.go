package app

import (
	"slices"
	"strings"

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

// finder is the index of everything that can be searched. It is made once, in idle time or when it is first asked.
type finder struct {
	e       *Env
	entries []entry
	folded  int
}

func newFinder(e *Env) *finder {
	f := &finder{e: e}
	x, last := e.X, len(e.X.Stops)-1
	add := func(kind int, id string, titled bool, parts ...searched) {
		f.entries = append(f.entries, entry{kind, id, titled, parts})
	}
	for i := range e.E.Facts {
		r := &e.E.Facts[i]
		add(ofFacts, r.ID, false, searched{from: x.PublicFrom(r), text: string(r.Text)})
	}
	for _, s := range slices.Concat(e.cards, e.parts) {
		first, _ := e.cardFrom(s)
		parts := append([]searched{{from: first, text: string(s.Name)}}, e.claims(e.summedUp(s), x.SummaryEvidence(s))...)
		parts = append(parts, e.claims(first, x.RoleEvidence(s))...)
		for i := range s.Steps {
			parts = append(parts, e.claims(x.PublicFrom(s.Steps[i]), x.StepEvidence(&s.Steps[i]))...)
		}
		add(ofCards, s.ID, true, parts...)
	}
	for i := range e.E.Quotations {
		q := &e.E.Quotations[i]
		n := x.PublicFrom(q)
		parts := []searched{{from: n, text: e.quoted(q.Words())}}
		if e.E.Foreign() {
			parts = append(parts, searched{from: n, text: q.Translated()})
		}
		add(ofQuotations, q.ID, false, append(parts, searched{from: n, text: string(x.Stakeholder(q.Speaker).Name + ", " + q.Medium)})...)
	}
	for i := range e.E.Events {
		v := &e.E.Events[i]
		n := x.PublicFrom(v)
		parts := append([]searched{{from: n, text: string(v.Title)}}, e.claims(n, x.EventEvidence(v))...)
		add(ofEvents, v.ID, true, append(parts, searched{from: n, text: v.Date.In(e.W)})...)
	}
	for i := range e.E.Differences {
		d := &e.E.Differences[i]
		parts := []searched{{from: last, text: string(d.Title)}, {from: last, text: string(d.Therefore)}, {from: last, text: string(d.Common)}}
		for _, v := range d.Versions {
			parts = append(parts, searched{from: last, text: string(v.Text)})
			if v.Wording != "" {
				parts = append(parts, searched{from: last, text: e.quoted(v.Words())})
			}
		}
		add(ofDifferences, d.ID, true, parts...)
	}
	for i := range e.E.Questions {
		q := &e.E.Questions[i]
		add(ofQuestions, q.ID, true, append([]searched{{from: last, text: string(q.Title)}}, e.claims(last, x.QuestionEvidence(q))...)...)
	}
	for i := range e.E.Terms {
		t := &e.E.Terms[i]
		claims := x.TermEvidence(t)
		n := e.carriedFrom(claims[0])
		add(ofTerms, t.ID, true, append([]searched{{from: n, text: string(t.Title)}}, e.claims(n, claims)...)...)
	}
	return f
}

// claims are those of a text that is public from a stop on: one that no report carried by then waits for its own.
func (e *Env) claims(stop int, claims []content.Evidence) []searched {
	var out []searched
	for i, c := range claims {
		n := stop
		if i > 0 {
			n = max(n, e.carriedFrom(c))
		}
		out = append(out, searched{from: n, text: string(c.Text)})
	}
	return out
}

// step folds some more of the texts and reports whether there are others.
func (f *finder) step(n int) bool {
	for ; n > 0 && f.folded < len(f.entries); n-- {
		parts := f.entries[f.folded].parts
		for i := range parts {
			parts[i].plain = f.e.plain(parts[i].text)
		}
		f.folded++
	}
	return f.folded < len(f.entries)
}

// each calls do for every text that was public on a day until that says no.
func (f *finder) each(day int, do func(en *entry, plain string) bool) {
	for i := range f.entries {
		for _, p := range f.entries[i].parts {
			if p.from <= day && !do(&f.entries[i], p.plain) {
				return
			}
		}
	}
}

// sought is a word of a query and what is looked for in its place: the beginning of a word, a part of one, or one that is near.
type sought struct {
	typed, is string
	near      []string
}

// found is the answer to a query: the records in which all of its words are, those first that have them in their title.
type found struct {
	words []sought
	kinds [kindsFound][]*entry
	total int
	// named are the kinds of which the title of one has all words: cards, open questions and terms then come first.
	named [kindsFound]bool
}

// order is the order in which the kinds are shown.
func (f *found) order() []int {
	var first, then []int
	for kind := range kindsFound {
		if f.named[kind] && (kind == ofCards || kind == ofQuestions || kind == ofTerms) {
			first = append(first, kind)
		} else {
			then = append(then, kind)
		}
	}
	return append(first, then...)
}

// find answers a query as of a day. What no text has as the beginning of a word is looked for within words, and then among those
// that are spelt alike.
func (f *finder) find(query string, day int) found {
	for f.step(1 << 10) {
	}
	var out found
	has := make([]uint8, len(f.entries))
	titles := make([]uint8, len(f.entries))
	mark := func(pattern string, bit uint8) (any bool) {
		for i := range f.entries {
			for j, p := range f.entries[i].parts {
				if p.from <= day && strings.Contains(p.plain, pattern) {
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
	asked := f.e.asked(query)
	if len(asked) > 8 {
		asked = asked[:8]
	}
	var all uint8
	for i, w := range asked {
		s := sought{typed: w, is: " " + w}
		all |= 1 << i
		if !mark(s.is, 1<<i) {
			if s.is = w; len(w) < 3 || !mark(w, 1<<i) {
				s.near = f.nearest(w, day)
				if len(s.near) > 0 {
					s.is = " " + s.near[0]
					mark(s.is, 1<<i)
				}
			}
		}
		out.words = append(out.words, s)
	}
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
