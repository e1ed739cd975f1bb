package load_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

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
		"a comma behind a list":               {"  asserted_by: [mayor],\n" + old, `facts.yaml:11: fact "fact-old": “,” stands behind the end of the value; delete it`},
		"a semicolon behind a list":           {"  asserted_by: [mayor]; # really\n" + old, `facts.yaml:11: fact "fact-old": “;” stands behind the end of the value; delete it`},
		"a bracket too many behind a list":    {"  asserted_by: [mayor]]\n" + old, `facts.yaml:11: fact "fact-old": “]” stands behind the end of the value; delete it`},
		"a comma behind a text":               {`  en: "It is old.",`, `facts.yaml:11: fact "fact-old": “,” stands behind the end of the value; delete it`},
		"a full stop and a comma behind it":   {`  en: "It is old".,`, `facts.yaml:11: fact "fact-old": “.,” stands behind the end of the value; delete it`},
		"a colon behind a text":               {`  en: "It is old.":`, `facts.yaml:11: fact "fact-old": “:” stands behind the end of the value; delete it`},
		"a brace on its own line":             {"  at:\n    {\n    en: \"It\",\n    it: [Es}\n" + old, `facts.yaml:12: fact "fact-old": a bracket is opened and not closed on this line, or closed and not opened`},
		"a hyphen too many":                   {old + "\n- - id: fact-x\n  topic: topic-bridge", `facts.yaml:12: fact "fact-x": two hyphens stand here; delete one`},
		"no hyphen at the edge before an id":  {old + "\nid: fact-x\n  topic: topic-bridge", `facts.yaml:12: fact "fact-x": a hyphen is missing: - id: …`},
		"a hyphen that is too far":            {old + "\n - id: fact-x\n   topic: topic-bridge", `facts.yaml:12: fact "fact-x": is indented by 1 space where the lines before have 0`},
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
		"a list for a text":                   {"  en: [It is old.]", `facts.yaml:11: fact "fact-old": en: is a list, want text; write It is old. without the brackets`},
		"a list below a text":                 {"  en:\n    - It is old.", `facts.yaml:12: fact "fact-old": en: is a list, want text; delete the hyphen`},
		"a bullet for a hyphen":               {"• id: fact-x\n" + old, `facts.yaml:11: fact "fact-old": an entry begins with a hyphen and a space, as in - id: fact-x`},
		"a dash for a hyphen":                 {"– id: fact-x\n" + old, `facts.yaml:11: fact "fact-old": an entry begins with a hyphen and a space, as in - id: fact-x`},
		"an equals sign for a colon":          {"  topic = topic-bridge\n" + old, `facts.yaml:11: fact "fact-old": a key is followed by a colon and a space, as in en: Text`},
		"a semicolon for a colon":             {"  topic; topic-bridge\n" + old, `facts.yaml:11: fact "fact-old": a key is followed by a colon and a space, as in en: Text`},
		"a comment of another language":       {"  // look again\n" + old, `facts.yaml:11: fact "fact-old": a comment begins with #`},
		"a key at the left edge":              {"en: It is old.", `facts.yaml:11: fact "fact-old": stands at the left edge; indent it as the other keys of the record`},
		"a directive":                         {"%YAML 1.2\n---\n" + old, `facts.yaml:11: fact "fact-old": a line that begins with % has no meaning here; delete it`},
		"a text that begins with a hyphen":    {"  en: - It is old.", `facts.yaml:11: fact "fact-old": a text that begins with a hyphen must stand in quotes`},
		"a backslash":                         {`  en: "It is \q old."`, `facts.yaml:11: fact "fact-old": a backslash stands before q; delete it`},
		"a backslash before a letter of YAML": {`  en: "It is m\ade of wood."`, `facts.yaml:11: fact "fact-old": en: a backslash stands before a; delete it`},
		"a mark in the middle":                {"\ufeff" + old, `facts.yaml:11: holds an invisible mark (U+FEFF), as stands at the beginning of some files; delete it`},
		"a letter read as Windows-1252":       {"  en: Old. Ã¨ it is.", `facts.yaml:11: holds “Ã¨”, as a letter becomes that was read in another encoding; take the file back, and open and save it as UTF-8`},
		"an apostrophe read as Windows-1252":  {"  en: Itâ€™s old.", `facts.yaml:11: holds “â€™”, as a letter becomes that was read in another encoding; take the file back, and open and save it as UTF-8`},
		"letters that such pairs begin with":  {"  en: Âne, São, Ã, â and “CAFÉ” are old.", ""},
		"a line end of an old Mac":            {old + "\r  topic: topic-bridge", `facts.yaml:11: the lines end as those of old Macs do (CR); save the file with the line ends of Unix (LF)`},
		"a last line of nothing":              {old + "\n---\n", `facts.yaml:12: a second document begins here; a file holds one`},
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

