// Package prose takes our own texts apart: what stands in “…” is a report's, the rest is ours.
package prose

import (
	"strings"
	"unicode"
)

// Split parts a text into our own segments and the contents of its “…” spans.
// It is not ok where a mark is missing, doubled or has nothing inside.
func Split(text string) (own, spans []string, ok bool) {
	ok = true
	for {
		before, rest, opens := strings.Cut(text, "“")
		ok = ok && !strings.Contains(before, "”")
		own = append(own, before)
		if !opens {
			return own, spans, ok
		}
		span, after, closes := strings.Cut(rest, "”")
		if !closes || strings.Contains(span, "“") || strings.TrimSpace(span) == "" {
			return append(own, rest), spans, false
		}
		spans = append(spans, span)
		text = after
	}
}

// AfterRendering returns what follows the rendering with which a segment begins: words quoted in English carry their
// translation behind them, as in “a militia” (una milizia), and it is the speaker's as much as they are.
func AfterRendering(segment string) string {
	if rest, begins := strings.CutPrefix(segment, " ("); begins {
		if _, after, closed := strings.Cut(rest, ")"); closed {
			return after
		}
	}
	return segment
}

// Words returns the runs of letters and digits of a text in lower case. An apostrophe inside
// a word belongs to it, whatever its glyph; U.S. is the word us, so that a copy cannot hide behind full stops.
func Words(text string) []string {
	text = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "′", "'", "u.s.", "us").Replace(strings.ToLower(text))
	var out []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r != '\'' && !letter(r) }) {
		if w = strings.Trim(w, "'"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// Stems is Words with elisions apart: "l’invasione" is two.
func Stems(text string) []string {
	var out []string
	for _, w := range Words(text) {
		out = append(out, strings.FieldsFunc(w, func(r rune) bool { return r == '\'' })...)
	}
	return out
}

func letter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
