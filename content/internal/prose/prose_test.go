package prose

import (
	"slices"
	"testing"
)

func TestATextIsOursOutsideItsQuotationMarks(t *testing.T) {
	own, spans, ok := Split("He called it “a fuss” and “a storm”, she did not.")
	if !ok || !slices.Equal(spans, []string{"a fuss", "a storm"}) || !slices.Equal(own, []string{"He called it ", " and ", ", she did not."}) {
		t.Errorf("got %q %q %v", own, spans, ok)
	}
}

func TestMarksThatDoNotPairAreRefused(t *testing.T) {
	for _, text := range []string{"“open", "close”", "“a “b” c”", "“”", "“ ”", "a” “b"} {
		if _, _, ok := Split(text); ok {
			t.Errorf("%q passes", text)
		}
	}
}

func TestWordsAreLettersAndDigitsInLowerCase(t *testing.T) {
	got := Words("Don’t ‘stop’ at 102.5—È l′ora (of U.S. law)")
	want := []string{"don't", "stop", "at", "102", "5", "è", "l'ora", "of", "us", "law"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := Stems("L’ora"); !slices.Equal(got, []string{"l", "ora"}) {
		t.Errorf("got %q", got)
	}
}
