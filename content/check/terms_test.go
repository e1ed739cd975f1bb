package check_test

import (
	"slices"
	"strings"
	"testing"
)

func TestTheWordsOfATermAreItsOwnAndStandInTheTexts(t *testing.T) {
	const id = "- id: term-council\n"
	for _, test := range []struct{ name, words, want string }{
		{"a word that no text has", `{en: "zeppelin", it: "zeppelin"}`, `no text (en) has its words (zeppelin)`},
		{"a separator without its space", `{en: "council,town council", it: "giunta"}`, `words (en) has "council,town council"; write the forms with a comma and a space between two`},
		{"a word twice", `{en: "council, council", it: "giunta"}`, `words (en) has "council", as "term-council" has`},
	} {
		got := run(t, "terms.yaml", id, id+"  words: "+test.words+"\n")
		if !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, test.want) }) {
			t.Errorf("%s: got\n%s\nwant %s", test.name, strings.Join(got, "\n"), test.want)
		}
	}
}
