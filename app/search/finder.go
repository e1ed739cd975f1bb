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
	// role is the text of a card that says what somebody is, by which they are known as by their name.
	role  int
	parts []searched
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
			en := &f.entries[len(f.entries)-1]
			en.role = len(en.parts)
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
			if !v.Silent() {
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
		en := &f.entries[f.folded]
		for i := range en.parts {
			p := &en.parts[i]
			p.plain = f.plain(p.text)
			f.spell(p.plain, place{int32(f.folded), int16(p.from), en.titled && (i == 0 || i == en.role)})
		}
		f.folded++
	}
	return f.folded < len(f.entries)
}
