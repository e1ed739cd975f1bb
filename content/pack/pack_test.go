package pack

import (
	"reflect"
	"testing"

	"explainer/content"
)

func sample() *content.Explainer {
	return &content.Explainer{
		Page:    content.Page{AsOf: "2026-01-28", Answers: []content.Answer{{Day: "2026-01-28", Going: content.Statement{Facts: []string{"fact-a"}}}}},
		Reports: []content.Report{{ID: "report-a", Retells: true, Byline: []string{"Ann", "Bo"}}},
		Facts:   []content.Fact{{ID: "fact-a", Text: content.Text{EN: "An “é”", IT: "Una “è”"}}},
	}
}

func TestWhatIsPackedComesBack(t *testing.T) {
	want := sample()
	got, err := Unmarshal(string(Marshal(want)))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestBrokenBytesAreRefused(t *testing.T) {
	whole := string(Marshal(sample()))
	for n := range len(whole) {
		if _, err := Unmarshal(whole[:n]); err == nil {
			t.Fatalf("%d of %d bytes were accepted", n, len(whole))
		}
	}
	if _, err := Unmarshal(whole + "x"); err == nil {
		t.Error("a byte too many was accepted")
	}
}

func FuzzUnmarshal(f *testing.F) {
	f.Add(string(Marshal(sample())))
	f.Add("\xff\xff\xff\xff\x0f")
	f.Fuzz(func(t *testing.T, s string) {
		if e, err := Unmarshal(s); err == nil {
			if _, err := Unmarshal(string(Marshal(e))); err != nil {
				t.Error("what was read cannot be written again")
			}
		}
	})
}
