package main

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestAddWritesASkeletonAndTellsWhatToFillIn(t *testing.T) {
	p := newProject(t)
	before := p.read("content/data/terms.yaml")
	r := p.run("add", "term", "Crossing", "guard", "--title", "it=Guardia", "--report", "report-echo")
	for _, part := range []string{"content/data/terms.yaml:8: term-crossing-guard", `en: "" # at most 60 words`, "Until then make check says:", `term "term-crossing-guard": English (en) is missing`} {
		if r.code != 0 || !contains(r.out, part) {
			t.Errorf("no %s in %+v", part, r)
		}
	}
	if now := p.read("content/data/terms.yaml"); !strings.HasPrefix(now, before) {
		t.Error(now)
	}
	r = p.run("add", "term", "x", "--id", "term-crossing-guard")
	if r.code != 1 || !contains(r.err, "there is a term with this id") {
		t.Errorf("%+v", r)
	}
}

var written = regexp.MustCompile("make add KIND=(\\w+)(?: NAME=(\"[^\"]*\"|[\\w-]+))?(?: FLAGS=\"([^\"]*)\")?")

// What the guides say to type works, in the order in which it stands there.
func TestWhatTheGuidesSayOfAddWorks(t *testing.T) {
	for guide, least := range map[string]int{"README.md": 2, "doc/editing.md": 7} {
		t.Run(guide, func(t *testing.T) {
			t.Parallel()
			p := newProject(t)
			if err := os.RemoveAll(p.path("content/data")); err != nil {
				t.Fatal(err)
			}
			if err := os.CopyFS(p.path("content/data"), os.DirFS("../../content/data")); err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(filepath.Join("../..", guide))
			if err != nil {
				t.Fatal(err)
			}
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			done := map[string]bool{}
			for _, m := range written.FindAllStringSubmatch(string(text), -1) {
				// Some say only of what kind; a record that is meant in general is taken from the data.
				kind, name, flags := m[1], cmp.Or(m[2], `"such a `+m[1]+`"`), strings.ReplaceAll(m[3], "fact-…", factOf(t, p))
				if done[kind+name] || strings.Contains(flags, "…") {
					continue
				}
				done[kind+name] = true
				// As make hands it to the shell.
				cmd := exec.Command("sh", "-c", `"$SELF" --module "$DIR" add `+kind+" "+name+" "+flags)
				cmd.Env = append(os.Environ(), "EXPLAINER_IS_THE_COMMAND=1", "SELF="+self, "DIR="+p.dir)
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Errorf("%s: %v\n%s", m[0], err, out)
				}
			}
			if len(done) < least {
				t.Errorf("only %d commands stand there", len(done))
			}
		})
	}
}

func factOf(t *testing.T, p *project) string {
	t.Helper()
	id := regexp.MustCompile(`- id: (fact-\S+)`).FindStringSubmatch(p.read("content/data/facts.yaml"))
	if id == nil {
		t.Fatal("no fact")
	}
	return id[1]
}

// The guide for editors names every data file, and no id that is not there.
func TestTheGuideNamesEveryFile(t *testing.T) {
	text, err := os.ReadFile("../../doc/editing.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../content/data/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	var data strings.Builder
	for _, f := range files {
		if !strings.Contains(string(text), "`"+filepath.Base(f)+"`") {
			t.Errorf("doc/editing.md does not name %s", filepath.Base(f))
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		data.Write(b)
	}
	for _, id := range regexp.MustCompile("`((?:stance|side|actor|topic|fact|event|report)-[a-z-]+)`").FindAllStringSubmatch(string(text), -1) {
		if !strings.Contains(data.String(), "id: "+id[1]+"\n") {
			t.Errorf("doc/editing.md names %s, which no data file has", id[1])
		}
	}
}
