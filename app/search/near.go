package search

import (
	"strings"

	"explainer/content/near"
)

// nearest are up to three words of the index that take the fewest changes from one that it does not have: one letter put in, taken
// out, changed or swapped with its neighbour, two of them in a long word.
func (f *Finder) nearest(word string, day int) []string {
	most := 1
	if len(word) >= 8 {
		most = 2
	}
	if len(word) < 4 || len(word) > longestWord-most {
		return nil
	}
	var out []string
	letters := lettersOf(word)
	for i := range f.entries {
		for j := range f.entries[i].parts {
			if p := &f.entries[i].parts[j]; p.from <= day {
				most, out = nearer(word, letters, p.plain, most, out)
			}
		}
	}
	return out
}

// nearer are the words of a text and those already found, so far as none is nearer.
func nearer(word string, letters uint32, plain string, most int, out []string) (int, []string) {
	for rest := plain; rest != ""; {
		rest = rest[1:] // the space before it
		w := rest
		if i := strings.IndexByte(rest, ' '); i >= 0 {
			w, rest = rest[:i], rest[i:]
		} else {
			rest = ""
		}
		if len(w) < len(word)-most || len(w) > len(word)+most || ones(lettersOf(w)^letters) > 2*most {
			continue
		}
		d := near.Changes([]byte(word), []byte(w))
		if d > most || d == 0 {
			continue
		}
		if d < most {
			most, out = d, nil
		}
		known := len(out) == 3
		for _, o := range out {
			known = known || o == w
		}
		if !known {
			out = append(out, w)
		}
	}
	return most, out
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
