package search

import (
	"slices"
	"strconv"
	"strings"
)

// sought is a word of a query and what is looked for in its place: beginnings of words, each behind a space, whole words between two,
// or a part of one.
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
	query = f.dated(query)
	asked := f.asked(query)
	if len(asked) > 8 {
		asked = asked[:8]
	}
	typed := f.match(asked, day, asTyped)
	// What hyphens join may be written apart, and what is one word in two.
	if typed.found < fewFound || ones(uint32(typed.all)) < len(asked) {
		for _, other := range [2]string{strings.ReplaceAll(query, "-", " "), f.together(asked)} {
			if other != query && other != "" {
				if out := f.find(other, day); ones(uint32(out.all)) == len(out.words) && out.total > typed.found {
					return out
				}
			}
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
	var ranks [5][]*entry // in the title, one word behind the other, as they were typed, in other forms, without a usual one
	for i := range f.entries {
		en, rank := &f.entries[i], 4
		switch {
		case all == 0 || best.has[i] != all || quoted && !en.says(phrase, day):
			continue
		case best.titles[i] == all:
			rank = 0
		case en.says(phrase, day):
			rank = 1
		case typed.own[i]&all == all:
			rank = 2
		case best.own[i]&all == all:
			rank = 3
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
// Own is the same without the usual words that are taken for granted.
type matches struct {
	words            []sought
	own, has, titles []uint8
	all              uint8
	// found is how many records have them of their own.
	found int
}

func (f *Finder) match(asked []string, day, width int) matches {
	m := matches{has: make([]uint8, len(f.entries)), titles: make([]uint8, len(f.entries))}
	for n, typed := range asked {
		s := sought{typed: typed}
		mark := func(w string, short int) {
			any := false
			start, begins := strings.CutPrefix(w, " ")
			// A figure, or a name of few letters, is no beginning where it is a word of its own: “US” is not “USB”.
			at, whole := f.at[start]
			whole = whole && f.spelt[at].from <= day && (1 < len(start) && len(start) <= short || digit(start, 0))
			for k := range f.spelt {
				known := &f.spelt[k]
				if known.from > day || whole && k != at || begins && !strings.HasPrefix(known.word, start) || !strings.Contains(known.word, start) {
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
			if whole {
				w += " "
			}
			if any {
				s.is = append(s.is, w)
			}
		}
		mark(" "+typed, 3)
		if width > asTyped {
			for _, w := range f.forms(typed) {
				mark(" "+w, 2)
			}
		}
		if len(s.is) == 0 && width > asTyped && len(typed) >= 6 {
			mark(typed, 0)
		}
		if len(s.is) == 0 && width == nearly {
			if s.near = f.nearest(typed, day); len(s.near) > 0 {
				mark(" "+s.near[0], 0)
			}
		}
		m.words = append(m.words, s)
	}
	m.own = slices.Clone(m.has)
	// A word that every fifth record has says little: what has another one is not left out for it.
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
	for i, in := range m.has {
		if in&^usual != 0 {
			m.has[i] |= usual
		}
		if m.titles[i]&^usual != 0 {
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
			most, m.all = score, uint8(h)
		}
	}
	for _, h := range m.own {
		if m.all != 0 && h&m.all == m.all {
			m.found++
		}
	}
	return m
}

// forms are beginnings of words that are taken for a word: the word without its ending, and others that mean the same.
func (f *Finder) forms(w string) (out []string) {
	for _, end := range f.endings {
		if stem, ok := strings.CutSuffix(w, end); ok && (len(stem) > 3 || digit(stem, 0)) && !f.small[stem] {
			out = append(out, stem)
			break
		}
	}
	for _, group := range f.alike {
		for _, s := range group {
			if w == s || len(s) > 2 && strings.HasPrefix(w, s) {
				out = append(out, group...)
				break
			}
		}
	}
	return out
}

// together joins the first two neighbours that are one word in the texts; it is empty where none are.
func (f *Finder) together(words []string) string {
	for i := 1; i < len(words); i++ {
		if _, known := f.at[words[i-1]+words[i]]; known {
			return strings.Join(words[:i], " ") + strings.Join(words[i:], " ")
		}
	}
	return ""
}

// dated writes the month of a date in figures as a word: “27/01” is “27 January”. Where day and month could be taken for each other,
// the month is the one that the texts name.
func (f *Finder) dated(query string) string {
	words := strings.Fields(query)
	for i, w := range words {
		day, month, is := strings.Cut(strings.ReplaceAll(w, ".", "/"), "/")
		if year, date, iso := strings.Cut(w, "-"); iso && len(year) == 4 {
			month, day, is = strings.Cut(date, "-")
		}
		month, _, _ = strings.Cut(month, "/") // the year
		for _, as := range [2][2]string{{day, month}, {month, day}} {
			d, noDay := strconv.Atoi(as[0])
			m, noMonth := strconv.Atoi(as[1])
			if !is || noDay != nil || noMonth != nil || d > 31 || m < 1 || m > len(f.e.Words.Dates.Months) {
				continue
			}
			name := f.e.Words.Dates.Months[m-1]
			if _, known := f.at[strings.TrimSpace(f.plain(name))]; known {
				words[i] = as[0] + " " + name
				break
			}
		}
	}
	return strings.Join(words, " ")
}
