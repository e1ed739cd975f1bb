package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"explainer/content"
	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/load"
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

// A language brings the phrases with which its texts speak of the reports: here those of the second story, which is in German and has two.
func TestPhrasesAreThoseOfTheLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Keiner der zwei Berichte sagt es.":      "",
		"Keiner der drei Berichte sagt es.":      "says “der drei Berichte”, but there are 2",
		"Zwei Zeitungsberichte sagen es.":        "says “Zwei Zeitungsberichte”, which is all of them: write {reports} for the number, or “die zwei Berichte”",
		"So ist es, Stand 28. Januar.":           "says “Stand 28. Januar”: write {as_of}",
		"Der Rat tagte am 28. Januar in Merano.": "",
	} {
		all, src, err := load.Dir(os.DirFS("../../web/testdata/second/data"))
		if err != nil {
			t.Fatal(err)
		}
		all[0].Terms[0].Text = content.Text(text)
		got := check.Run(all, src)
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.Contains(got[0].Message, "German (de) "+want)) {
			t.Errorf("%s: %v", text, got)
		}
	}
	all, src, err := load.Dir(os.DirFS("../../web/testdata/second/data"))
	if err != nil {
		t.Fatal(err)
	}
	all[0].Questions[0].Text, all[0].Questions[0].Reports = "Wer zahlt, ist offen.", nil
	if got := check.Run(all, src); !slices.ContainsFunc(got, func(p load.Problem) bool {
		return strings.Contains(p.Message, "names no report: only what no report says may do so")
	}) {
		t.Errorf("a question without a report: %v", got)
	}
}

// Phrases that are no expression are told with the words of their language; the check finds nothing with them, and goes on.
func TestBrokenPhrasesFindNothing(t *testing.T) {
	for _, broken := range []string{"", "("} {
		all, src := sample.Load(t, sample.Data())
		now := *src.Words[0]
		now.Phrases.Silence = broken
		src.Words[0] = &now
		if got := check.Run(all, src); len(got) > 0 {
			t.Errorf("%q: %v", broken, got)
		}
	}
}

// It is told once, not with each text that waits for the day.
func TestADayOfThePieceThatNamesItselfIsNoDate(t *testing.T) {
	data := sample.With(t, "page.yaml", `as_of: "2026-01-28"`, `as_of: "{as_of}"`)
	sample.Replace(t, data, "page.yaml", "{en: What is known.,", `{en: "What is known as of {as_of}.",`)
	e, src := sample.Load(t, data)
	const want = `page.yaml:2: page: as_of "{as_of}" is not a date; write a day as "2026-01-27"`
	if got := check.Run(e, src).Error(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
