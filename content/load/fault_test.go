package load_test

import (
	"testing"
	"testing/fstest"

	"explainer/content/internal/sample"
	"explainer/content/load"
)

// A mistake is told on its own line, with its record, once, in words that say what to do.
func TestAMistakeIsToldWhereItIs(t *testing.T) {
	const old = "  en: The crossing is a century old."
	for name, test := range map[string]struct{ now, want string }{
		"a straight quotation mark in a text": {`  en: "It is "old" indeed."`, `facts.yaml:11: fact "fact-old": a straight quotation mark inside the text ends it before “old" indeed."”; write “…” around the words of a report, ’ for an apostrophe`},
		"a quotation mark that stays open":    {`  en: "It is old.`, `facts.yaml:11: fact "fact-old": the quotation mark that opens the text is never closed`},
		"a colon in a text":                   {`  en: One thing: it is old.`, `facts.yaml:11: fact "fact-old": a text with a colon must stand in quotes`},
		"a tab":                               {"\ten: It is old.", `facts.yaml:11: fact "fact-old": a tab stands before the text; indent with spaces`},
		"too far to the right":                {"    en: It is old.", `facts.yaml:11: fact "fact-old": is indented by 4 spaces where the lines before have 2`},
		"too far to the left":                 {" en: It is old.", `facts.yaml:11: fact "fact-old": is indented by 1 space where the lines before have 2`},
		"a first key that is too far":         {"  asserted_by:\n     - mayor\n    - ghost\n" + old, `facts.yaml:12: fact "fact-old": is indented by 5 spaces where the lines after it have 4`},
		"a hyphen before a key":               {"  - topic: topic-bridge\n" + old, `facts.yaml:11: fact "fact-old": a hyphen stands before a key of the record; delete it, or take it to the column of the other hyphens`},
		"no space after the hyphen":           {"-id: fact-x\n" + old, `facts.yaml:11: fact "fact-x": an entry begins with a hyphen and a space, as in - id: fact-x`},
		"no space after the id's colon":       {"- id:fact-x\n" + old, `facts.yaml:11: fact "fact-x": a key is followed by a colon and a space, as in en: Text`},
		"no colon":                            {"  en \"It is old.\"", `facts.yaml:11: fact "fact-old": a key is followed by a colon and a space, as in en: Text`},
		"a space of the web":                  {"\u00a0 en: It is old.", `facts.yaml:11: fact "fact-old": a space of another kind (U+00A0) stands before the text; indent with those of the space bar`},
		"two commas":                          {"  asserted_by: [mayor,, ghost]\n" + old, `facts.yaml:11: fact "fact-old": two commas stand side by side, or one right behind a bracket`},
		"no hyphen before an id":              {"  id: fact-x\n" + old, `facts.yaml:11: fact "fact-old": a second id stands here, the first on line 9; a new record begins with a hyphen: - id: fact-x`},
		"no space after the colon":            {"  en:It is old.", `facts.yaml:11: fact "fact-old": a key is followed by a colon and a space, as in en: Text`},
		"a text on two lines":                 {"  en: \"It is\n  old: so it is.", `facts.yaml:11: fact "fact-old": the quotation mark that opens the text is never closed`},
		"an alias":                            {"  en: *one", `facts.yaml:11: fact "fact-old": anchors and aliases are not allowed; write the value out, in quotes if it begins with *`},
		"a sign that YAML keeps":              {"  en: @home it is old.", `facts.yaml:11: fact "fact-old": a text that begins with @ must stand in quotes`},
		"a merge":                             {"<<<<<<< ours\n" + old, `facts.yaml:11: fact "fact-old": the marks of a merge stand here; choose one side and delete them`},
		"a letter of Windows":                 {"  en: It is \xe8 old.", `facts.yaml:11: holds the byte E8, which is no letter in UTF-8; the file was probably saved as Windows-1252: save it as UTF-8`},
		"a NUL":                               {"  en: It is \x00 old.", `facts.yaml:11: holds a NUL character; delete it`},
		"a letter read in another encoding":   {"  en: \"It is \u0080 old.\"", `facts.yaml:11: holds a control character (U+0080), as a letter becomes that was read in another encoding; write it again and save as UTF-8`},
		"the marks of a word processor":       {"  en: “It is old.”", `facts.yaml:11: fact "fact-old": en: the marks “ and ” of a word processor stand around the text; write straight ones, "…"`},
		"words of a report, by themselves":    {"  en: “It” is “old.”", ""},
		"a placeholder at the beginning":      {"  en: {reports} say that it is old.", `facts.yaml:11: fact "fact-old": a text that begins with { must stand in quotes`},
		"a bracket at the beginning":          {"  en: [Sic] it is old.", `facts.yaml:11: fact "fact-old": a text that begins with [ must stand in quotes`},
		"a number sign in a text":             {"  en: It is #1 of the old.", `facts.yaml:11: fact "fact-old": en: what stands behind # is a comment and would be lost; put the text in quotes`},
		"a key that is nearly right":          {"  report: [report-echo]\n" + old, `facts.yaml:11: fact "fact-old": key "report" is unknown; did you mean reports?`},
		"a key that is no key":                {"  colour: red\n" + old, `facts.yaml:11: fact "fact-old": key "colour" is unknown; the keys here are asserted_by, at, differs, en, id, it, public, reports, silent, topic`},
		"a text of no edition":                {old + "\n  de: \"Die Brücke ist alt.\"", `facts.yaml:12: fact "fact-old": a text in German (de) stands here; the editions are en, it (story.yaml)`},
		"a list for a text":                   {"  en: [It is old.]", `facts.yaml:11: fact "fact-old": en: is a list, want text`},
		"an accent typed by itself":           {"  en: \"It is a citta\u0300.\"", ""},
		"a comment behind a text":             {"  en: \"It is old.\" # really", ""},
	} {
		_, _, err := load.Dir(sample.With(t, "facts.yaml", old, test.now))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

func TestWhatEditorsLeaveInAFileIsNoMistake(t *testing.T) {
	data := sample.Data()
	text := string(data["facts.yaml"].Data)
	data["facts.yaml"] = &fstest.MapFile{Data: []byte("\ufeff" + text)}
	_, src, err := load.Dir(data)
	if err != nil || src.Headers["facts.yaml"][0] != '#' {
		t.Fatal(err, src.Headers)
	}
	sample.Replace(t, data, "facts.yaml", "The crossing is a century old.", "A citta\u0300 is old.")
	if e, _, err := load.Dir(data); err != nil || e[0].Facts[1].Text != "A città is old." {
		t.Errorf("composed as %q, %v", e[0].Facts[1].Text, err)
	}
}
