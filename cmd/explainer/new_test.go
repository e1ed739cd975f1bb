package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestANewStoryIsWholeAndCanBeBuilt(t *testing.T) {
	p := newProject(t)
	module, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(p.dir, "bus")
	run := func(args ...string) result { return p.in(p.dir, append([]string{"--module", module}, args...)...) }
	if r := run("new", dir); r.code != 0 || !contains(r.out, "is a small whole story") {
		t.Fatalf("%+v", r)
	}
	data := filepath.Join(dir, "data")
	if r := run("--story", data, "check"); r.code != 0 || r.err != "" {
		t.Fatalf("%+v", r)
	}
	if r := run("--story", data, "verify", "--sources", filepath.Join(dir, "reports")); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	if r := run("new", dir); r.code != 1 || !contains(r.err, "holds something already") {
		t.Errorf("a folder that holds something: %+v", r)
	}
	if _, err := os.Stat(filepath.Join(data, "schema", "facts.schema.json")); err != nil {
		t.Error(err)
	}
	if testing.Short() {
		return
	}
	site := filepath.Join(p.dir, "site")
	if r := run("--story", data, "build", "--draft", "--out", site); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	html, err := os.ReadFile(filepath.Join(site, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<title>Does bus line 7 end?</title>", "The office plans to end the line", "my-story"} {
		if !strings.Contains(string(html)+read(t, filepath.Join(site, "embed.js")), want) {
			t.Errorf("the site lacks %q", want)
		}
	}
	for _, not := range []string{"hreflang", "lang=\"it\""} {
		if strings.Contains(string(html), not) {
			t.Errorf("a story in one language has %s", not)
		}
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Whoever starts from the new story replaces its records: no id of it counts as published, and what is missing is told with the
// place and with what to do.
func TestANewStoryCanBeVaried(t *testing.T) {
	p := newProject(t)
	module, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) result { return p.in(p.dir, append([]string{"--module", module}, args...)...) }
	whole := filepath.Join(p.dir, "whole")
	if r := run("new", whole); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	for _, v := range []struct {
		name, file, old, now string
		// want are parts of the message; where there are none the story is whole.
		want []string
	}{
		{"another id", "questions.yaml", "question-instead", "question-2-b", nil},
		{"one sign for the icon", "story.yaml", "[actor-office, actor-riders]", "[actor-office]", nil},
		{"a long name", "stakeholders.yaml", "name: {en: Ada Stone}", "name: {en: " + strings.Repeat("Hauptbetrieb", 5) + "}", nil},
		{"signs of HTML", "page.yaml", "en: Line 7}", "en: Line & 7}", nil},
		{"markup", "page.yaml", "en: Line 7}", "en: Line <7>}", []string{"page.yaml:3: page: site in English (en) holds markup, <", "write it in words"}},
		{"no words", "story.yaml", "editions: [en]", "editions: [fr]", []string{"words/fr.yaml: file is missing; there are words in de, en, it", "copy content/words/en.yaml"}},
		{"a reserved element", "story.yaml", "element: my-story", "element: font-face", []string{`story.yaml:7: story: element "font-face"`, "take another"}},
		{"no icon", "story.yaml", "[actor-office, actor-riders]", "[]", []string{"icon has 0 entries, at least 1"}},
		{"no timeline", "page.yaml", "", "", []string{"page.yaml:26: page: has no section of the kind timeline", "add one"}},
		{"no terms", "terms.yaml", "", "[]\n", nil},
		{"no events", "events.yaml", "", "[]\n", []string{"events.yaml:2: events has 0 entries, at least 1; every story has one: write the first record"}},
		{"no questions", "questions.yaml", "", "[]\n", nil},
		{"no differences", "differences.yaml", "", "[]\n", []string{"differences.yaml:2: differences has 0 entries, at least 1; every story has one: write the first record"}},
		{"no position", "stakeholders.yaml", "  stance: stance-objects\n", "", []string{`stakeholders.yaml:26: stakeholder "riders": stance is missing`}},
		{"a report twice", "reports.yaml", "id: report-herald", "id: report-courier", []string{`id "report-courier" is taken, first on reports.yaml:4`}},
		{"an id that pages have", "questions.yaml", "question-instead", "main", []string{`"main" does not begin with "question-"`}},
		{"a card that is called all", "stakeholders.yaml", "id: director", "id: all", []string{`"all" was published as an embed and is now a stakeholder: give the stakeholder another id`}},
	} {
		t.Run(v.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(whole)); err != nil {
				t.Fatal(err)
			}
			data := filepath.Join(dir, "data")
			file := filepath.Join(data, v.file)
			text := read(t, file)
			head, _, _ := strings.Cut(text, "\n")
			switch {
			case v.name == "no timeline":
				from, to := strings.Index(text, "  - id: timeline\n"), strings.Index(text, "  - id: cards\n")
				text = text[:from] + text[to:]
			case v.old == "":
				text = head + "\n" + v.now
			case strings.Count(text, v.old) != 1:
				t.Fatalf("%q stands %d times in %s", v.old, strings.Count(text, v.old), v.file)
			default:
				text = strings.Replace(text, v.old, v.now, 1)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			if v.want == nil {
				if r := run("--story", data, "verify", "--sources", filepath.Join(dir, "reports")); r.code != 0 {
					t.Fatalf("%+v", r)
				}
			}
			r := run("--story", data, "check")
			if v.want == nil && (r.code != 0 || r.err != "") || v.want != nil && r.code != 1 {
				t.Errorf("%+v", r)
			}
			for _, want := range v.want {
				if !contains(r.err, want) {
					t.Errorf("%q lacks %q", r.err, want)
				}
			}
			if v.want != nil || testing.Short() {
				return
			}
			site := filepath.Join(dir, "site")
			if r := run("--story", data, "build", "--draft", "--out", site); r.code != 0 {
				t.Fatalf("%+v", r)
			}
			// What a story has none of, no page shows and none leads to.
			shown := map[string]bool{}
			err := filepath.WalkDir(site, func(name string, d fs.DirEntry, err error) error {
				if err == nil && filepath.Base(name) == "index.html" {
					for _, m := range regexp.MustCompile(`(?:id="?|#)(glossary|questions)\b`).FindAllStringSubmatch(read(t, name), -1) {
						shown[m[1]] = true
					}
				}
				return err
			})
			if err != nil || shown["glossary"] == (v.name == "no terms") || shown["questions"] == (v.name == "no questions") {
				t.Errorf("the pages have or lead to %v: %v", shown, err)
			}
		})
	}
}
