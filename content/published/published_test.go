package published_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/internal/sample"
	"explainer/content/load"
	"explainer/content/published"
)

var sections = []published.ID{{Kind: "section", ID: "arms"}}

// check checks the sample after changes of its files; moved are the lines of moved.yaml.
func check(t *testing.T, moved string, changes ...func(fstest.MapFS)) string {
	t.Helper()
	data := sample.Data()
	list, _, err := published.Renewed(data, sections)
	if err != nil {
		t.Fatal(err)
	}
	data[published.File] = &fstest.MapFile{Data: []byte(keep(string(list)))}
	for _, change := range changes {
		change(data)
	}
	if moved != "" {
		data["moved.yaml"] = &fstest.MapFile{Data: []byte("# head\n" + moved)}
	}
	e, src, err := load.Dir(data)
	if err != nil {
		t.Fatal(err)
	}
	return published.Check(e, src, data, sections).Error()
}

// keep leaves the records and the one section of these tests in the list.
func keep(list string) string {
	var out []string
	for _, line := range strings.SplitAfter(list, "\n") {
		kind, id, _ := strings.Cut(strings.TrimSpace(line), " ")
		if kind != "part" && kind != "embed" && (kind != "section" || id == "arms") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

// rename gives every mention of an id in the data another one.
func rename(from, to string) func(fstest.MapFS) {
	return func(data fstest.MapFS) {
		for name, f := range data {
			if strings.HasSuffix(name, ".yaml") {
				data[name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(" "+from+"\n", " "+to+"\n", "["+from+"]", "["+to+"]").Replace(string(f.Data)))}
			}
		}
	}
}

func TestAPublishedIdStaysOrHasASuccessor(t *testing.T) {
	gone := func(kind, id, guess string) string {
		return kind + ` "` + id + `" was published and is gone, but other sites link to it: give the record its id back, or name its successor in moved.yaml: - {from: ` + id + `, to: ` + guess + `}`
	}
	for name, test := range map[string]struct {
		moved string
		from  string
		to    string
		want  string
	}{
		"nothing changed":            {"", "", "", ""},
		"a card renamed":             {"", "mayor", "the-mayor", "published-ids.txt:8: " + gone("stakeholder", "mayor", "the-mayor")},
		"a card renamed, and said":   {"- {from: mayor, to: the-mayor}", "mayor", "the-mayor", ""},
		"a fact renamed":             {"", "fact-old", "fact-older", "published-ids.txt:8: " + gone("fact", "fact-old", "fact-older")},
		"a difference renamed":       {"", "diff-when", "diff-shut", "published-ids.txt:8: " + gone("difference", "diff-when", "diff-shut")},
		"a fact in capitals":         {"", "fact-old", "fact-OLD", ""}, // the check of the ids tells it
		"a record of another kind":   {"- {from: mayor, to: correction-day}", "mayor", "mayor-x", ""},
		"a successor that is not":    {"- {from: mayor, to: the-maior}", "mayor", "the-mayor", `moved.yaml:2: move "mayor": leads to "the-maior", which does not exist; did you mean the-mayor?`},
		"a successor in capitals":    {"- {from: mayor, to: The-Mayor}", "mayor", "the-mayor", `moved.yaml:2: move "mayor": ids are written in small letters: to: the-mayor`},
		"an id in capitals":          {"- {from: Mayor, to: council}", "", "", `moved.yaml:2: move "Mayor": ids are written in small letters: from: mayor`},
		"an id that comes back":      {"- {from: mayor, to: council}", "", "", `moved.yaml:2: move "mayor": "mayor" is a record again: delete this line, or give the record another id`},
		"an id that never was":       {"- {from: major, to: council}", "", "", `moved.yaml:2: move "major": "major" was never published, so it needs no successor; did you mean mayor?`},
		"an id twice":                {"- {from: mayor, to: council}\n- {from: mayor, to: the-mayor}", "mayor", "the-mayor", `moved.yaml:3: move "mayor": stands here twice; an id has one successor`},
		"an id that leads to itself": {"- {from: mayor, to: mayor}", "mayor", "the-mayor", `moved.yaml:2: move "mayor": leads to itself`},
	} {
		t.Run(name, func(t *testing.T) {
			got := check(t, test.moved, rename(test.from, test.to))
			if i := strings.Index(test.want, ".txt:8: "); i > 0 { // the line is that of the entry, wherever it is
				_, message, _ := strings.Cut(got, ": ")
				got, test.want = message, test.want[i+len(".txt:8: "):]
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestSuccessorsLeadToARecordAtOnce(t *testing.T) {
	add := func(ids ...string) func(fstest.MapFS) {
		return func(data fstest.MapFS) {
			data[published.File] = &fstest.MapFile{Data: []byte(string(data[published.File].Data) + strings.Join(ids, "\n") + "\n")}
		}
	}
	for moved, want := range map[string]string{
		"- {from: one, to: two}\n- {from: two, to: mayor}": `moved.yaml:2: move "one": leads to "two", which is gone itself: write to: mayor`,
		"- {from: one, to: two}\n- {from: two, to: one}":   `moved.yaml:2: move "one": leads to "two" and back again in a circle; one of them must be a record`,
	} {
		if got := check(t, moved, add("stakeholder one", "stakeholder two")); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	if got := check(t, "", add("section tasks")); !strings.Contains(got, `section "tasks" was published and is gone`) {
		t.Errorf("a section that is gone: %s", got)
	}
	if got := check(t, "", add("topic mayor")); !strings.Contains(got, `"mayor" was published as a topic and is now a stakeholder`) {
		t.Errorf("an id of another kind: %s", got)
	}
}

func TestTheListItself(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want string
	}{
		"missing":            {"", "published-ids.txt: the file is missing, so nothing holds the addresses"},
		"emptied":            {"# Every id that was ever published\n", "published-ids.txt: the list is empty, so nothing holds the addresses"},
		"the marks of merge": {"<<<<<<< ours\nfact fact-old\n", `published-ids.txt:1: "<<<<<<< ours" is no entry; a line is a kind and an id, such as: fact fact-x`},
		"an entry twice":     {"fact fact-old\nfact fact-old\n", `published-ids.txt:2: "fact fact-old" stands here again, first on line 1; delete one`},
	} {
		got := check(t, "", func(data fstest.MapFS) {
			if test.text == "" {
				delete(data, published.File)
			} else {
				data[published.File] = &fstest.MapFile{Data: []byte(test.text)}
			}
		})
		if !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := fmt.Sprint(published.Check(sample.Editions(t), nil, sample.Unreadable(sample.Data(), published.File, fs.ErrPermission), nil)); !strings.Contains(got, "published-ids.txt: cannot be read: you have no right to") {
		t.Errorf("no right to: %s", got)
	}
	if _, _, err := published.Renewed(fstest.MapFS{}, nil); err == nil || !strings.HasPrefix(err.Error(), "published-ids.txt: the file is missing") {
		t.Errorf("what is not there is renewed: %v", err)
	}
	// Nothing is ever taken away, and what is there already is not added again.
	data := sample.Data()
	data[published.File] = &fstest.MapFile{Data: []byte("fact fact-gone\n")}
	text, added, err := published.Renewed(data, []published.ID{{Kind: "fact", ID: "fact-new"}, {Kind: "fact", ID: "fact-gone"}})
	if err != nil || added != 1 || !strings.HasSuffix(string(text), "\nfact fact-gone\nfact fact-new\n") {
		t.Errorf("%d added, %v:\n%s", added, err, text)
	}
}

// The list in the repository is whole: whoever adds a record adds its id.
func TestEveryIdOfTheDataIsInTheList(t *testing.T) {
	data := os.DirFS("../data")
	e, _, err := load.Dir(data)
	if err != nil {
		t.Fatal(err)
	}
	if _, added, err := published.Renewed(data, published.Present(e, nil)); err != nil || added > 0 {
		t.Errorf("%d ids are not in the list (%v): run go run ./cmd/explainer ids", added, err)
	}
}

// What other sites embed and link to besides records is kept: a section that can be embedded, and the answer to a comparison.
func TestWhatIsEmbeddedAndABlendAreKept(t *testing.T) {
	data := sample.With(t, "page.yaml", "    blend_title: {en:", "    blend_id: between\n    blend_title: {en:")
	e, _ := sample.Load(t, data)
	list := published.New(published.Present(e, nil))
	for _, line := range []string{"embed duties\n", "section duties\n", "part between\n"} {
		if !strings.Contains(string(list), "\n"+line) {
			t.Errorf("the list lacks %s", line)
		}
	}
	for name, test := range map[string]struct{ old, now, want string }{
		"nothing changed":         {"", "", ""},
		"an embed taken away":     {"kind: sorter\n    embed: true", "kind: sorter", `the section "duties" could be embedded, and other sites do so: write embed: true again`},
		"an embed of another id":  {"id: duties", "id: tasks-of-all", `section "duties" was published and is gone, but other sites link to it: give the record its id back, or name its successor in moved.yaml: - {from: duties, to: tasks-of-all}`},
		"a blend of another id":   {"blend_id: between", "blend_id: among", `part "between" was published and is gone, but other sites link to it: give the record its id back, or name its successor in moved.yaml: - {from: between, to: among}`},
		"a blend without address": {"    blend_id: between\n", "", `part "between" was published and is gone, but other sites link to it: give the record its id back, or name its successor in moved.yaml: - {from: between, to: the-new-id}`},
	} {
		changed := fstest.MapFS{}
		for file, b := range data {
			changed[file] = b
		}
		changed[published.File] = &fstest.MapFile{Data: list}
		if test.old != "" {
			sample.Replace(t, changed, "page.yaml", test.old, test.now)
		}
		e, src := sample.Load(t, changed)
		got := published.Check(e, src, changed, nil).Error()
		if _, message, told := strings.Cut(got, ": "); told {
			got = message
		}
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

// The element and the languages are addresses too, though they are no ids of records.
func TestThePublicNamesOfAStoryStay(t *testing.T) {
	for name, test := range map[string]struct{ old, now, want string }{
		"nothing changed":        {"element: river-story", "element: river-story", ""},
		"another edition":        {"editions: [en, it]", "editions: [en, it, de]", ""},
		"another element":        {"element: river-story", "element: bridge-story", `the element "river-story" was published and other sites have it in their pages, where nothing would stand any more: write its name again as the element of story.yaml`},
		"an edition is left out": {"editions: [en, it]", "editions: [en]", `the edition in "it" was published and is gone, but other sites link to its pages: take it again into the editions of story.yaml`},
		"another at the root":    {"editions: [en, it]", "editions: [it, en]", `the edition in "en" was published at the root of the site, and other sites link to its pages there: let it stand first again in the editions of story.yaml`},
	} {
		data := sample.Data()
		e, _ := sample.Load(t, data)
		data[published.File] = &fstest.MapFile{Data: published.New(published.Present(e, sections))}
		sample.Replace(t, data, "story.yaml", test.old, test.now)
		changed, src, _ := load.Dir(data) // the texts in another language are told of by themselves
		got := ""
		for _, p := range published.Check(changed, src, data, sections) {
			got += p.Message
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
	for _, id := range published.Present(sample.Editions(t), nil) {
		if id.Kind == published.First && id.ID != "en" || id.Kind == published.Element && id.ID != "river-story" {
			t.Errorf("%s", id)
		}
	}
}
