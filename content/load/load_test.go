package load_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/internal/sample"
	"explainer/content/load"
)

func messages(t *testing.T, err error) []string {
	t.Helper()
	var p load.Problems
	if err != nil && !errors.As(err, &p) {
		t.Fatalf("error is a %T, want Problems", err)
	}
	var out []string
	for _, one := range p {
		out = append(out, one.String())
	}
	return out
}

func TestSoundDataLoadsWhole(t *testing.T) {
	all, src := sample.Load(t, sample.Data())
	e := all[0]
	if e.Page.Answers[1].Day != "2026-01-28" || e.Facts[0].Text == "" || all[1].Facts[0].Text == "" {
		t.Errorf("page or facts are not filled: %+v", e.Page)
	}
	if !e.Reports[1].Retells || e.Reports[1].Damage[0] == "" || e.Reports[0].Byline[0] != "Ann Lee" {
		t.Errorf("reports are not filled: %+v", e.Reports)
	}
	if e.Stakeholders[0].Steps[1].Day != "2026-01-27" || len(src.Loaded) != 2 || len(src.Loaded[1]) != 1 {
		t.Errorf("steps or loaded words are not filled")
	}
}

func TestWhatIsNotExactlyAsTheTypesSayIsRefused(t *testing.T) {
	tests := map[string]struct{ file, old, now, want string }{
		"an unknown key":               {"topics.yaml", "  title:", "  titel: x\n  title:", `topics.yaml:3: topic "topic-bridge": key "titel" is unknown; did you mean title?`},
		"a key twice":                  {"topics.yaml", "  title:", "  id: topic-two\n  title:", `topics.yaml:3: topic "topic-bridge": a second id stands here, the first on line 2; a new record begins with a hyphen: - id: topic-two`},
		"another key twice":            {"topics.yaml", "  title:", "  title: {en: x}\n  title:", `topics.yaml:4: topic "topic-bridge": key "title" stands here again, first on line 3`},
		"a language twice":             {"topics.yaml", "it: Il ponte", "en: Il ponte", `topics.yaml:3: topic "topic-bridge": title: key "en" stands here again, first on line 3`},
		"a date without quotes":        {"reports.yaml", `"2026-01-27"`, "2026-01-27", "reports.yaml:9: report \"report-gazette\": date: is a date without quotes, want text; put 2026-01-27 in quotes"},
		"a switch of a section":        {"page.yaml", "kind: cards\n    embed: true", "kind: cards\n    embed: maybe", `page.yaml:22: section "voices": embed: is text, want true or false`},
		"a year without quotes":        {"reports.yaml", `"2026-01-27"`, "2026", "reports.yaml:9: report \"report-gazette\": date: is a number, want text; put 2026 in quotes"},
		"yes without quotes":           {"reports.yaml", "outlet: Gazette", "outlet: true", "reports.yaml:7: report \"report-gazette\": outlet: is true or false, want text; put true in quotes"},
		"a key without a value":        {"reports.yaml", "outlet: Gazette", "outlet:", "reports.yaml:7: report \"report-gazette\": outlet: is empty, want text; leave the key out or write a value"},
		"text where a list is wanted":  {"reports.yaml", "[Ann Lee]", "Ann Lee", "reports.yaml:6: report \"report-gazette\": byline: is text, want a list; write [\"Ann Lee\"]"},
		"a list where text is wanted":  {"reports.yaml", "outlet: Gazette", "outlet: [Gazette]", "reports.yaml:7: report \"report-gazette\": outlet: is a list, want text; write Gazette without the brackets"},
		"text for a pair of languages": {"topics.yaml", "{en: The bridge, it: Il ponte}", "The bridge", "topics.yaml:3: topic \"topic-bridge\": title: is text, want a text in each language, as in {en: …, it: …}"},
		"text for true or false":       {"reports.yaml", "retells: true", `retells: "true"`, "reports.yaml:17: report \"report-echo\": retells: is text, want true or false; write true"},
		"an alias":                     {"topics.yaml", "The bridge", "&a The bridge", "topics.yaml:3: topic \"topic-bridge\": title.en: anchors and aliases are not allowed; write the value out"},
		"broken YAML":                  {"topics.yaml", "it: Il ponte}", "it: Il ponte", `topics.yaml:3: topic "topic-bridge": a bracket is opened and not closed on this line, or closed and not opened`},
		"a value of another type":      {"topics.yaml", "The bridge", "!!binary QnJpZGdl", `topics.yaml:3: topic "topic-bridge": title.en: has !!binary before it; delete that`},
		"a tag of text":                {"topics.yaml", "The bridge,", "!!int 5,", `topics.yaml:3: topic "topic-bridge": title.en: has !!int before it; delete that`},
		"another word for false":       {"reports.yaml", "retells: true", "retells: No", `reports.yaml:17: report "report-echo": retells: is text, want true or false; write false`},
		"values taken over":            {"topics.yaml", "  title:", "  <<: {id: x}\n  title:", `topics.yaml:3: topic "topic-bridge": << takes over another record's values; write each value out`},
		"several words for a list":     {"facts.yaml", "[report-gazette, report-echo]", "report-gazette; report-echo", `facts.yaml:6: fact "fact-closed": reports: is text, want a list; write [report-gazette, report-echo]`},
		"a second document":            {"topics.yaml", "it: Il ponte}", "it: Il ponte}\n---\n- x", "topics.yaml:4: a second document begins here; a file holds one"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, _, err := load.Dir(sample.With(t, test.file, test.old, test.now))
			if got := messages(t, err); !slices.Equal(got, []string{test.want}) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestFilesMustBeThereAndNoOthers(t *testing.T) {
	data := sample.Data()
	data["fact.yaml"], data["facts.yaml.bak"], data["facts.yaml~"] = data["facts.yaml"], data["facts.yaml"], data["facts.yaml"]
	delete(data, "facts.yaml")
	data["notes.yaml"] = data["topics.yaml"]
	data["more/facts.yaml"] = data["topics.yaml"]
	data["questions.yml"] = data["questions.yaml"]
	delete(data, "questions.yaml")
	delete(data, "events.yaml")
	data["terms.yaml"] = &fstest.MapFile{Data: []byte("# nothing yet\n")}
	_, _, err := load.Dir(data)
	got := messages(t, err)
	want := []string{
		"events.yaml: file is missing; take it back from version control",
		"fact.yaml: is not read, and neither is facts.yaml.bak, and neither is facts.yaml~; did you mean facts.yaml?",
		"more/facts.yaml: is not read; the data files stand in the folder of the story itself",
		"notes.yaml: is not a data file; the data files are story.yaml, page.yaml, actors.yaml, sides.yaml, stances.yaml, topics.yaml, reports.yaml, facts.yaml, quotations.yaml, " +
			"events.yaml, stakeholders.yaml, differences.yaml, questions.yaml, tasks.yaml, terms.yaml, corrections.yaml, moved.yaml, loaded-words.yaml",
		"questions.yml: is not read; did you mean questions.yaml?",
		"terms.yaml:1: file is empty; write [] for an empty list",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestAFileThatIsFarTooLargeIsNotRead(t *testing.T) {
	data := sample.Data()
	data["topics.yaml"] = &fstest.MapFile{Data: make([]byte, 40<<20)}
	_, _, err := load.Dir(data)
	if got := messages(t, err); len(got) != 1 || got[0] != "topics.yaml: has 40 MB, and a data file 32 at most: is it the right file?" {
		t.Errorf("%q", got)
	}
}

func TestAFolderOfSomethingElseIsOneMistake(t *testing.T) {
	_, _, err := load.Dir(fstest.MapFS{"notes.yaml": {Data: []byte("[]")}, "words/en.yaml": {}})
	if got, want := messages(t, err), "this folder holds no story: of its data files, such as story.yaml, there is none"; !slices.Equal(got, []string{want}) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEverythingWrongIsToldAtOnceInTheOrderOfTheFiles(t *testing.T) {
	data := sample.With(t, "terms.yaml", "  title:", "  tittle: x\n  title:")
	sample.Replace(t, data, "facts.yaml", "- id: fact-old", "- id: 7\n  old: x")
	_, _, err := load.Dir(data)
	want := "facts.yaml:9: fact \"7\": id: is a number, want text; put 7 in quotes\n" +
		"facts.yaml:10: fact \"7\": key \"old\" is unknown; the keys here are asserted_by, at, differs, en, id, it, public, reports, silent, topic\n" +
		"terms.yaml:3: term \"term-council\": key \"tittle\" is unknown; did you mean title?"
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestALineIsThatOfTheFieldOrOfWhatIsAroundIt(t *testing.T) {
	_, src := sample.Load(t, sample.Data())
	for path, want := range map[string]string{
		"facts[0].reports[1]": "facts.yaml:6: x",
		"facts[1].public":     "facts.yaml:9: x", // left out: the record's line
		"page.nothing":        "page.yaml:2: x",
	} {
		if got := src.Problem(path, "x").String(); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
	var none *load.Source
	if got := none.Problem("facts[0]", "x").String(); got != "facts.yaml: x" {
		t.Errorf("without a source: %s", got)
	}
}

func FuzzLoad(f *testing.F) {
	for _, file := range sample.Data() {
		f.Add(string(file.Data))
	}
	for _, s := range []string{"", "[]", "---\n", "&a [*a]", "- {id: !!binary AA==}", "- <<: {id: x}", "- ? [x]\n  : y", "\x00", "- id: \"\\ud800\"", "a: b: c", "- id: |\n    x\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		data := sample.Data()
		data["facts.yaml"] = &fstest.MapFile{Data: []byte(text)}
		e, src, err := load.Dir(data)
		if e == nil || src == nil {
			t.Fatal("nothing came back")
		}
		for _, m := range messages(t, err) {
			if !strings.HasPrefix(m, "facts.yaml:") {
				t.Errorf("a problem without its place: %s", m)
			}
		}
	})
}

// The list of editions says in which languages every text stands.
func TestTheStoryNamesTheLanguagesOfItsEditions(t *testing.T) {
	const list = "editions: [en, it]"
	for name, test := range map[string]struct{ now, want string }{
		"none":            {"editions: []", "story.yaml:3: story: name the languages of the editions, as in editions: [en, it]"},
		"no language":     {"editions: [en, it, nonsense-language]", `story.yaml:3: story: "nonsense-language" is not the tag of a language, such as en or pt-BR`},
		"not as written":  {"editions: [en, it, DE]", `story.yaml:3: story: "DE" is not the tag of a language, such as en or pt-BR`},
		"twice":           {"editions: [en, it, en]", `story.yaml:3: story: "en" stands here twice`},
		"one is left out": {"editions: [en]", `page.yaml:3: page: headline: this is the first of 102 texts in Italian (it), but the editions are en; in story.yaml write editions: [en, it], or take them out`},
	} {
		all, _, err := load.Dir(sample.With(t, "story.yaml", list, test.now))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %s", name, err, test.want)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: more than one message:\n%s", name, err)
		}
		if len(all) == 0 {
			t.Errorf("%s: no edition", name)
		}
	}
}

func TestAThirdEditionIsReadLikeTheOthers(t *testing.T) {
	data := sample.With(t, "story.yaml", "[en, it]", "[it, de, en]")
	sample.Replace(t, data, "terms.yaml", "L’organo che amministra la città.", "L’organo che amministra la città.\n  de: Er verwaltet die Stadt.")
	all, _, err := load.Dir(data)
	if err != nil {
		t.Fatal(err)
	}
	if all[0].Lang != "it" || all[0].Prefix() != "" || all[1].Prefix() != "de/" || all.In("en").Prefix() != "en/" || all.In("fr") != nil {
		t.Errorf("the editions are %s, %s, %s", all[0].Lang, all[1].Lang, all[2].Lang)
	}
	if got := all.In("de").Terms[0].Text; got != "Er verwaltet die Stadt." {
		t.Errorf("read %q", got)
	}
	if all.In("it").Terms[0].Text != "L’organo che amministra la città." || all.In("en").Terms[0].Text == "" {
		t.Error("another edition lost its text")
	}
}
