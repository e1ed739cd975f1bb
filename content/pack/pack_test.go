package pack

import (
	"reflect"
	"strings"
	"testing"

	"explainer/content"
)

func sample() *content.Explainer {
	return &content.Explainer{
		Page:       content.Page{AsOf: "2026-01-28", Answers: []content.Answer{{Day: "2026-01-28", Going: content.Statement{Facts: []string{"fact-a"}}}}},
		Reports:    []content.Report{{ID: "report-a", Retells: true, Byline: []string{"Ann", "Bo"}}},
		Facts:      []content.Fact{{ID: "fact-a", Text: content.Text{EN: "An “é”", IT: "Una “è”"}}},
		Quotations: []content.Quotation{{ID: "quote-a", Verbatim: "Aye", Rendering: "Già"}},
	}
}

func packed(t testing.TB, e *content.Explainer, lang content.Lang) string {
	t.Helper()
	b, err := Marshal(e, lang)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestWhatIsPackedComesBackInOneLanguage(t *testing.T) {
	for lang, want := range map[content.Lang]struct{ text, rendering string }{content.English: {"An “é”", ""}, content.Italian: {"Una “è”", "Già"}} {
		got, err := Unmarshal(packed(t, sample(), lang))
		if err != nil {
			t.Fatal(err)
		}
		whole := sample()
		whole.Facts[0].Text = content.Text{EN: want.text, IT: want.text}
		whole.Quotations[0].Rendering = want.rendering
		if !reflect.DeepEqual(got, whole) {
			t.Errorf("%s: got %+v, want %+v", lang, got, whole)
		}
	}
}

func TestAWordOfTheOtherLanguageChangesNothing(t *testing.T) {
	e := sample()
	e.Facts[0].Text.IT = "Un’altra"
	if packed(t, e, content.English) != packed(t, sample(), content.English) {
		t.Error("the English pack changed with an Italian word")
	}
	if packed(t, e, content.Italian) == packed(t, sample(), content.Italian) {
		t.Error("the Italian pack did not change")
	}
}

func TestATextOfTwoLinesIsRefused(t *testing.T) {
	e := sample()
	e.Facts[0].Text.EN = "one\ntwo"
	if _, err := Marshal(e, content.English); err == nil || !strings.Contains(err.Error(), "one") {
		t.Errorf("got %v", err)
	}
}

func TestBrokenPacksAreRefused(t *testing.T) {
	whole := packed(t, sample(), content.Italian)
	for n := range len(whole) {
		if _, err := Unmarshal(whole[:n]); err == nil {
			t.Fatalf("%d of %d bytes were accepted", n, len(whole))
		}
	}
	for _, wrong := range []string{whole + "x", whole + "\n", strings.Replace(whole, "\n1\n", "\n-1\n", 1), strings.Replace(whole, "\n1\n", "\n99999999999999999999\n", 1)} {
		if _, err := Unmarshal(wrong); err == nil {
			t.Errorf("%q was accepted", wrong)
		}
	}
}

func FuzzUnmarshal(f *testing.F) {
	f.Add(packed(f, sample(), content.English))
	f.Add("2026\n99999999\n")
	f.Fuzz(func(t *testing.T, s string) {
		e, err := Unmarshal(s)
		if err != nil {
			return
		}
		b, err := Marshal(e, content.Italian)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Unmarshal(string(b)); err != nil {
			t.Error("what was read cannot be written again")
		}
	})
}
