// Package glossary finds the terms of the glossary in texts.
package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/content"
)

// Forms are the words by which a term is found in a text.
func Forms(t *content.Term) []string {
	if t.Words == "" {
		return []string{string(t.Title)}
	}
	return strings.Split(string(t.Words), ", ")
}

// Find is where a word first stands in a text as a whole word, or -1. Its first letter may be large or small in either.
func Find(text, word string) int {
	first, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	for at := 0; ; {
		n := strings.Index(text[at:], rest)
		if n < 0 || word == "" {
			return -1
		}
		at += n
		got, width := utf8.DecodeLastRuneInString(text[:at])
		before, _ := utf8.DecodeLastRuneInString(text[:at-min(at, width)])
		after, _ := utf8.DecodeRuneInString(text[at+len(rest):])
		if at > 0 && unicode.ToLower(got) == unicode.ToLower(first) && !part(before) && !part(after) {
			return at - width
		}
		if at += max(1, len(rest)); at > len(text) {
			return -1
		}
	}
}

// part reports whether a letter beside a word makes it part of another word.
func part(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-')
}
