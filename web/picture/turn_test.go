package picture

import "testing"

func TestALineIsDrawnInTheOrderInWhichItIsRead(t *testing.T) {
	for _, c := range []struct {
		text, want string
		rtl        bool
	}{
		{"A bridge, not a boat", "A bridge, not a boat", false},
		{"אבג", "גבא", true},
		{"אב 26 גד.", ".דג 26 בא", true},
		{"אב “a bridge, not” גד", "דג ”a bridge, not“ בא", true}, // these marks have no other side
		{"a bridge", "a bridge", true},
		{"(אב)", "(בא)", true},
		{"say אב now", "say בא now", false},
	} {
		if got := visual(c.text, c.rtl); got != c.want {
			t.Errorf("%q is drawn %q, want %q", c.text, got, c.want)
		}
	}
}
