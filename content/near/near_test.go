package near

import (
	"strings"
	"testing"
)

func TestTheNearestWordIsMeant(t *testing.T) {
	known := []string{"report-rich", "report-rome", "report-ap", "reports", "topic"}
	for written, want := range map[string]string{
		"report-rihc": "report-rich", "report-app": "report-ap", "Report-Ap": "report-ap", "report": "reports", "tpoic": "topic",
		"zebra": "", "": "", "report-ap": "",
	} {
		if got := Nearest(written, known[:]); got != want {
			t.Errorf("%q: got %q, want %q", written, got, want)
		}
	}
}

func TestChanges(t *testing.T) {
	long := strings.Repeat("a long word ", 5)
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "", 3},
		{"border", "border", 0},
		{"border", "bordre", 1},
		{"border", "brder", 1},
		{"border", "boarder", 1},
		{"border", "bonder", 1},
		{"ca", "abc", 3},
		{"kitten", "sitting", 3},
		{"città", "citta", 1},
		{long, long + "er", 2},
		{long + "x", "y" + long, 2},
	} {
		if got := Changes([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if got := Changes([]rune(c.b), []rune(c.a)); got != c.want {
			t.Errorf("%q to %q: %d, want %d", c.b, c.a, got, c.want)
		}
		if a, b := []byte(c.a), []byte(c.b); len(a)+len(b) == len([]rune(c.a))+len([]rune(c.b)) && Changes(a, b) != c.want {
			t.Errorf("%q to %q in bytes: %d, want %d", c.a, c.b, Changes(a, b), c.want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Changes([]byte("responsibility"), []byte("accountability")) }); n != 0 {
		t.Errorf("two words of the search take %v pieces of memory", n)
	}
}
