package main

import (
	"os"
	"path/filepath"
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
