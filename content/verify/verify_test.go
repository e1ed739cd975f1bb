package verify_test

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/internal/sample"
	"explainer/content/load"
	"explainer/content/verify"
)

// prove proves the sample with its quotation's words replaced.
func prove(t *testing.T, verbatim string) (verify.Lock, load.Problems) {
	t.Helper()
	e, src := sample.Load(t, sample.Data())
	e[0].Quotations[0].Verbatim = verbatim
	return verify.Run(e, src, sample.Sources())
}

func TestSoundDataIsProved(t *testing.T) {
	e, src := sample.Load(t, sample.Data())
	lock, problems := verify.Run(e, src, sample.Sources())
	if len(problems) > 0 {
		t.Fatal(problems.Error())
	}
	if len(lock.Reports) != 2 || lock.Reports[0].ID != "report-echo" {
		t.Errorf("reports in the lock: %+v", lock.Reports)
	}
	gazette := string(sample.Sources()["gazette.txt"].Data)
	want := map[string]string{
		"diff-when":   "shut the old bridge this morning",
		"mayor":       "a bridge, not a boat",
		"quote-mayor": "It’s a bridge, not a boat — and it will stand",
	}
	for _, q := range lock.Quotations {
		if got := gazette[q.Offset : q.Offset+q.Length]; got != want[q.Record] {
			t.Errorf("%s stands at %q, want %q", q.Record, got, want[q.Record])
		}
		delete(want, q.Record)
	}
	if len(want) > 0 {
		t.Errorf("not in the lock: %v", want)
	}
}

