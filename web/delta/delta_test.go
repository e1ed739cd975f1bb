package delta_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"explainer/web/delta"
)

// follow is what a reader of steps does.
func follow(t testing.TB, old, now []string, steps []delta.Step) []string {
	t.Helper()
	var out []string
	i, j := 0, 0
	for _, s := range steps {
		if s.Keep < 0 || s.Drop < 0 || s.Add < 0 || i+s.Keep+s.Drop > len(old) {
			t.Fatalf("the step %+v leads out of the old list", s)
		}
		out = append(out, old[i:i+s.Keep]...)
		i, j = i+s.Keep+s.Drop, j+s.Keep
		out = append(out, now[j:j+s.Add]...)
		j += s.Add
	}
	if i != len(old) {
		t.Fatalf("%d of %d old texts are told", i, len(old))
	}
	return out
}

func TestStepsLeadFromOneListToTheOther(t *testing.T) {
	for old, want := range map[string][]struct {
		now  string
		adds int
	}{
		"a b c d e":   {{"a b c d e", 0}, {"a b X d e", 1}, {"X a b c d e", 1}, {"a b c d e X Y", 2}, {"a e", 0}, {"", 0}, {"c d e a b", 2}},
		"":            {{"", 0}, {"a b", 2}},
		"a a b a a c": {{"a a b a a a c", 1}, {"a a b X a c", 1}, {"a a", 0}},
		"x y x y x y": {{"x y x Z y x y", 1}, {"x y x y", 0}},
	} {
		for _, w := range want {
			a, b := strings.Fields(old), strings.Fields(w.now)
			steps := delta.Steps(a, b)
			if got := follow(t, a, b, steps); !slices.Equal(got, b) {
				t.Errorf("from %q to %q: %v leads to %q", old, w.now, steps, got)
			}
			adds := 0
			for _, s := range steps {
				adds += s.Add
			}
			if adds != w.adds {
				t.Errorf("from %q to %q: %v adds %d, want %d", old, w.now, steps, adds, w.adds)
			}
		}
	}
}

func FuzzSteps(f *testing.F) {
	f.Add(uint64(1), 30, 3)
	f.Fuzz(func(t *testing.T, seed uint64, size, words int) {
		if size < 0 || size > 2000 || words < 1 || words > 5000 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 1))
		list := func() []string {
			out := make([]string, r.IntN(size+1))
			for i := range out {
				out[i] = string(rune('a' + r.IntN(words)))
			}
			return out
		}
		old := list()
		now := list()
		if r.IntN(2) == 0 { // mostly the same
			now = slices.Clone(old)
			for range r.IntN(5) {
				if len(now) > 0 {
					now[r.IntN(len(now))] = "new"
				}
			}
		}
		if got := follow(t, old, now, delta.Steps(old, now)); !slices.Equal(got, now) {
			t.Errorf("from %q to %q leads to %q", old, now, got)
		}
	})
}