// The same holds within brackets, where YAML takes much for a key.
func TestAMistakeWithinBracketsIsToldWhereItIs(t *testing.T) {
	const mark, hash = "the quotation mark that opens the text is never closed", "what stands behind # is a comment; a text with # must stand in quotes"
	missing := func(before string) string { return "a comma is missing before “" + before + "”" }
	or := func(before string) string {
		return missing(before) + "; or, where that belongs to the text, the text must stand in quotes"
	}
	colon := func(write string) string {
		return "title: a key is followed by a colon and a space; write " + write
	}
	write := func(now string) string { return "a key is followed by a colon and a space; write " + now }
	loose := func(text string) string {
		return "title: “" + text + "” stands behind a comma as if it were a key; a text with a comma must stand in quotes"
	}
	for now, want := range map[string]string{
		"{en: Old it: Vecchio}":                 or("it:"),
		"{en: One: two, it: Vecchio}":           or("One:"),
		`{en: "Old" it: Vecchio}`:               missing("it: Vecchio}"),
		`{en: "Old" "new", it: Vecchio}`:        missing(`"new", it: Vecchio}`),
		"{en: Old, it:Vecchio}":                 colon("it: Vecchio"),
		`{en:"Old", it: "Vecchio"}`:             colon(`en: "Old"`),
		"{en Old, it: Vecchio}":                 colon("en: Old"),
		"{en: Old, it Vecchio}":                 colon("it: Vecchio"),
		"{en: Old, grey, it: Vecchio}":          loose("grey"),
		"{en: Old (or grey, they say), it: V.}": loose("they say)"),
		"{en: Old, iit, it: Vecchio}":           `title: key "iit" is unknown; did you mean it?`,
		"{en: Old, it: Vecchio},":               "“,” stands behind the end of the value; delete it",
		`{en: "Old", it: "Vecchio".}`:           "“.” stands behind the end of the value; delete it",
		`{en: "Who?", it "Chi?"}`:               write(`it: "Chi?"`),
		`{en: "Who?", it:"Chi?"}`:               write(`it: "Chi?"`),
		`{en: "Who?", it :"Chi?"}`:              write(`it: "Chi?"`),
		`{en "Rossi, the mayor", it: "Rossi"}`:  colon(`en: "Rossi, the mayor"`),
		`{en:"Rossi: mayor", it: "Rossi"}`:      colon(`en: "Rossi: mayor"`),
		`{en= "Who?", it= "Chi?"}`:              write(`en: "Who?"`),
		`{en= "Old", it= "Vecchio"}`:            colon(`en: "Old"`),
		`{en=Old, it: Vecchio}`:                 colon("en: Old"),
		`{en: "Old", it; "Vecchio"}`:            colon(`it: "Vecchio"`),
		`{en： "Old", it: "Vecchio"}`:            colon(`en: "Old"`),
		`{en： 'It''s old', it: "Vecchio"}`:      colon(`en: 'It''s old'`),
		`{en: "Old"; it: "Vecchio"}`:            "“;” stands where a comma belongs; write a comma",
		`{en: "Old"，it: "Vecchio"}`:             "“，” stands where a comma belongs; write a comma",
		`{en: "Old, it: "Vecchio"}`:             "a quotation mark is missing before “, it:”",
		`{en: "Old = new", it: "Ora; poi: sì"}`: "",
		`{en: "Old, grey", "it": V (it; V)}`:    "",
		"{en: Old, it: Vecchio]":                "“]” stands where “}” closes what “{” opened",
		"{en: Old, it: {reports} vecchi}":       "a text that begins with { must stand in quotes",
		"{en: The {reports} old, it: Vecchi}":   "a text with { must stand in quotes",
		"{en: Old, facts [fact-old]}":           write("facts: [fact-old]"),
		"{en: Old, facts:[fact-old]}":           write("facts: [fact-old]"),
		`{en: "Old, it: Vecchio}`:               mark,
		"{en: No #1, it: Vecchio}":              hash,
		`{en: "So "old" now", it: Vecchio}`:     `a straight quotation mark inside the text ends it before “old" now", it: Vecch…”; write “…” around the words of a report, ’ for an apostrophe`,
		"{en: Old, it: Vecchio":                 "a bracket is opened and not closed on this line, or closed and not opened",
		`{en: 'So', it: "Ecco, già: sì"}`:       "",
		"{en: Old(1), it: At 10:30}":            "",
	} {
		if want != "" {
			want = `topics.yaml:3: topic "topic-bridge": ` + want
		}
		_, _, err := load.Dir(sample.With(t, "topics.yaml", "{en: The bridge, it: Il ponte}", now))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", now, got, want)
		}
	}
}

