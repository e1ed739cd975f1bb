package check_test

import (
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/load"
)

func TestCharactersThatAPageCannotCarry(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"U+0000":                      {"a\x00b", "holds a control character (U+0000); delete it"},
		"a control character":         {"a\x1bb", "holds a control character (U+001B); delete it"},
		"a later control":             {"a\u0085b", "holds a control character (U+0085); delete it"},
		"a newline":                   {"a\nb", "holds a line break (U+000A); write the text on one line"},
		"a line separator":            {"a\u2028b", "holds a line break (U+2028); write the text on one line"},
		"a tab":                       {"a\tb", "holds a tab (U+0009); write a space"},
		"half a surrogate pair":       {"a\xed\xa0\x80b", "holds bytes that are no character\nholds the sign for a damaged character (U+FFFD); write the character again"},
		"a damaged character":         {"a\uFFFDb", "holds the sign for a damaged character (U+FFFD); write the character again"},
		"a noncharacter":              {"a\uFDD0b", "holds a noncharacter (U+FDD0); delete it"},
		"a noncharacter far out":      {"a\U0001FFFFb", "holds a noncharacter (U+1FFFF); delete it"},
		"an invisible character":      {"a\u200bb", "holds an invisible character (U+200B); delete it"},
		"a turn of direction":         {"a\u202eb", "holds an invisible character (U+202E); delete it"},
		"a hard space":                {"a\u00a0b", "holds a special space (U+00A0); write a plain one"},
		"a tag":                       {"a <b>", "holds markup, <, which no text may (U+003C); write it in words"},
		"an entity":                   {"a &lt; b", "holds the markup &lt;; write the character itself"},
		"a number for a sign":         {"a &#x3c; b", "holds the markup &#x3c;; write the character itself"},
		"bold of Markdown":            {"a **b** c", "holds **, a mark of Markdown that readers would see; a text is plain"},
		"a link of Markdown":          {"a [b](https://news.example/) c", "holds ](, a mark of Markdown that readers would see; a text is plain"},
		"stress of Markdown":          {"a *b c* d", "holds *b c*, a mark of Markdown that readers would see; a text is plain"},
		"two spaces":                  {"a  b", "holds two spaces in a row"},
		"a space at the end":          {"a ", "begins or ends with a space"},
		"a straight double mark":      {`a "b"`, "holds a straight quote mark; write ’ for an apostrophe, “…” around the words of a report"},
		"a straight apostrophe":       {"a's", "holds a straight quote mark; write ’ for an apostrophe, “…” around the words of a report"},
		"Italian marks":               {"a «b»", "holds the quotation mark «; only “…” in a text stand around the words of a report"},
		"single marks":                {"a ‘b’", "holds the quotation mark ‘; only “…” in a text stand around the words of a report"},
		"an emoji":                    {"a 🙂", "holds a sign that the pictures for shared links cannot draw, 🙂 (U+1F642)"},
		"a letter of another script":  {"a Ж", "holds a letter of another script, Ж (Cyrillic), which the pictures for shared links cannot draw (U+0416)"},
		"a letter that looks Latin":   {"a militi\u0430", "holds a letter of another script, \u0430 (Cyrillic), which the pictures for shared links cannot draw (U+0430)"},
		"a Latin letter of few fonts": {"a Ɓb", "holds the letter Ɓ, which the pictures for shared links cannot draw (U+0181)"},
		"letters in one sign":         {"an oﬃce", "holds ﬃ, another form of ffi (U+FB03); write that"},
		"a private character":         {"a \ue000b", "holds a private character, which only one font has (U+E000); write another"},
		"marks of two kinds":          {"a “b\" c", "holds a straight quote mark; write ’ for an apostrophe, “…” around the words of a report"},
		"a mark alone":                {"a “b", "has a quotation mark without its partner"},
	} {
		t.Run(name, func(t *testing.T) {
			all, src := sample.Load(t, sample.Data())
			all[0].Terms[0].Text = content.Text(test.text)
			got := check.Run(all, src).Error()
			place := `terms.yaml:4: term "term-council": English (en) `
			want := place + strings.ReplaceAll(test.want, "\n", "\n"+place)
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestWhatAPageCanCarry(t *testing.T) {
	all, src := sample.Load(t, sample.Data())
	e, translated := all[0], all[1]
	e.Terms[0].Text = "R&D is 6–22 km away — l’été, “a bridge” & more…"
	e.Quotations[0].Verbatim = `It's a 'bridge'`
	translated.Quotations[0].Rendering = "È un ‘ponte’"
	if p := check.Run(all, src); len(p) > 0 {
		t.Error(p.Error())
	}
	translated.Quotations[0].Rendering = "È un “ponte”"
	want := `quotations.yaml:6: quotation "quote-mayor": rendering in Italian (it) holds the quotation mark “; only “…” in a text stand around the words of a report`
	if p := check.Run(all, src); p.Error() != want {
		t.Errorf("a rendering stands in quotation marks itself: %v", p)
	}
}

// A number with a full stop counts an entry of a list, but not before a name in capitals, nor where the language writes days so.
func TestANumberMayBeginAText(t *testing.T) {
	for text, want := range map[string]bool{
		"1. FC Köln runs it.": false, "1. The body runs it.": true, "2) The body runs it.": true, "3. März is no day here.": true,
	} {
		got := run(t, "terms.yaml", "The body that runs the town.", text)
		if told := len(got) == 1 && strings.Contains(got[0], "a mark of Markdown"); told != want || len(got) > 0 && !want {
			t.Errorf("%s: %q", text, got)
		}
	}
	german, problems := load.Words(fstest.MapFS{}, "de")
	if len(problems) > 0 {
		t.Fatal(problems.Error())
	}
	for text, want := range map[string]bool{"3. März: Die Brücke ist zu.": false, "28. Januar 2026 ist der Stand.": false, "2) Die Brücke ist zu.": true, "# Die Brücke": true} {
		e, src := sample.Load(t, sample.Data())
		e[0].Words.Dates = german.App.Dates
		e[0].Terms[0].Text = content.Text(text)
		if got := check.Run(e, src).Error(); strings.Contains(got, "a mark of Markdown") != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

func TestTheNameOfAFileHoldsNoControl(t *testing.T) {
	each(t, []spoiled{{
		"a bell", "reports.yaml", "file: echo.txt", `file: "echo\u0007.txt"`,
		`reports.yaml:13: report "report-echo": file holds a control character; delete it`,
	}})
}

// The name of a file is that of the editor's own system, and no text.
func TestAFileMayHaveAnyName(t *testing.T) {
	for _, name := range []string{"ap__27.txt", "o'brien.txt", "2. report.txt", "`echo`.txt", "«echo».txt"} {
		if got := run(t, "reports.yaml", "file: echo.txt", "file: "+strconv.Quote(name)); got != nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}
