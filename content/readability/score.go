// Package readability measures how hard our texts are to read. It is a help for editors and no gate: a formula knows the
// length of words and sentences and nothing of their sense.
package readability

import (
	"strings"
	"unicode"

	"explainer/content"
	"explainer/content/internal/prose"
)

// Scales says what the measure of a language is. The others have none.
var Scales = map[content.Lang]string{
	content.English: "English: Flesch–Kincaid grade, lower is easier; 9 or below is the aim",
	content.Italian: "Italian: Gulpease, higher is easier; 58 or above is the aim",
}

// Score is a text's measure in its language: for English the Flesch–Kincaid grade (years of US schooling; lower is easier),
// for Italian the Gulpease index (0 to 100; higher is easier, 60 is easy for a reader with middle school).
// It is 0 for a text without words.
func Score(l content.Lang, text string) float64 {
	words := prose.Words(text)
	sentences := float64(len(Sentences(text)))
	n := float64(len(words))
	if n == 0 || sentences == 0 {
		return 0
	}
	if l == content.Italian {
		return 89 + (300*sentences-10*float64(letters(words)))/n
	}
	all := 0
	for _, w := range words {
		all += syllables(w)
	}
	return 0.39*n/sentences + 11.8*float64(all)/n - 15.59
}

// Sentences parts a text at its full stops, question marks, exclamation marks and colons that end a sentence: a new one
// begins with a capital, so that "U.S. officials" is not parted.
func Sentences(text string) []string {
	var out []string
	r := []rune(text)
	from := 0
	for i := range r {
		if !strings.ContainsRune(".?!", r[i]) {
			continue
		}
		j := i + 1
		for j < len(r) && strings.ContainsRune("”’)", r[j]) {
			j++
		}
		if j == len(r) || j+1 < len(r) && r[j] == ' ' && (unicode.IsUpper(r[j+1]) || r[j+1] == '“') {
			out = append(out, strings.TrimSpace(string(r[from:j])))
			from = j
		}
	}
	if rest := strings.TrimSpace(string(r[from:])); rest != "" {
		out = append(out, rest)
	}
	return out
}

func letters(words []string) int {
	n := 0
	for _, w := range words {
		for _, r := range w {
			if r != '\'' {
				n++
			}
		}
	}
	return n
}

// syllables estimates the syllables of an English word: groups of vowels, but for a silent e at the end. An abbreviation
// without vowels is spoken letter by letter.
func syllables(word string) int {
	n, before := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouy", r)
		if vowel && !before {
			n++
		}
		before = vowel
	}
	if n == 0 {
		return len([]rune(word))
	}
	if n > 1 && strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") {
		n--
	}
	if n > 1 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded") {
		n--
	}
	return n
}
