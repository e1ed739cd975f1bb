package check_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

// The sample has two reports and stands still on 28 January 2026.
func TestWhatATextSaysOfThePieceItselfAgreesWithTheData(t *testing.T) {
	const where = `terms.yaml:4: term "term-council": English (en) `
	for text, want := range map[string]string{
		"None of the two reports says so.":                 "",
		"{Reports} reports say so, as of {as_of}.":         "",
		"What stood in the two newspaper reports.":         "",
		"One report names the mayor, no report the crew.":  "",
		"None of the three reports says so.":               "says “the three reports”, but there are two: read it again",
		"All 5 reports say so.":                            "says “All 5 reports”, but there are two: read it again",
		"Two reports say so.":                              "says “Two reports”, which is all of them",
		"Seven news reports say so.":                       "says “Seven news reports”, but there are two",
		"It is so as of 28 January 2026.":                  "says “as of 28 January”: write {as_of}",
		"It is so as of Wednesday 28 January.":             "says “as of Wednesday 28 January”: write {as_of}",
		"It is so as of January 27.":                       "says “as of January 27”: write {as_of}",
		"The council met on 28 January and on the 27th.":   "",
		"It is so as of {as_off}.":                         "holds {as_off}, which is no placeholder; these are: {reports}",
		"It is so as of {as_of.":                           "holds a brace without its partner",
		"It is so } as of now.":                            "holds a brace without its partner",
		"The sum of all reports is {reports}.":             "",
		"Those three reports and our three reports differ": "says “Those three reports”, but there are two: read it again\nsays “our three reports”, but there are two: read it again",
	} {
		got := run(t, "terms.yaml", "The body that runs the town.", `"`+text+`"`)
		wants := strings.Split(want, "\n")
		if want == "" && got == nil {
			continue
		}
		if len(got) != len(wants) {
			t.Errorf("%s: %q", text, got)
			continue
		}
		for i, w := range wants {
			if !slices.ContainsFunc(got, func(m string) bool { return strings.HasPrefix(m, where+w) }) || w == "" {
				t.Errorf("%s: %q", text, got[i])
			}
		}
	}
	for text, want := range map[string]string{
		"Nessuno dei due articoli lo dice.":       "",
		"Tutti e due gli articoli lo dicono.":     "",
		"Nessuno dei cinque articoli lo dice.":    "says “dei cinque articoli”, but there are two",
		"Tutti e tre gli articoli lo dicono.":     "says “Tutti e tre gli articoli”, but there are two",
		"Lo dicono due articoli della città.":     "says “due articoli”, which is all of them",
		"Il testo è fermo al 28 gennaio.":         "says “fermo al 28 gennaio”: write {as_of}",
		"Una pagina aggiornata all’8 gennaio.":    "says “aggiornata all’8 gennaio”: write {as_of}",
		"I Giochi vanno dal 6 al 22 di febbraio.": "",
	} {
		got := run(t, "terms.yaml", "L’organo che amministra la città.", `"`+text+`"`)
		if want == "" && got != nil || want != "" && (len(got) != 1 || !strings.HasPrefix(got[0], `terms.yaml:5: term "term-council": Italian (it) `+want)) {
			t.Errorf("%s: %q", text, got)
		}
	}
}

func TestPlaceholdersAreFilledInInBothLanguages(t *testing.T) {
	data := sample.With(t, "terms.yaml", "The body that runs the town.", `"{Reports} of {reports} of {reports.days}, as of {as_of}, {as_of.day}."`)
	sample.Replace(t, data, "terms.yaml", "L’organo che amministra la città.", `"{Reports} o {reports} del {reports.days}, fermo al {as_of}, il {as_of.day}."`)
	for asOf, want := range map[string][2]string{
		"2026-01-28": {"28 January 2026, 28 January", "al 28 gennaio 2026, il 28 gennaio"},
		"2026-02-01": {"1 February 2026, 1 February", "al 1º febbraio 2026, il 1º febbraio"},
		"2026-02-08": {"8 February 2026, 8 February", "all’8 febbraio 2026, l’8 febbraio"},
		"2026-02-11": {"11 February 2026, 11 February", "all’11 febbraio 2026, l’11 febbraio"},
	} {
		sample.Replace(t, data, "page.yaml", `as_of: "2026-01-28"`, `as_of: "`+asOf+`"`)
		e, src := sample.Load(t, data)
		sample.Replace(t, data, "page.yaml", `as_of: "`+asOf+`"`, `as_of: "2026-01-28"`)
		if got, want := string(e[0].Terms[0].Text), "Two of two of 27 and 28 January 2026, as of "+want[0]+"."; got != want {
			t.Errorf("%s: %s\nwant %s", asOf, got, want)
		}
		if got, want := string(e[1].Terms[0].Text), "Due o due del 27 e 28 gennaio 2026, fermo "+want[1]+"."; got != want {
			t.Errorf("%s: %s\nwant %s", asOf, got, want)
		}
		if raw := src.Raw("terms[0].en", string(e[0].Terms[0].Text)); !strings.HasPrefix(raw, "{Reports}") {
			t.Errorf("as it stands in the file: %s", raw)
		}
	}
	if p := check.Run(sample.Load(t, data)); len(p) > 0 {
		t.Error(p)
	}
}
