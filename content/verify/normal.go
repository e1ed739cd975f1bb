package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// normal is a text with the differences of typography taken out: one glyph for each quote
// mark and for every dash, one space for a run of white space. Letters stay as they are.
type normal struct {
	text string
	// at holds the offset in the original of each byte of text, and the original's length at the end.
	at []int
}

const (
	singles = "'’‘ʼ′‚‛‹›"
	doubles = "\"“”″„‟«»「」『』"
	// ellipsis is the plain form of …
	ellipsis = "..."
	dashes   = "-‐‑‒–—―−"
)

func normalise(s string) normal {
	var b strings.Builder
	var at []int
	put := func(c string, offset int) {
		b.WriteString(c)
		for range len(c) {
			at = append(at, offset)
		}
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		next := i + size
		switch {
		case strings.ContainsRune(singles, r):
			if after, n := utf8.DecodeRuneInString(s[next:]); n > 0 && strings.ContainsRune(singles, after) {
				put(`"`, i) // two single marks are one double mark, typed
				next += n
			} else {
				put("'", i)
			}
		case strings.ContainsRune(doubles, r):
			put(`"`, i)
		case strings.ContainsRune(dashes, r):
			put("-", i)
		case r == '…':
			put(ellipsis, i)
		case unicode.IsSpace(r):
			for next < len(s) {
				after, n := utf8.DecodeRuneInString(s[next:])
				if !unicode.IsSpace(after) {
					break
				}
				next += n
			}
			put(" ", i)
		default:
			put(s[i:next], i)
		}
		i = next
	}
	return normal{b.String(), append(at, len(s))}
}

// find returns where the words of part stand in n, as whole words, and how often they do.
func (n normal) find(part string) []int {
	var out []int
	for from := 0; part != ""; {
		i := strings.Index(n.text[from:], part)
		if i < 0 {
			break
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(n.text[:i])
		after, _ := utf8.DecodeRuneInString(n.text[i+len(part):])
		first, _ := utf8.DecodeRuneInString(part)
		last, _ := utf8.DecodeLastRuneInString(part)
		if !(wordRune(before) && wordRune(first)) && !(wordRune(last) && wordRune(after)) {
			out = append(out, i)
		}
		from = i + 1
	}
	return out
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
