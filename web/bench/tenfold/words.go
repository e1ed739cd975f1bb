package main

import (
	"regexp"
	"slices"
	"strings"

	"explainer/content"
)

var word = regexp.MustCompile(`[\p{L}’]+`)

// plain is a word that another may stand for: long enough to carry no grammar, and no name.
var plain = regexp.MustCompile(`^[a-zàèéìòù]{5,}$`)

// dated are words that a date rests on.
var dated = regexp.MustCompile(`(?:dì|domenica|sabato|naio|braio|marzo|aprile|maggio|giugno|luglio|agosto|embre|ottobre)$`)

func free(w string) bool { return plain.MatchString(w) && !dated.MatchString(w) }

// vocabulary is every plain word of each edition, as often as it is used.
func vocabulary(all content.Editions) map[content.Lang][]string {
	out := map[content.Lang][]string{}
	for _, e := range all {
		add := func(t content.Text) {
			for _, w := range word.FindAllString(outsideQuotes(string(t)), -1) {
				if free(w) {
					out[e.Lang] = append(out[e.Lang], w)
				}
			}
		}
		for _, f := range e.Facts {
			add(f.Text)
		}
		for _, v := range e.Events {
			add(v.Text)
		}
		for _, d := range e.Differences {
			add(d.Common)
		}
		slices.Sort(out[e.Lang])
	}
	return out
}

// outsideQuotes drops what stands in quotation marks: there alone a loaded word may stand.
func outsideQuotes(s string) string {
	for {
		from, rest, ok := strings.Cut(s, "“")
		_, to, closed := strings.Cut(rest, "”")
		if !ok || !closed {
			return s
		}
		s = from + to
	}
}

// reword puts other words of the vocabulary in the place of most plain words, and keeps the rest.
func (m *multiplier) reword(s string, l content.Lang) string {
	return word.ReplaceAllStringFunc(s, func(w string) string {
		if !free(w) || m.rand.IntN(4) == 0 {
			return w
		}
		return m.words[l][m.rand.IntN(len(m.words[l]))]
	})
}