// A file that was an empty list keeps its [] when the first record is written below it.
func TestARecordBelowAnEmptyListIsToldThere(t *testing.T) {
	data := sample.Data()
	text := string(data["corrections.yaml"].Data)
	for empty, want := range map[string]string{
		"[]":                "corrections.yaml:2: [] stands for an empty list; delete this line, now that there is a record",
		"# None.\n[] # yet": "corrections.yaml:3: [] stands for an empty list; delete this line, now that there is a record",
	} {
		data["corrections.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(text, "- id:", empty+"\n- id:", 1))}
		if _, _, err := load.Dir(data); err == nil || err.Error() != want {
			t.Errorf("%s: got\n%v\nwant\n%s", empty, err, want)
		}
	}
}

// Where an entry of a list has lost its hyphen, the other hyphens are as they should be.
func TestAHyphenThatIsMissingIsToldThere(t *testing.T) {
	const more = "    - {en: A sentence is cut off., it: Una frase è tronca.}\n"
	const one, two = "    - en: A sentence is cut off.\n      it: Una frase è tronca.\n", "    - en: A line is gone.\n      it: Manca una riga.\n"
	without := func(entry string) string { return strings.Replace(entry, "- ", "", 1) }
	words := "- words:\n    en: [thug]\n    it: [sgherro]\n  reason: it insults\n"
	for name, test := range map[string]struct{ file, old, now, want string }{
		"the first of a list":        {"reports.yaml", more, without(one) + two, `reports.yaml:20: report "report-echo": a hyphen is missing: - en: …`},
		"the last of a list":         {"reports.yaml", more, one + without(two), `reports.yaml:22: report "report-echo": a hyphen is missing: - en: …`},
		"the first record of a file": {"loaded-words.yaml", "- words:\n", without(words) + "- words:\n", `loaded-words.yaml:2: a hyphen is missing: - words:`},
		"a later record of a file":   {"loaded-words.yaml", "- words:\n", words + "words:\n", `loaded-words.yaml:6: a hyphen is missing: - words:`},
		"a file that is no list":     {"page.yaml", "as_of:", "- as_of:", `page.yaml:2: a hyphen stands before a key of the record; delete it, or take it to the column of the other hyphens`},
		"the first record, farther":  {"facts.yaml", "- id: fact-closed", "  - id: fact-closed", `facts.yaml:2: fact "fact-closed": is indented by 2 spaces where 0 would be right`},
		"the first record, too far":  {"facts.yaml", "- id: fact-closed", " - id: fact-closed", `facts.yaml:2: fact "fact-closed": is indented by 1 space where 0 would be right`},
	} {
		_, _, err := load.Dir(sample.With(t, test.file, test.old, test.now))
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: got\n%v\nwant\n%s", name, err, test.want)
		}
	}
}

