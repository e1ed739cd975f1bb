package search

import "strings"

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
	// named are the kinds of which the title or the role of one has all words: cards, open questions and terms then come first.
	named [kindsFound]bool
}

// first reports whether a kind stands before the others.
func (f *found) first(kind int) bool {
	return f.named[kind] && (kind == ofCards || kind == ofQuestions || kind == ofTerms)
}

// fewFound is how many records must have the words as they are typed, or other forms of the words are looked for too.
const fewFound = 11

// find answers a query as of a day. A date in figures is the day it means. Where no record has all words, it answers for as many as one has.
// Words are found by how they begin. Where few records have them so, other forms of the words count too, words that mean the same, and what stands within a word; then,
// where no record has all words, those that are spelt alike. Of a query in quotation marks the words must stand one behind the other,
// if they do so anywhere.
func (f *Finder) find(query string, day int) found {
	for f.Fold(1 << 10) {
	}
	query = f.dated(query, day)
	asked := f.asked(query)
	if len(asked) > 8 {
		asked = asked[:8]
	}
	typed := f.match(asked, day, asTyped)
	// What hyphens join may be written apart, and what is one word in two.
	if part := ones(uint32(typed.all)) < len(asked); part || typed.found < fewFound {
		for _, other := range [2]string{strings.ReplaceAll(query, "-", " "), f.together(asked)} {
			if other != query && other != "" {
				if out := f.find(other, day); ones(uint32(out.all)) == len(out.words) && out.total > 0 && (part || out.total > typed.found) {
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
	// In the title; in the role, or in the title without a usual one; one word behind the other; as they were typed; in other forms; without
	// a usual one.
	var ranks [6][]*entry
	for i := range f.entries {
		en, rank := &f.entries[i], 5
		switch {
		case all == 0 || best.has[i] != all || quoted && !en.says(phrase, day):
			continue
		case best.titles[i] == all:
			rank = 1
			if en.headed(best.words) == ones(uint32(all)) {
				rank = 0
			}
		case en.says(phrase, day):
			rank = 2
		case typed.own[i]&all == all:
			rank = 3
		case best.own[i]&all == all:
			rank = 4
		}
		ranks[rank] = append(ranks[rank], en)
	}
	for rank, entries := range ranks {
		for _, en := range entries {
			out.kinds[en.kind] = append(out.kinds[en.kind], en)
			out.named[en.kind] = out.named[en.kind] || rank < 2
		}
		out.total += len(entries)
	}
	return out
}

// headed is how many of these words are in what a record is headed with.
func (en *entry) headed(words []sought) (n int) {
	for i := range words {
		if hit(en.parts[0].plain, words[i:i+1]) {
			n++
		}
	}
	return n
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
		mark := func(w string) {
			any := false
			start, begins := strings.CutPrefix(w, " ")
			// A figure, or a name of two letters that many records have, is no beginning: “US” is not “USB”.
			at, whole := f.at[start]
			whole = whole && f.spelt[at].from <= day && (digit(start, 0) || len(start) == 2 && len(f.spelt[at].in) >= fewFound)
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
	m.own = append([]uint8{}, m.has...)
	// A word that every sixth record has says little: what has another one is not left out for it.
	var usual uint8
	for n := range asked {
		records := 0
		for _, h := range m.has {
			records += int(h >> n & 1)
		}
		if records > len(m.has)/6 {
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
	// Of the words that one record has, those count that are most; of as many, those that a title has, and then those that the fewest have.
	var n [1 << 8]int
	for _, h := range m.has {
		n[h]++
	}
	most := 0
	for i, h := range m.has {
		score := ones(uint32(h))<<16 - n[h]
		if m.titles[i] == h {
			score += 1 << 15
		}
		if h > 0 && score > most {
			most, m.all = score, h
		}
	}
	for _, h := range m.own {
		if m.all != 0 && h&m.all == m.all {
			m.found++
		}
	}
	return m
}

// forms are beginnings of words that are taken for a word: others that mean the same, or the word without its ending.
func (f *Finder) forms(w string) (out []string) {
	for _, group := range f.alike {
		for _, s := range group {
			if w == s || len(s) > 2 && strings.HasPrefix(w, s) {
				out = append(out, group...)
				break
			}
		}
	}
	for _, end := range f.endings {
		if stem, ok := strings.CutSuffix(w, end); ok && out == nil && len(stem) > 3 && !f.small[stem] {
			return []string{stem}
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
