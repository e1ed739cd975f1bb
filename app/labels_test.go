package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/content"
	"explainer/content/rules"
)

func TestEveryLabelIsWholeInBothLanguages(t *testing.T) {
	for key, text := range labels {
		for lang, v := range map[string]string{"English": text.EN, "Italian": text.IT} {
			switch {
			case v == "":
				t.Errorf("%s has no %s", key, lang)
			case v != strings.TrimSpace(v) || strings.Contains(v, "  "):
				t.Errorf("%s has spaces too many in %s: %q", key, lang, v)
			case strings.ContainsAny(v, "\"'`"):
				t.Errorf("%s has a straight quote in %s: %q", key, lang, v)
			case strings.ContainsAny(v, "<>&\n\t\u00a0"):
				t.Errorf("%s has markup or a space that is none in %s: %q", key, lang, v)
			}
		}
		if base, ok := strings.CutSuffix(key, ".one"); ok {
			if _, ok := labels[base+".many"]; !ok {
				t.Errorf("%s.one has no %s.many", base, base)
			}
		}
	}
}

// What a label says of the piece itself follows from the data.
func TestNoLabelCountsOrDatesThePiece(t *testing.T) {
	by := regexp.MustCompile(`(?i)\b(two|three|four|five|six|seven|due|tre|quattro|cinque|sei|sette|\d+) (reports|articoli)\b|\b(January|gennaio)\b|[{}]`)
	for key, text := range labels {
		for _, x := range editions(t, sampleData).Indexes() {
			for _, name := range content.Placeholders {
				text.EN, text.IT = strings.ReplaceAll(text.EN, name, ""), strings.ReplaceAll(text.IT, name, "")
			}
			if found := by.FindString(text.in(x.Data().Lang)); found != "" {
				t.Errorf("%s has %q; write a placeholder", key, found)
			}
			if said := NewEnv(x, "").L(key); strings.ContainsAny(said, "{}") {
				t.Errorf("%s says %q", key, said)
			}
		}
	}
}

func TestEveryLabelThatTheCodeAsksForIsThere(t *testing.T) {
	s := read(t)
	if len(s.whole) < 40 || len(s.counted) < 8 || len(s.begin) < 5 || len(s.end) < 2 {
		t.Fatalf("the code asks for %d labels, %d counts, %d beginnings and %d ends: this test no longer reads it rightly", len(s.whole), len(s.counted), len(s.begin), len(s.end))
	}
	want := append([]string(nil), s.whole...)
	for _, key := range s.counted {
		want = append(want, key+".one", key+".many")
	}
	for _, end := range s.end {
		if end == ".title" || end == ".intro" {
			for _, view := range []string{FactsPage, BuilderPage} {
				want = append(want, view+end)
			}
		}
	}
	for begin, values := range map[string][]string{
		"about.": rules.Abouts, "part.": rules.Parts,
	} {
		if !slices.Contains(s.begin, begin) && !s.pairs {
			t.Errorf("no label begins with %q any more", begin)
		}
		for _, v := range values {
			want = append(want, begin+v)
		}
	}
	for _, key := range want {
		if _, ok := labels[key]; !ok {
			t.Errorf("label %q is missing", key)
		}
	}
	for _, begin := range s.begin {
		if !slices.ContainsFunc(keys(), func(k string) bool { return strings.HasPrefix(k, begin) }) {
			t.Errorf("no label begins with %q", begin)
		}
	}
}

func TestNoLabelIsDead(t *testing.T) {
	s := read(t)
	for _, list := range [][]string{rules.Abouts, rules.Parts, {FactsPage, BuilderPage, "en", "it"}} {
		for _, v := range list {
			s.words[v] = true
		}
	}
	for _, key := range keys() {
		if !s.uses(key) {
			t.Errorf("nothing asks for label %q", key)
		}
	}
}

func TestALabelThatIsNotThereIsAProgrammingError(t *testing.T) {
	defer func() {
		if r := recover(); r != "app: no label nonsense" {
			t.Errorf("got %v", r)
		}
	}()
	NewEnv(small(t), "").L("nonsense")
}