// A whole file that was saved otherwise is one mistake.
func TestAFileInAnotherEncodingIsOneMistake(t *testing.T) {
	sound := string(sample.Data()["facts.yaml"].Data)
	wide := func(s string, order binary.AppendByteOrder) string {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			b = order.AppendUint16(b, u)
		}
		return string(b)
	}
	for name, test := range map[string]struct{ text, want string }{
		"UTF-16":                          {wide("\ufeff"+sound, binary.LittleEndian), "facts.yaml:1: the file is saved as UTF-16; save it as UTF-8"},
		"UTF-16 the other way":            {wide("\ufeff"+sound, binary.BigEndian), "facts.yaml:1: the file is saved as UTF-16; save it as UTF-8"},
		"UTF-16 that does not say so":     {wide(sound, binary.LittleEndian), "facts.yaml:1: the file is saved as UTF-16; save it as UTF-8"},
		"with the line ends of Windows":   {strings.ReplaceAll(sound, "\n", "\r\n"), ""},
		"with the line ends of old Macs":  {strings.ReplaceAll(sound, "\n", "\r"), "facts.yaml:1: the lines end as those of old Macs do (CR); save the file with the line ends of Unix (LF)"},
		"a page of the web":               {"<!doctype html><html><body>Not found</body></html>\n", "facts.yaml:1: facts: is text, want a list; each entry begins with a hyphen and a space"},
		"one mark twice at its beginning": {"\ufeff\ufeff" + sound, ""},
	} {
		data := sample.Data()
		data["facts.yaml"] = &fstest.MapFile{Data: []byte(test.text)}
		_, _, err := load.Dir(data)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

// What stands in the place of a file is named for what it is.
func TestWhatIsNoFile(t *testing.T) {
	for name, test := range map[string]struct {
		do   func(dir, file string) error
		want string
	}{
		"a folder": {
			func(_, file string) error { return os.Mkdir(file, 0o755) },
			"facts.yaml: is a folder, want a file; take the file back from version control",
		},
		"a link that leads nowhere": {
			func(_, file string) error { return os.Symlink("gone.yaml", file) },
			"facts.yaml: is a link to gone.yaml, where nothing is; put the file itself here",
		},
		"a link to a folder": {
			func(_, file string) error { return os.Symlink(".", file) },
			"facts.yaml: is a folder, want a file; take the file back from version control",
		},
		"a link to itself": {
			func(_, file string) error { return os.Symlink("facts.yaml", file) },
			"facts.yaml: cannot be read: too many levels of symbolic links",
		},
		"a link to the file": {func(dir, file string) error {
			err := os.WriteFile(filepath.Join(dir, "..", "facts"), sample.Data()["facts.yaml"].Data, 0o644)
			return errors.Join(err, os.Symlink("../facts", file))
		}, ""},
	} {
		dir := filepath.Join(t.TempDir(), "data")
		if err := os.CopyFS(dir, sample.Data()); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "facts.yaml")
		if err := errors.Join(os.Remove(file), test.do(dir, file)); err != nil {
			t.Fatal(err)
		}
		_, _, err := load.Dir(os.DirFS(dir))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

// Who has no right to read a file is told so, and of the folder too.
func TestWhatMayNotBeRead(t *testing.T) {
	for name, want := range map[string]string{
		"facts.yaml":    "facts.yaml: cannot be read: you have no right to; see the permissions of the file",
		"words/en.yaml": "words/en.yaml: cannot be read: you have no right to; see the permissions of the file",
		".":             "open .: permission denied",
	} {
		data := sample.Data()
		if name == "words/en.yaml" {
			data[name] = &fstest.MapFile{Data: []byte("app: {}\n")}
		}
		if _, _, err := load.Dir(sample.Unreadable(data, name, fs.ErrPermission)); err == nil || err.Error() != want {
			t.Errorf("%s: got\n%v\nwant\n%s", name, err, want)
		}
	}
}

// Many problems of one form have probably one cause: three are told in full, of the others the places, and not all of these.
func TestManyProblemsOfOneFormAreToldShort(t *testing.T) {
	many := func(n int) (list load.Problems) {
		for i := range n {
			list = append(list, load.Problem{File: "facts.yaml", Line: i + 1, Message: fmt.Sprintf("topic %q not found", fmt.Sprint("topic-", i))})
		}
		return list
	}
	if got := many(12).Error(); strings.Count(got, "\n") != 11 || strings.Contains(got, "…") {
		t.Errorf("twelve: %s", got)
	}
	const first = `facts.yaml:1: topic "topic-0" not found
facts.yaml:2: topic "topic-1" not found
facts.yaml:3: topic "topic-2" not found
`
	if got, want := many(13).Error(), first+"facts.yaml: … and the same at facts.yaml:4, facts.yaml:5, facts.yaml:6, facts.yaml:7, facts.yaml:8, facts.yaml:9, facts.yaml:10, facts.yaml:11, facts.yaml:12, facts.yaml:13"; got != want {
		t.Errorf("thirteen: got\n%s\nwant\n%s", got, want)
	}
	if got := many(30).Error(); !strings.HasPrefix(got, first) || !strings.HasSuffix(got, "facts.yaml:23 and 7 more places") || strings.Count(got, "\n") != 3 {
		t.Errorf("thirty: %s", got)
	}
	whole := load.Problems{}
	for range 13 {
		whole = append(whole, load.Problem{File: "facts.yaml", Message: fmt.Sprintf("is damaged %d times", len(whole))})
	}
	if got := whole.Error(); !strings.Contains(got, "… and the same at facts.yaml, facts.yaml,") {
		t.Errorf("whole files: %s", got)
	}
}

// What cannot be read to its end is not read.
func TestAPipeIsNoFile(t *testing.T) {
	data := sample.Data()
	data["facts.yaml"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	if _, _, err := load.Dir(data); err == nil || err.Error() != "facts.yaml: is no plain file; take the file back from version control" {
		t.Error(err)
	}
}

// A file under another name is one mistake, told with the name that it should have.
func TestAFileUnderAnotherNameIsOneMistake(t *testing.T) {
	for _, name := range []string{"facts.yml", "Facts.yaml", "facts.YAML", "facts.yaml.txt", "facts.yaml.bak", "facts.yaml~", "facts.yaml ", "fact.yaml"} {
		data := sample.Data()
		data[name] = data["facts.yaml"]
		delete(data, "facts.yaml")
		if _, _, err := load.Dir(data); err == nil || err.Error() != name+": is not read; did you mean facts.yaml?" {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"facts (1).yaml", "facts copy.yaml", "facts_BACKUP_12.yaml", "facts.yml"} {
		data := sample.Data()
		data[name] = data["facts.yaml"]
		if _, _, err := load.Dir(data); err == nil || err.Error() != name+": is not read, facts.yaml is; move what is in it there, or delete it" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What editors and systems put beside the files is theirs.
func TestFilesOfEditorsAreNoMistake(t *testing.T) {
	data := sample.Data()
	for _, name := range []string{
		".facts.yaml.swp", ".facts.yaml", ".#facts.yaml", "#facts.yaml#", "facts.yaml~", "._facts.yaml", ".DS_Store", "4913", "Thumbs.db", "facts.yaml.orig",
		"facts.yaml___jb_tmp___", ".idea/workspace.yaml", ".git/x.yml", "notes.txt", "schema/x.json",
	} {
		data[name] = &fstest.MapFile{Data: []byte("- {")}
	}
	if _, _, err := load.Dir(data); err != nil {
		t.Error(err)
	}
}

func TestLostFilesAreOneMistake(t *testing.T) {
	data := sample.Data()
	for _, name := range []string{"events.yaml", "terms.yaml", "tasks.yaml", "sides.yaml"} {
		delete(data, name)
	}
	_, _, err := load.Dir(data)
	if want := "files of the story are missing: sides.yaml, events.yaml, tasks.yaml, terms.yaml; take them back from version control"; err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	_, _, err = load.Dir(fstest.MapFS{"data/story.yaml": {}, "reports/one.txt": {}})
	if want := "this folder holds no story: of its data files, such as story.yaml, there is none; the one in its folder data is a story"; err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
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
