package readability

import (
	"reflect"
	"testing"

	"explainer/content"
	"explainer/content/internal/sample"
)

func TestSentencesEndWhereANewOneBegins(t *testing.T) {
	got := Sentences("He said “no”. The U.S. agreed with him. “Why?” she asked. It cost 1.5 million.")
	want := []string{"He said “no”.", "The U.S. agreed with him.", "“Why?” she asked.", "It cost 1.5 million."}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestLongWordsAndSentencesScoreHarder(t *testing.T) {
	for l, pair := range map[content.Lang][2]string{
		content.English: {"The cat sat on the mat. It was warm.", "Transnational organisations, notwithstanding jurisdictional considerations, necessitate coordination."},
		content.Italian: {"Il gatto dorme. Fa caldo.", "Le organizzazioni transnazionali, nonostante considerazioni giurisdizionali, necessitano di coordinamento."},
	} {
		easy, hard := Score(l, pair[0]), Score(l, pair[1])
		if harder := hard > easy; harder != (l == content.English) {
			t.Errorf("%s: easy %.1f, hard %.1f", l, easy, hard)
		}
	}
	if Score(content.English, "") != 0 {
		t.Error("a text without words has a score")
	}
}

func TestTheHardestSentencesAreNamedWithTheirRecord(t *testing.T) {
	e := sample.Editions(t)
	for _, l := range e[0].Story.Editions {
		r := Measure(e, l, 3)
		if len(r.Hardest) != 3 || len(r.Groups) == 0 || r.Hardest[0].Record == "" {
			t.Errorf("%s: %+v", l, r)
		}
	}
}

// A list of the forms of a term is no sentence, and would be among the hardest.
func TestTheFormsOfATermAreNotMeasured(t *testing.T) {
	e := sample.Editions(t)
	const forms = "an exceptionally incomprehensible formulation, exceptionally incomprehensible formulations"
	e[0].Terms[0].Words = forms
	for _, s := range Measure(e, e[0].Lang, 1000).Hardest {
		if s.Text == forms {
			t.Errorf("%s: measured %q", s.Record, s.Text)
		}
	}
}