func TestQuotationsThatStandInTheReport(t *testing.T) {
	for name, words := range map[string]string{
		"with other glyphs for marks, dashes and spaces":  "It‘s a bridge, not a boat – and it\u00a0 will stand",
		"two spaces in the report":                        "Nobody asked me first.",
		"a paragraph that leaves its quotation open":      "I walked over it as a child.",
		"the next paragraph of the same speech":           "My mother walked over it too,",
		"opened by a closing mark, closed by two singles": "We all did,",
		"never closed by the report":                      "This line was never closed by its printer.",
	} {
		if _, problems := prove(t, words); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func TestQuotationsThatDoNot(t *testing.T) {
	const at = `quotations.yaml:5: quotation "quote-mayor": `
	for name, test := range map[string]struct{ words, want string }{
		"one letter changed": {
			"It's a bridge, not a goat",
			"verbatim “It's a bridge, not a goat” does not stand in report-gazette; report-gazette has “It's a bridge, not a”, but then not “goat”",
		},
		"a capital changed": {
			"it's a bridge",
			"verbatim “it's a bridge” does not stand in report-gazette",
		},
		"half a word": {
			"It's a bridge, not a bo",
			"verbatim “It's a bridge, not a bo” does not stand in report-gazette; report-gazette has “It's a bridge, not a”, but then not “bo”",
		},
		"two quotations joined": {
			"It's a bridge, not a boat - and it will stand. Nobody asked me first",
			"verbatim “It's a bridge, not a boat - and it will stand. Nobody asked me first” does not stand in report-gazette; " +
				"it joins two places of report-gazette: “It's a bridge, not a boat - and it will stand” and “Nobody asked me first” are two records",
		},
		"two quotations with what stands between": {
			`it will stand," the mayor told reporters. "Nobody`,
			"verbatim holds a double quotation mark: speech on either side of one is two records",
		},
		"narration": {
			"the mayor told reporters",
			"verbatim stands in report-gazette, but not inside quotation marks",
		},
		"narration after a mark that was never closed": {
			"The planks are rotten",
			"verbatim stands in report-gazette, but not inside quotation marks",
		},
		"speech that runs into narration": {
			"by its printer. The planks are rotten",
			"verbatim stands in report-gazette, but not inside quotation marks",
		},
		"another report's words": {
			"The crossing has been there",
			"verbatim “The crossing has been there” does not stand in report-gazette; report-gazette has “The”, but then not “crossing”",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if _, problems := prove(t, test.words); problems.Error() != at+test.want {
				t.Errorf("got\n%v\nwant\n%s", problems, at+test.want)
			}
		})
	}
}

// Each language has its own marks, and what they hold is speech in all of them; what stands between two quotations is not.
func TestTheMarksOfEveryLanguageHoldSpeech(t *testing.T) {
	const narrated = "verbatim stands in report-gazette, but not inside quotation marks"
	for name, text := range map[string]string{
		"English":             "“First words,” said one. “Second words,” said two.",
		"German":              "„First words“, said one. „Second words“, said two.",
		"Polish":              "„First words”, said one. „Second words”, said two.",
		"French":              "«\u202fFirst words\u202f», said one. «\u00a0Second words\u00a0», said two.",
		"Danish":              "»First words«, said one. »Second words«, said two.",
		"Swedish":             "”First words”, said one. ”Second words”, said two.",
		"Finnish":             "»First words», said one. »Second words», said two.",
		"Japanese":            "「First words」, said one. 「Second words」, said two.",
		"typed":               "\"First words\", said one. \"Second words\", said two.",
		"typed in German":     "„First words\", said one. „Second words\", said two.",
		"a quotation within":  "„Zero, ‚nil‘, said he. First words“, said one. „Second words“, said two.",
		"another mark within": "« Zero “nil” said he. First words », said one. « Second words », said two.",
	} {
		for words, want := range map[string]string{"First words": "", "Second words": "", "said one": narrated, "said two": narrated} {
			e, src := sample.Load(t, sample.Data())
			e[0].Quotations[0].Verbatim = words
			e[0].Quotations[0].Cut = nil
			sources := sample.Sources()
			sources["gazette.txt"].Data = append(sources["gazette.txt"].Data, []byte("\n\n"+text+"\n\nA line of our own follows here.\n")...)
			_, problems := verify.Run(e, src, sources)
			problems = slices.DeleteFunc(problems, func(p load.Problem) bool { return strings.Contains(p.Message, "write cut:") })
			if got := problems.Error(); want == "" && got != "" || !strings.HasSuffix(got, want) {
				t.Errorf("%s: %q: got %q, want %q", name, words, got, want)
			}
		}
	}
	for name, text := range map[string]string{"nested in German": "„Zero, ‚nil‘, one“, said he.", "nested in French": "« Zero, “nil”, one », said he.", "nested in Japanese": "「Zero, 『nil』, one」, said he."} {
		e, src := sample.Load(t, sample.Data())
		e[0].Quotations[0].Verbatim = strings.Trim(strings.TrimSuffix(text, ", said he."), "„“«» 「」")
		sources := sample.Sources()
		sources["gazette.txt"].Data = append(sources["gazette.txt"].Data, []byte("\n\n"+text+"\n")...)
		if _, problems := verify.Run(e, src, sources); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

// A text counts once, whatever the names of the files that it lies in and whatever stands around it.
func TestOneTextIsOneReport(t *testing.T) {
	own := string(sample.Sources()["gazette.txt"].Data)
	for name, test := range map[string]struct{ text, retells, want string }{
		"the same text":                {own, "false", `file "echo.txt" has the text of "report-gazette"; one text is one report`},
		"the same text retold":         {own, "true", `file "echo.txt" has the text of "report-gazette"; one text is one report`},
		"other marks and line ends":    {strings.ReplaceAll(strings.ReplaceAll(own, "\n", "\r\n"), "’", "'"), "false", `file "echo.txt" has the text of "report-gazette"; one text is one report`},
		"another sentence before it":   {"By our own correspondent.\n\n" + own, "false", `file "echo.txt" has most of its words in common with "report-gazette"`},
		"another sentence and retells": {"By our own correspondent.\n\n" + own, "true", ""},
	} {
		sources := sample.Sources()
		sources["echo.txt"].Data = []byte(test.text)
		e, src := sample.Load(t, sample.With(t, "reports.yaml", "retells: true", "retells: "+test.retells))
		_, problems := verify.Run(e, src, sources)
		got := ""
		for _, p := range problems {
			if p.File == "reports.yaml" {
				got += p.Message
			}
		}
		if want := `report "report-echo": ` + test.want; test.want == "" && got != "" || test.want != "" && !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestWordingsAndSpans(t *testing.T) {
	for name, test := range map[string]struct{ file, old, now, want string }{
		"a wording with a letter changed": {
			"differences.yaml", "shut the old bridge this morning", "shuts the old bridge",
			`differences.yaml:9: difference "diff-when": wording “shuts the old bridge” does not stand in report-gazette`,
		},
		"a span that stands in another report": {
			"facts.yaml", "The crossing is a century old.", "It is “a bridge, not a boat”.",
			`facts.yaml:11: fact "fact-old": English (en) quotes words: “a bridge, not a boat” does not stand in report-echo; report-echo has “a”, but then not “bridge,”`,
		},
		"a span of a statement, in the reports of its facts": {
			"page.yaml", "en: Only a rumour.", "en: Only “a bridge”.",
			`page.yaml:10: answer "2026-01-24/2026-01-25": summary in English (en) quotes words: “a bridge” does not stand in report-echo; report-echo has “a”, but then not “bridge”`,
		},
		"a span where nothing is cited": {
			"page.yaml", "en: A crossing is shut", "en: “A crossing” is shut",
			`page.yaml:3: page: headline in English (en) quotes words: “A crossing” cites no report`,
		},
		"a report without its file": {
			"reports.yaml", "file: echo.txt", "file: gone.txt",
			`reports.yaml:13: report "report-echo": file "gone.txt" is not among the sources`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			e, src := sample.Load(t, sample.With(t, test.file, test.old, test.now))
			if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != test.want {
				t.Errorf("got\n%v\nwant\n%s", problems, test.want)
			}
		})
	}
}

func TestAReportThatCannotBeReadIsToldWithTheReason(t *testing.T) {
	const at = `reports.yaml:13: report "report-echo": file "echo.txt" `
	for name, test := range map[string]struct {
		sources fs.FS
		want    string
	}{
		"no right to": {sample.Unreadable(sample.Sources(), "echo.txt", fs.ErrPermission), at + "cannot be read: you have no right to"},
		"a folder":    {sample.Unreadable(sample.Sources(), "echo.txt", errors.New("is a directory")), at + "cannot be read; is it a file, by its name alone?"},
		"not there":   {sample.Unreadable(sample.Sources(), "echo.txt", fs.ErrNotExist), at + "is not among the sources"},
		"none of all": {fstest.MapFS{"notes.txt": {Data: []byte("x")}}, "none of the 2 reports lies in this folder of sources; gazette.txt, for one, is missing"},
	} {
		e, src := sample.Load(t, sample.Data())
		if _, problems := verify.Run(e, src, test.sources); problems.Error() != test.want {
			t.Errorf("%s: got\n%v\nwant\n%s", name, problems, test.want)
		}
	}
}

func TestOurOwnTextsAreInOurOwnWords(t *testing.T) {
	const file, old = "terms.yaml", "The body that runs the town."
	for name, test := range map[string]struct{ now, want string }{
		"a sentence of a report": {
			"It said the COUNCIL shut the old bridge this morning, a clerk told the crowd.",
			"English (en) has eight words of report-gazette: “the council shut the old bridge this morning”; say it in our own words",
		},
		"a sentence of a report that it does not cite": {
			"It has been there for a hundred years, people say.",
			"English (en) has eight words of report-echo: “has been there for a hundred years people”; say it in our own words",
		},
		"speech without quotation marks": {
			"It’s a bridge, not a boat – and it stays.",
			"English (en) has eight words of report-gazette: “it's a bridge not a boat and it”; say it in our own words",
		},
	} {
		t.Run(name, func(t *testing.T) {
			e, src := sample.Load(t, sample.With(t, file, old, test.now))
			want := `terms.yaml:4: term "term-council": ` + test.want
			if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != want {
				t.Errorf("got\n%v\nwant\n%s", problems, want)
			}
		})
	}
	for name, text := range map[string]string{
		"seven words":      "Council shut the old bridge this morning",
		"words in a “…”":   "It is “a bridge, not a boat — and it will stand,” then.",
		"parted by a “…”":  "Council shut the “old bridge” this morning, a clerk told us.",
		"not in one place": "The council shut the old rails this morning.",
	} {
		text = strings.Replace(text, "stand,”", "stand”", 1)
		e, src := sample.Load(t, sample.With(t, file, old, text))
		if _, problems := verify.Run(e, src, sample.Sources()); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func TestTheLockIsTheSameEveryTimeAndHoldsNoWords(t *testing.T) {
	var first string
	for range 3 {
		lock, _ := prove(t, "It's a bridge, not a boat - and it will stand")
		var b bytes.Buffer
		if err := lock.Write(&b); err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = b.String()
		}
		if b.String() != first {
			t.Fatal("two runs wrote two locks")
		}
	}
	if strings.Contains(first, "boat") {
		t.Error("the lock holds the words of a report")
	}
	read, err := verify.Read(fstest.MapFS{verify.LockFile: {Data: []byte(first)}})
	if err != nil {
		t.Fatal(err)
	}
	e, src := sample.Load(t, sample.Data())
	if p := verify.CompareLock(e, src, read); len(p) > 0 {
		t.Error(p.Error())
	}
}
