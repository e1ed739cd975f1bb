package main

import (
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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
	// A language more is in every schema after one command, which check names.
	story := filepath.Join(data, "story.yaml")
	languages := func(was, now string) {
		if err := os.WriteFile(story, []byte(strings.Replace(read(t, story), was, now, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	languages("editions: [en]", "editions: [en, de]")
	if r := run("--story", data, "ids", "--schema"); r.code != 0 || !contains(read(t, filepath.Join(data, "schema", "facts.schema.json")), `"de"`) {
		t.Errorf("the schemas have no German: %+v", r)
	}
	languages("editions: [en, de]", "editions: [en]")
	if r := run("--story", data, "check"); r.code != 0 || !contains(r.out, "does not fit the languages of the story, or this version of the program: .cache/explainer --story "+data+" ids --schema renews") {
		t.Errorf("the old schemas are not told: %+v", r)
	}
	run("--story", data, "ids", "--schema")
	if r := run("--story", data, "check"); contains(r.out, "--schema") {
		t.Errorf("they were not renewed: %+v", r)
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
		{"no cards", "stakeholders.yaml", "", "[]\n", []string{"stakeholders.yaml:2: stakeholders has 0 entries, at least 1; every story has one: write the first record"}},
		{"no events", "events.yaml", "", "[]\n", []string{`page.yaml:26: section "timeline": would stand over nothing, for there are no events: take the section out`}},
		{"no quotations", "quotations.yaml", "", "[]\n", []string{`stakeholders.yaml:15: stakeholder "director": rests on nothing: it has no reports, step, quotation`}},
		{"no questions", "questions.yaml", "", "[]\n", nil},
		{"questions but no differences", "differences.yaml", "", "[]\n", nil},
		{"a topic without facts", "topics.yaml", "- id: topic-plan", "- id: topic-other\n  title: {en: Another}\n- id: topic-plan", []string{`topics.yaml:2: topic "topic-other": no fact has it as its topic`}},
		{"no position", "stakeholders.yaml", "  stance: stance-objects\n", "", []string{`stakeholders.yaml:26: stakeholder "riders": stance is missing`}},
		{"a report twice", "reports.yaml", "id: report-herald", "id: report-courier", []string{`id "report-courier" is taken, first on reports.yaml:4`}},
		{"an id that pages have", "questions.yaml", "question-instead", "main", []string{`"main" does not begin with "question-"`}},
		{"a card that is called all", "stakeholders.yaml", "id: director", "id: all", []string{`id "all" is the id of a part of the pages themselves; take another`}},
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
			if v.want != nil || testing.Short() || strings.HasPrefix(v.name, "no ") { // TestTheSmallestStory builds one that has none of all these
				return
			}
			site := filepath.Join(dir, "site")
			if r := run("--story", data, "build", "--draft", "--out", site); r.code != 0 {
				t.Fatalf("%+v", r)
			}
			if shown := shows(t, site); len(shown) != 4 {
				t.Errorf("the pages have or lead to %v alone", shown)
			}
		})
	}
}

// shows are those of the parts that a story may do without which a page has or leads to.
func shows(t *testing.T, site string) map[string]bool {
	t.Helper()
	part := regexp.MustCompile(`(?:id="?|#|[/"=])(glossary|questions|timeline|differences)\b`)
	shown := map[string]bool{}
	for _, text := range pages(t, site) {
		for _, m := range part.FindAllStringSubmatch(text, -1) {
			shown[m[1]] = true
		}
	}
	return shown
}

// pages are the pages of a site by their folder.
func pages(t *testing.T, site string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(site, func(name string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Base(name) == "index.html" {
			rel, _ := filepath.Rel(site, filepath.Dir(name))
			out[filepath.ToSlash(rel)] = read(t, name)
		}
		return err
	})
	if err != nil || len(out) < 5 {
		t.Fatal(len(out), err)
	}
	return out
}

// A story of one report, one answer and one card, without differences, questions, events, quotations, tasks, terms: what it has none of, no
// page has a heading, a list or a link for.
func TestTheSmallestStory(t *testing.T) {
	p := newProject(t)
	module, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(p.dir, "small")
	run := func(args ...string) result { return p.in(p.dir, append([]string{"--module", module}, args...)...) }
	if r := run("new", dir); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	data := filepath.Join(dir, "data")
	for file, kept := range map[string][]string{
		"events": nil, "differences": nil, "questions": nil, "quotations": nil, "tasks": nil, "terms": nil,
		"reports": {"report-courier"}, "facts": {"fact-end", "fact-riders"}, "stakeholders": {"office"},
	} {
		keepRecords(t, filepath.Join(data, file+".yaml"), kept)
	}
	page, facts := read(t, filepath.Join(data, "page.yaml")), read(t, filepath.Join(data, "facts.yaml"))
	for _, cut := range [][2]string{{"  - day: \"2026-03-04\"\n", "# The sections"}, {"  - id: timeline\n", "  - id: cards\n"}, {"  - id: differences\n", "  - id: sources\n"}} {
		from, to := strings.Index(page, cut[0]), strings.Index(page, cut[1])
		page = page[:from] + page[to:]
	}
	put(t, filepath.Join(data, "page.yaml"), strings.NewReplacer(`as_of: "2026-03-04"`, `as_of: "2026-03-02"`, "from {reports} reports", "from {reports} report", "What {reports} reports say", "What {reports} report says").Replace(page))
	put(t, filepath.Join(data, "facts.yaml"), strings.Replace(facts, "[report-courier, report-herald]", "[report-courier]", 1))
	if r := run("--story", data, "verify", "--sources", filepath.Join(dir, "reports")); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	if r := run("--story", data, "check"); r.code != 0 || r.err != "" {
		t.Fatalf("%+v", r)
	}
	if testing.Short() {
		return
	}
	site := filepath.Join(p.dir, "site")
	if r := run("--story", data, "build", "--draft", "--out", site); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	if shown := shows(t, site); len(shown) > 0 {
		t.Errorf("the pages have or lead to %v", shown)
	}
	nothing := regexp.MustCompile(`<(ul|ol|dl|optgroup|nav|table|details)\b[^>]*>\s*</(?:ul|ol|dl|optgroup|nav|table|details)>|<(h[1-6])\b[^>]*></h|<h[1-6]\b[^>]*>[^<]*</h[1-6]>\s*</(?:section|main|article)>`)
	for at, text := range pages(t, site) {
		if m := nothing.FindString(text); m != "" {
			t.Errorf("%s has a part of nothing: %s", at, m)
		}
		for _, m := range regexp.MustCompile(`<a\b[^>]*? href="?([^" >]+)`).FindAllStringSubmatch(text, -1) {
			to, fragment, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			if to, _, _ = strings.Cut(to, "?"); strings.Contains(to, ":") {
				continue
			}
			file := filepath.Join(site, filepath.FromSlash(at), filepath.FromSlash(to))
			if to == "" || strings.HasSuffix(to, "/") || strings.HasSuffix(to, ".") {
				file = filepath.Join(file, "index.html")
			}
			b, err := os.ReadFile(file)
			if err != nil || fragment != "" && !regexp.MustCompile(`\sid="?`+regexp.QuoteMeta(fragment)+`["\s>]`).Match(b) {
				t.Errorf("%s leads to %s, where nothing is", at, m[1])
			}
		}
	}
}

// keepRecords leaves in a file only the records with these ids.
func keepRecords(t *testing.T, file string, ids []string) {
	t.Helper()
	parts := strings.Split(read(t, file), "- id: ")
	text := parts[0]
	for _, r := range parts[1:] {
		if id, _, _ := strings.Cut(r, "\n"); slices.Contains(ids, id) {
			text += "- id: " + r
		}
	}
	if len(ids) == 0 {
		text = strings.TrimSuffix(parts[0], "[]\n") + "[]\n"
	}
	put(t, file, text)
}
