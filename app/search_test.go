package app

import (
	"slices"
	"strings"
	"testing"

	"explainer/content"
)

func TestCaseAccentsAndMarksDoNotMatter(t *testing.T) {
	e := NewEnv(content.NewIndex(editions(t, sampleData).In("it")), "")
	for written, want := range map[string]string{
		"Città":               "citta",
		"CITTÀ":               "citta",
		"perché":              "perche",
		"così, più, però":     "cosi, piu, pero",
		"L’ICE":               "l'ice",
		"L'ICE":               "l'ice",
		"‘ice’":               "'ice'",
		"“a bridge, no boat”": "a bridge, no boat",
		"ÈÉÌÒÓÙ èéìòóù":       "eeioou eeioou",
		"":                    "",
	} {
		if got := e.plain(written); got != want {
			t.Errorf("%q is folded to %q, want %q", written, got, want)
		}
	}
}

// found lists the cards of the sample that pass the filters, in both editions.
func found(t *testing.T, l content.Lang, s State) []string {
	t.Helper()
	e := NewEnv(content.NewIndex(editions(t, sampleData).In(l)), "")
	var ids []string
	for _, c := range e.cards {
		if Shown(e, s, c) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func TestWhichCardsAreShown(t *testing.T) {
	both, council, mayor, none := []string{"mayor", "council"}, []string{"council"}, []string{"mayor"}, []string(nil)
	for name, test := range map[string]struct {
		lang  content.Lang
		state State
		want  []string
	}{
		"no filter":                             {content.English, State{}, both},
		"a side":                                {content.English, State{Side: "local"}, both},
		"a side without cards":                  {content.English, State{Side: "public"}, none},
		"a stance":                              {content.English, State{Stance: "questions"}, mayor},
		"a stance of another side":              {content.English, State{Stance: "questions", Side: "public"}, none},
		"a word of the name":                    {content.English, State{Query: "mayor"}, mayor},
		"a word of the role":                    {content.English, State{Query: "runs"}, council},
		"a word of the position":                {content.English, State{Query: "repairs"}, council},
		"a word of a step":                      {content.English, State{Query: "promised"}, council},
		"a word of a quotation":                 {content.English, State{Query: "stand"}, mayor},
		"a part of a word":                      {content.English, State{Query: "repa"}, council},
		"capitals":                              {content.English, State{Query: "REPAIRS"}, council},
		"all words, wherever they stand":        {content.English, State{Query: "open council"}, council},
		"words of two cards":                    {content.English, State{Query: "repairs mayor"}, none},
		"a word that is nowhere":                {content.English, State{Query: "zeppelin"}, none},
		"only spaces":                           {content.English, State{Query: "  \t "}, both},
		"spaces around":                         {content.English, State{Query: "  mayor  "}, mayor},
		"a word and a stance":                   {content.English, State{Query: "crossing", Stance: "reassures"}, council},
		"a typed apostrophe":                    {content.English, State{Query: "it's"}, mayor},
		"a typographic apostrophe":              {content.English, State{Query: "it’s"}, mayor},
		"words in typographic marks":            {content.English, State{Query: "“a bridge”"}, mayor},
		"words in typed marks":                  {content.English, State{Query: `"a bridge"`}, mayor},
		"Italian in the English edition":        {content.English, State{Query: "sindaco"}, none},
		"a translation, in the English edition": {content.English, State{Query: "barca"}, none},
		"Italian":                               {content.Italian, State{Query: "sindaco"}, mayor},
		"Italian with its accent":               {content.Italian, State{Query: "città"}, both},
		"Italian without its accent":            {content.Italian, State{Query: "citta"}, both},
		"Italian in capitals":                   {content.Italian, State{Query: "RESTERÀ"}, mayor},
		"the rendering of a quotation":          {content.Italian, State{Query: "barca"}, mayor},
		"the original of a quotation":           {content.Italian, State{Query: "boat"}, mayor},
		"an accent as a sign of its own":        {content.Italian, State{Query: "citta\u0300"}, both},
	} {
		t.Run(name, func(t *testing.T) {
			if got := found(t, test.lang, test.state); !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// Every word in the published cards is one that a reader can type on any keyboard.
func TestEveryWordOfThePublishedCardsCanBeTyped(t *testing.T) {
	for _, x := range editions(t, realData).Indexes() {
		e := NewEnv(x, "")
		for _, c := range e.cards {
			for _, word := range strings.Fields(e.haystack(c)) {
				word = strings.Trim(word, "…–—.,;:")
				if strings.ContainsFunc(word, func(r rune) bool { return r > '~' }) {
					t.Errorf("%s, %s: %q cannot be found by typing", e.Lang, c.ID, word)
				}
			}
		}
	}
}
