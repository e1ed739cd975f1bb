package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"explainer/content"
)

var word = regexp.MustCompile(`[\p{L}’]+`)

// plain is a word that another may stand for: long enough to carry no grammar, and no name.
var plain = regexp.MustCompile(`^[a-zàèéìòù]{5,}$`)

// capital is a word with a capital letter, as names have it.
var capital = regexp.MustCompile(`\b[A-Z][a-z]{4,}\b`)

// dated are words that a date rests on.
var dated = regexp.MustCompile(`(?:dì|domenica|sabato|naio|braio|marzo|aprile|maggio|giugno|luglio|agosto|embre|ottobre)$`)

// silent are words of a claim that no report makes, and of the name of a report.
var silent = regexp.MustCompile(`^(?:reports?|nobody|nessuno|dispatch)$`)

func free(w string) bool {
	return plain.MatchString(w) && !dated.MatchString(w) && !silent.MatchString(w)
}

// next leads each vowel to another vowel, and each consonant to another consonant.
var next = func() *strings.Replacer {
	var pairs []string
	for _, class := range []string{"aeiou", "bcdfghjklmnpqrstvwxyz"} {
		for i := range class {
			pairs = append(pairs, class[i:i+1], class[(i+1)%len(class):][:1])
		}
	}
	return strings.NewReplacer(pairs...)
}()

// vocabulary is every plain word of the texts in each language, once.
func (m *multiplier) vocabulary(docs []*yaml.Node) map[content.Lang][]string {
	out := map[content.Lang][]string{}
	for _, doc := range docs {
		m.texts(doc, "", "", func(n *yaml.Node, l content.Lang) {
			for _, w := range word.FindAllString(n.Value, -1) {
				if free(w) {
					out[l] = append(out[l], w)
				}
			}
		})
	}
	for l, words := range out {
		slices.Sort(words)
		out[l] = slices.Compact(words)
	}
	return out
}

// invent gives every word of a vocabulary another one: the same wherever it stands, so that what is said of a text stays true of
// its copy, and an invented one, which is in no list of words that want something beside them and says nothing about the reports.
func invent(words []string, r *rand.Rand) map[string]string {
	out := map[string]string{}
	for i, other := range r.Perm(len(words)) {
		out[words[i]] = next.Replace(words[other])
	}
	return out
}

// reword puts the words of a copy in the place of the plain words of a text, and keeps the rest.
func reword(s string, other map[string]string) string {
	return word.ReplaceAllStringFunc(s, func(w string) string {
		if now, ok := other[w]; ok {
			return now
		}
		return w
	})
}
