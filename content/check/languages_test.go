package check_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

func TestEachEditionIsInItsLanguage(t *testing.T) {
	each(t, []spoiled{
		{
			"Italian in the English edition", "terms.yaml", "The body that runs the town.", "L’organo della città che amministra le strade.",
			`terms.yaml:4: term "term-council": English (en) reads like Italian`,
		},
		{
			"English in the Italian edition", "terms.yaml", "L’organo che amministra la città.", "It is the body that runs the streets.",
			`terms.yaml:5: term "term-council": Italian (it) reads like English`,
		},
		{
			"the original for its translation", "quotations.yaml", "È un ponte, non una barca, e resterà in piedi", "It is the bridge that will stand for us",
			`quotations.yaml:6: quotation "quote-mayor": rendering in Italian (it) reads like English`,
		},
		{
			"a translation into the language of the reports", "quotations.yaml", "rendering: {it: ", "rendering: {en: It is a bridge, it: ",
			`quotations.yaml:6: quotation "quote-mayor": rendering in English (en) is in the language of the reports: nobody reads a translation of them there`,
		},
		{
			"one text for both", "facts.yaml", "Il passaggio ha un secolo.", "The crossing is a century old.",
			`facts.yaml:12: fact "fact-old": Italian (it) is the same text as in English`,
		},
	})
}

// An edition that is not written yet is one piece of work, and one message.
func TestALanguageThatIsAddedIsToldOnce(t *testing.T) {
	each(t, []spoiled{{
		"a third language", "story.yaml", "editions: [en, it]", "editions: [en, it, de]",
		`page.yaml:87: page: site in German (de) is missing, and so are 97 more texts in this language: story.yaml has it among the editions`,
	}})
}

func TestProblemsOfALoadedWordNameTheReason(t *testing.T) {
	const hint = "it takes sides; use a plain word, or “…” with the speaker beside it"
	each(t, []spoiled{
		{
			"a word in our own voice", "terms.yaml", "The body that", "The Militia that",
			`terms.yaml:4: term "term-council": English (en) has the loaded word "militia": ` + hint,
		},
		{
			"an expression", "terms.yaml", "The body that", "The body cracked  down and",
			"terms.yaml:4: term \"term-council\": English (en) has the loaded word \"cracked down\": " + hint + "\n" +
				`terms.yaml:4: term "term-council": English (en) holds two spaces in a row`,
		},
		{
			"a word after an elision", "terms.yaml", "L’organo che", "L’invasione che",
			`terms.yaml:5: term "term-council": Italian (it) has the loaded word "invasione": ` + hint,
		},
	})
	for name, text := range map[string]string{"in a quotation": "The “militia that” mayor", "inside another word": "The militiaman’s town"} {
		if got := run(t, "terms.yaml", "The body that runs the town.", text); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := run(t, "quotations.yaml", "È un ponte", "È una milizia"); got != nil {
		t.Errorf("in the rendering of a quotation: %q", got)
	}
	if got := run(t, "terms.yaml", "L’organo che", "La “militia that” (milizia che) sindaco"); got != nil {
		t.Errorf("in a rendering behind quoted words: %q", got)
	}
	each(t, []spoiled{
		{
			"a word behind that rendering", "terms.yaml", "L’organo che", "La “militia that” (così) milizia che",
			`terms.yaml:5: term "term-council": Italian (it) has the loaded word "milizia": ` + hint,
		},
		{
			"a word in brackets of our own", "terms.yaml", "L’organo che", "L’organo (una milizia) che",
			`terms.yaml:5: term "term-council": Italian (it) has the loaded word "milizia": ` + hint,
		},
		{"an entry without a reason", "loaded-words.yaml", "  reason: it takes sides\n", "", "loaded-words.yaml:2: entry has no reason"},
		{"an entry without words", "loaded-words.yaml", "    en: [militia, cracked down]\n    it: [milizia, invasione]\n", "    en: []\n    it: []\n", "loaded-words.yaml:2: entry has no words"},
		{"a word twice", "loaded-words.yaml", "[militia, cracked down]", "[militia, militia]", `loaded-words.yaml:2: "militia" stands in the list twice`},
		{"a word in capitals", "loaded-words.yaml", "[militia, cracked down]", "[Militia]", `loaded-words.yaml:2: "Militia" is not a word in small letters`},
	})
}

// A notion has one name, in our own voice and in translations.
func TestANotionHasOneName(t *testing.T) {
	const entry, reason = "- words: {it: [%]}\n  say: {it: [ente cittadino]}\n  reason: one notion, one name\n", "  reason: it takes sides\n"
	other := func(word string) string { return reason + strings.Replace(entry, "%", word, 1) }
	each(t, []spoiled{
		{
			"another name", "loaded-words.yaml", reason, other("organo che amministra"),
			`terms.yaml:5: term "term-council": Italian (it) has "organo che amministra" for what is called “ente cittadino” elsewhere: one notion, one name`,
		},
		{
			"another name in a translation", "loaded-words.yaml", reason, other("barca"),
			`quotations.yaml:6: quotation "quote-mayor": rendering in Italian (it) has "barca" for what is called “ente cittadino” elsewhere: one notion, one name`,
		},
	})
}

// Words of a report that another language's text quotes have their translation beside them.
func TestQuotedWordsAreTranslated(t *testing.T) {
	each(t, []spoiled{{
		"words that stand alone", "terms.yaml", "L’organo che", "L’organo “that runs” che",
		`terms.yaml:5: term "term-council": Italian (it) leaves “that runs” untranslated: write its translation behind it, “that runs” (…), or it behind its translation, … (“that runs”)`,
	}})
	for _, text := range []string{"L’organo “that runs” (che regge) e che", "L’organo che regge (“that runs”) e che", "L’organo “100%” che"} {
		if got := run(t, "terms.yaml", "L’organo che", text); got != nil {
			t.Errorf("%s: %q", text, got)
		}
	}
	if got := run(t, "terms.yaml", "The body that", "The body “that runs” and"); got != nil {
		t.Errorf("in the language of the reports: %q", got)
	}
}

// A translation that is missing is named by its language, record and line, in every edition.
func TestAMissingTranslationIsNamedByItsLanguage(t *testing.T) {
	data := sample.With(t, "story.yaml", "[en, it]", "[en, it, de]")
	all, src := sample.Load(t, data)
	german, own := *all[1], all[2] // only what is missing is looked at here
	german.Lang, german.Words, german.Terms, german.Quotations = own.Lang, own.Words, slices.Clone(german.Terms), slices.Clone(german.Quotations)
	german.Terms[0].Text, german.Terms[0].Title, german.Quotations[0].Rendering = "", "", ""
	all[2] = &german
	var got []string
	for _, p := range check.Run(all, src) {
		if strings.Contains(p.Message, "is missing") {
			got = append(got, p.String())
		}
	}
	want := []string{
		`quotations.yaml:6: quotation "quote-mayor": rendering in German (de) is missing`,
		`terms.yaml:2: term "term-council": German (de) is missing`, `terms.yaml:3: term "term-council": title in German (de) is missing`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
