package pack

import (
	"reflect"
	"strings"
	"testing"

	"explainer/content"
)

func sample() *content.Explainer {
	return &content.Explainer{
		Lang:       "en",
		Story:      content.Story{Editions: []content.Lang{"en", "it"}, Reports: "en"},
		Page:       content.Page{AsOf: "2026-01-28", Answers: []content.Answer{{Day: "2026-01-28"}}, Method: []content.Text{"We read."}},
		Reports:    []content.Report{{ID: "report-a", Retells: true, Byline: []string{"Ann", "Bo"}}},
		Facts:      []content.Fact{{ID: "fact-a", Text: "An “é”"}},
		Quotations: []content.Quotation{{ID: "quote-a", Verbatim: "Aye", Rendering: "Già"}},
	}
}

// translated is the same in another language than that of the reports.
func translated() *content.Explainer {
	e := sample()
	e.Lang = "it"
	return e
}

func packed(t testing.TB, e *content.Explainer) string {
	t.Helper()
	b, err := Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestWhatIsPackedComesBack(t *testing.T) {
	for _, want := range []*content.Explainer{sample(), translated()} {
		got, err := Unmarshal(packed(t, want))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
}

// What no part of the program shows adds nothing to what it reads.
func TestWhatTheProgramDoesNotReadIsNotPacked(t *testing.T) {
	with := sample()
	with.Reports[0].URL = "https://news.example/bridge"
	with.Page.Fields = []content.Field{{Label: "Who comes"}}
	with.Page.Answers[0].Summary.Text = "Nobody knows."
	if got, want := packed(t, with), packed(t, sample()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestATextOfTwoLinesIsRefused(t *testing.T) {
	e := sample()
	e.Facts[0].Text = "one\ntwo"
	if _, err := Marshal(e); err == nil || !strings.Contains(err.Error(), "one") {
		t.Errorf("got %v", err)
	}
}

func TestBrokenPacksAreRefused(t *testing.T) {
	whole := packed(t, translated())
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
	f.Add(packed(f, sample()))
	f.Add("2026\n99999999\n")
	f.Fuzz(func(t *testing.T, s string) {
		e, err := Unmarshal(s)
		if err != nil {
			return
		}
		b, err := Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Unmarshal(string(b)); err != nil {
			t.Error("what was read cannot be written again")
		}
	})
}
