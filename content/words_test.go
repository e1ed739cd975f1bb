package content_test

import (
	"regexp"
	"strconv"
	"testing"
	"testing/fstest"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"explainer/content"
	"explainer/content/load"
)

// The rules of CLDR are read as the library of the Go project has them built in.
func TestTheFormsOfThePluralAreThoseOfCLDR(t *testing.T) {
	arabic := content.Plurals{Zero: "n = 0", One: "n = 1", Two: "n = 2", Few: "n % 100 = 3..10", Many: "n % 100 = 11..99"}
	russian := content.Plurals{
		One: "v = 0 and i % 10 = 1 and i % 100 != 11", Few: "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
		Many: "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
	}
	rules := map[string]content.Plurals{"ar": arabic, "ru": russian}
	for _, l := range []content.Lang{"en", "it", "de"} {
		rules[string(l)] = spoken(l).Plural
	}
	forms := content.Count{Zero: "zero {n}", One: "one {n}", Two: "two {n}", Few: "few {n}", Many: "many {n}", Other: "other {n}"}
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	for lang, rule := range rules {
		w := &content.Words{Plural: rule}
		for n := range 300 {
			form := plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0)
			if got, want := forms.Of(n, w), names[form]+" "+strconv.Itoa(n); got != want {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
		}
	}
}

func TestALanguageWithoutWordsIsNamed(t *testing.T) {
	_, problems := load.Words(fstest.MapFS{}, "fr")
	if got, want := problems.Error(), "words/fr.yaml: file is missing; there are words in de, en, it: for another language copy content/words/en.yaml of the program to this place in the folder of the story, and translate it"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Some words of the interface stand for cards, facts and differences alike, or before one name or several.
func TestWordsForSeveralKindsHaveNoGenderAndNoNumber(t *testing.T) {
	w, bound := spoken("it"), regexp.MustCompile(`(?i)\btutt[aeio]\b|\bquest[aeio]\b|\b(dice|parla|tace)\b`)
	for _, said := range []string{w.Filter.All, w.Filter.Reset, w.Cite.Silent, w.Cite.Differs, w.Cite.By, w.Difference.Silent} {
		if said == "" || bound.MatchString(said) {
			t.Errorf("%q", said)
		}
	}
}
