package search

import (
	"strings"
)

// plain is a text as it is searched: its words in small letters, each behind one space, without accents and marks. What hyphens join
// stands there in parts and in one, figures aside, so that “counter-terrorism” is found by “terrorism” and by “counterterrorism”.
func (f *Finder) plain(v string) string { return f.fold(v, true) }

// shown is a word of a result as it is searched.
func (f *Finder) shown(word string) string {
	plain, known := f.folds[word]
	if !known {
		plain = f.plain(word)
		f.folds[word] = plain
	}
	return plain
}

// asked are the words of a query. What hyphens join is one word; a letter alone says nothing beside others, a digit does. Small words
// count where there are no others.
func (f *Finder) asked(v string) []string {
	all := strings.Fields(f.fold(v, false))
	var out []string
	for i, w := range all {
		if digit(w, 0) { // “06” and “6th” are “6”
			for len(w) > 1 && w[0] == '0' {
				w = w[1:]
			}
			for w[len(w)-1] > '9' {
				w = w[:len(w)-1]
			}
			all[i] = w
		}
		if (len(w) > 1 || w[0] <= '9') && !f.small[w] {
			out = append(out, w)
		}
	}
	if out == nil {
		return all
	}
	return out
}

func (f *Finder) fold(v string, parts bool) string {
	out := make([]byte, 0, len(v)+8)
	var whole []byte
	within, joined, letters := false, false, 0
	end := func() {
		if joined && parts {
			out = append(append(out, ' '), whole...)
		}
		whole, within, joined = whole[:0], false, false
	}
	v = strings.ToLower(v)
	var before rune
	for i, r := range v {
		figure := before >= '0' && before <= '9' && digit(v, i+1) // stands between two
		before = r
		switch {
		case r >= 0x300 && r < 0x370, r == 0xAD, r >= 0x200B && r < 0x2010, r == 0xFEFF: // an accent as a sign of its own; what is not seen
			continue
		case figure && r == ',': // 6,000
			continue
		case within && !(figure && r == '-') && (r == '-' || r == '\u2010' || r == '\u2011' || r == '.' && letters == 1): // “U.S.” is “US”
			within, joined = false, true
			continue
		case !inWord(r):
			end()
			continue
		}
		if !within {
			within, letters = true, 0
			if parts || !joined {
				out = append(out, ' ')
			}
		}
		letters++
		from := len(out)
		if r < 0x80 {
			out = append(out, byte(r))
		} else if f.letters[r] != "" {
			out = append(out, f.letters[r]...)
		} else {
			out = append(out, string(r)...)
		}
		whole = append(whole, out[from:]...)
	}
	if parts {
		end()
	}
	return string(out)
}

// digit reports whether a digit stands at i.
func digit(v string, i int) bool { return i < len(v) && v[i] >= '0' && v[i] <= '9' }

// inWord reports whether a rune is part of a word: a letter or a digit of any script, and no sign or picture.
func inWord(r rune) bool {
	switch {
	case r < 0x80:
		return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	case r < 0xC0, r == '×', r == '÷', r >= 0x2000 && r < 0x2C00, r >= 0x3000 && r < 0x3040, r >= 0xFE00 && r < 0xFE10, r >= 0x1F000 && r < 0x20000:
		return false
	}
	return true
}
