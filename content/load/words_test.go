package load_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/words"
)

// Every language that this program speaks is whole, whether a story is told in it or not.
func TestEveryLanguageHasEveryWord(t *testing.T) {
	files, err := fs.Glob(words.Files, "*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	var problems load.Problems
	for _, f := range files {
		l := content.Lang(strings.TrimSuffix(f, ".yaml"))
		_, wrong := load.Words(fstest.MapFS{}, l)
		problems = append(problems, wrong...)
	}
	if len(problems) > 0 {
		t.Error(problems.Error())
	}
}

// What counts the reports or dates the piece is filled in from the data, so that another report or day makes no word untrue.
func TestNoWordOfTheInterfaceCountsOrDatesThePiece(t *testing.T) {
	files, err := fs.Glob(words.Files, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		w, _ := load.Words(fstest.MapFS{}, content.Lang(strings.TrimSuffix(f, ".yaml")))
		d := w.App.Dates
		text, err := fs.ReadFile(words.Files, f)
		if err != nil {
			t.Fatal(err)
		}
		report := w.App.Count.Report.Other
		report = strings.TrimSpace(strings.ReplaceAll(report, "{n}", ""))
		months := strings.Join(append(slices.Clone(d.Months), d.ShortMonths...), "|")
		for _, e := range []string{`\b20\d\d\b`, `\d\.?º? (` + months + `)\b`, `\b(` + months + `) \d`, `(\d|` + strings.Join(w.App.Numbers, "|") + `) (\pL+ )?` + report} {
			if said := regexp.MustCompile(`(?i)` + e).FindString(string(text)); said != "" {
				t.Errorf("%s says %q", f, said)
			}
		}
	}
}

var line = regexp.MustCompile(`:\d+:`)

// The reader names the language and the key of each word that is missing, unknown or damaged.
func TestAWordThatIsMissingUnknownOrDamagedIsNamed(t *testing.T) {
	whole, err := fs.ReadFile(words.Files, "it.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ old, now, want string }{
		"missing":                  {`    skip: "Vai alla risposta"` + "\n", "", "words/it.yaml: app.page.skip: is missing"},
		"unknown":                  {`    skip: `, `    skipp: `, `key "skipp" is unknown; did you mean skip?`},
		"twice":                    {`    skip: `, "    toc: x\n    skip: ", `key "toc" stands here again`},
		"a straight quote":         {"Vai alla risposta", "Vai all'inizio", "words/it.yaml: app.page.skip: has a straight quote"},
		"markup":                   {"Vai alla risposta", "Vai <b>su</b>", "words/it.yaml: app.page.skip: has markup"},
		"another placeholder":      {"Torna al {as_of.day}", "Torna al {as_of}", `words/it.yaml: app.day.back: has the placeholders ["{as_of}"], want ["{as_of.day}"]`},
		"a form too few":           {`report: {one: "{n} articolo", `, `report: {`, "words/it.yaml: app.count.report.one: is missing"},
		"a form that is none":      {`report: {one: "{n} articolo", `, `report: {one: "{n} articolo", few: "{n} articoli", `, "words/it.yaml: app.count.report.few: is a form that the language does not have by app.plural"},
		"a month too few":          {`"gennaio", `, "", "words/it.yaml: app.dates.months: has 11 entries, want 12"},
		"a word of the scripts":    {`  wait: "La parte interattiva si sta caricando"` + "\n", "", "words/it.yaml: loader.wait: is missing"},
		"a word of the builder":    {`  choose: "Scegli"` + "\n", "", "words/it.yaml: builder.choose: is missing"},
		"no months":                {`    months: ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"]` + "\n", "", "words/it.yaml: app.dates.months: is missing"},
		"a name in another tongue": {`full: "{day} {month} {year}"`, `full: "{giorno} {month} {year}"`, `words/it.yaml: app.dates.full: has the placeholders ["{giorno}" "{month}" "{year}"], want ["{day}" "{month}" "{year}"]`},
		"an address that is lost":  {`{version}. {url}"`, `{version}."`, "words/it.yaml: share.cite: has the placeholders"},
		"no rule of the plural":    {`plural: {one: "n = 1"}`, `plural: {one: "n is 1"}`, `words/it.yaml: app.plural.one: "n is 1" is no rule of the plural`},
		"no direction":             {`dir: ltr`, `dir: left`, `words/it.yaml: app.dir: is "left", want ltr or rtl`},
		"a phrase that is missing": {`  all: "i {n} articoli"` + "\n", "", "words/it.yaml: phrases.all: is missing"},
		"a phrase that is broken":  {`silence: '(?i)`, `silence: '(`, "words/it.yaml: phrases.silence: is no regular expression"},
		"a phrase of one group":    {`\b(\pL+|\d+)\s+(?:gli`, `\b\pL+\s+(?:gli`, "words/it.yaml: phrases.reports: has 1 groups in brackets, want two"},
		"a number that is short":   {`other: "{n} articoli"`, `other: "articoli"`, "words/it.yaml: app.count.report.other: has the placeholders of another word"},
	} {
		if n := strings.Count(string(whole), test.old); n < 1 {
			t.Fatalf("%s: %q is not in the file", name, test.old)
		}
		data := fstest.MapFS{"words/it.yaml": {Data: []byte(strings.Replace(string(whole), test.old, test.now, 1))}}
		_, problems := load.Words(data, "it")
		if !slices.ContainsFunc(problems, func(p load.Problem) bool { return strings.Contains(line.ReplaceAllString(p.String(), ":"), test.want) }) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, problems.Error(), test.want)
		}
	}
}

