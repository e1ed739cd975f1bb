package search

import (
	"strings"

	"explainer/content/near"
)

// nearest are up to three words of the index that begin alike and take the fewest changes from one that it does not have: one letter
// put in, taken out, changed or swapped with its neighbour, two of them in a long word.
func (f *Finder) nearest(word string, day int) []string {
	most := 1
	if len(word) >= 8 {
		most = 2
	}
	if len(word) < 5 || len(word) > longestWord-most { // shorter ones have too many neighbours
		return nil
	}
	var out []string
	letters := lettersOf(word)
	for _, s := range f.spelt {
		w := s.word
		if f.small[w] || s.from > day || w[0] != word[0] || len(w) < len(word)-most || len(w) > len(word)+most+1 || ones(s.letters^letters) > 2*most+1 {
			continue
		}
		d := min(near.Changes([]byte(word), []byte(w)), near.Changes([]byte(word), []byte(w[:len(w)-1]))) // a plural
		if d > most || d == 0 {
			continue
		}
		if d < most {
			most, out = d, nil
		}
		if len(out) < 3 {
			out = append(out, w)
		}
	}
	return out
}

// spell adds the words of a folded text to those that are known, with the place where the text stands.
func (f *Finder) spell(plain string, at place) {
	for _, w := range strings.Fields(plain) {
		i, known := f.at[w]
		if !known {
			i = len(f.spelt)
			f.at[w] = i
			f.spelt = append(f.spelt, spelling{word: w, letters: lettersOf(w), from: int(at.from)})
		}
		s := &f.spelt[i]
		if s.from = min(s.from, int(at.from)); len(s.in) == 0 || s.in[len(s.in)-1] != at {
			s.in = append(s.in, at)
		}
	}
}

const longestWord = 24

// lettersOf says which letters a word has. Each change of a letter changes two of them at most.
func lettersOf(w string) (set uint32) {
	for i := range len(w) {
		set |= 1 << (w[i] & 31)
	}
	return set
}

func ones(set uint32) (n int) {
	for ; set != 0; set &= set - 1 {
		n++
	}
	return n
}
