package search

import (
	"strings"
)

// plain is a text as it is searched: its words in small letters, each behind one space, without accents and marks. What hyphens join
// stands there in parts and in one, so that “counter-terrorism” is found by “terrorism” and by “counterterrorism”.
func (f *Finder) plain(v string) string { return f.fold(v, true) }

// asked are the words of a query. What hyphens join is one word; a letter alone says nothing beside others.
func (f *Finder) asked(v string) []string {
	all := strings.Fields(f.fold(v, false))
	var out []string
	for _, w := range all {
		if len(w) > 1 || len(all) == 1 {
			out = append(out, w)
		}
	}
	return out
}

func (f *Finder) fold(v string, parts bool) string {
	out := make([]byte, 0, len(v)+8)
	var whole []byte
	within, joined := false, false
	end := func() {
		if joined {
			out = append(append(out, ' '), whole...)
		}
		whole, within, joined = whole[:0], false, false
	}
	for _, r := range strings.ToLower(v) {
		switch {
		case r >= 0x300 && r < 0x370: // an accent as a sign of its own
			continue
		case (r == '-' || r == '\u2010' || r == '\u2011') && len(whole) > 0:
			within, joined = false, true
			continue
		case !inWord(r):
			end()
			continue
		}
		if !within {
			within = true
			if parts || !joined {
				out = append(out, ' ')
			}
		}
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

// inWord reports whether a rune is part of a word: a letter or a digit of any script.
func inWord(r rune) bool {
	switch {
	case r < 0x80:
		return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	case r < 0xC0, r == '×', r == '÷', r >= 0x2000 && r < 0x2070, r >= 0x3000 && r < 0x3040:
		return false
	}
	return true
}