// A language that only the story brings is measured as the others are, even where it is the first or the only one, and before a date is
// made of its words.
func TestTheWordsOfAStoryAreHeldAgainstThoseOfTheProgram(t *testing.T) {
	english, err := fs.ReadFile(words.Files, "en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ editions, file, old, now, want string }{
		"a month too few in the only edition": {"[fr]", "fr", `"November", "December"`, `"November"`, `words/fr.yaml: app.dates.months: has 11 entries, want 12`},
		"a day too few":                       {"[fr]", "fr", `"Friday", "Saturday"`, `"Friday"`, `words/fr.yaml: app.dates.weekdays: has 6 entries, want 7`},
		"no months at all":                    {"[fr]", "fr", "    months: [", "    # months: [", `words/fr.yaml: app.dates.months: is missing`},
		"a name in another tongue":            {"[fr, it]", "fr", `full: "{day} `, `full: "{jour} `, `words/fr.yaml: app.dates.full: has the placeholders ["{jour}" "{month}" "{year}"], want ["{day}" "{month}" "{year}"]`},
		"English of its own":                  {"[en]", "en", `full: "{day} `, `full: "{jour} `, `words/en.yaml: app.dates.full: has the placeholders`},
	} {
		if strings.Count(string(english), test.old) != 1 {
			t.Fatalf("%s: %q", name, test.old)
		}
		data := fstest.MapFS{
			"story.yaml":                   {Data: []byte("editions: " + test.editions + "\nreports: en\nelement: my-story\nicon: []\n")},
			"page.yaml":                    {Data: []byte("as_of: \"2026-12-01\"\nheadline: {fr: \"{as_of}\", en: \"{as_of}\"}\n")},
			"words/" + test.file + ".yaml": {Data: []byte(strings.Replace(string(english), test.old, test.now, 1))},
		}
		_, _, err := load.Dir(data)
		said := ""
		for at := range strings.Lines(fmt.Sprint(err)) {
			if strings.Contains(at, "words/") {
				said += line.ReplaceAllString(at, ":")
			}
		}
		if !strings.HasPrefix(said, test.want) || strings.Count(said, "\n") > 1 {
			t.Errorf("%s: got\n%s\nwant\n%s", name, said, test.want)
		}
	}
}
