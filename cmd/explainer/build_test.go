package main

import (
	"os"
	"regexp"
	"runtime"
	"testing"
)

// A site that cannot be built leaves the old one as it is.
func TestBuildStopsAtTheFirstStageThatFails(t *testing.T) {
	p := newProject(t)
	p.write("dist/index.html", "the old site")
	p.replace("facts.yaml", "report-gazette, report-echo", "report-gazette, report-y")
	p.replace("events.yaml", "weight: main", "weight: heavy")
	first := p.run("build", "--draft", "--base-url", "https://news.example/ice/")
	first.err = regexp.MustCompile(`\(1 of \d+\)`).ReplaceAllString(first.err, "(1 of all)")
	first.wants(t, 1, "", `content: load and check (1 of all)
events.yaml:11: event "event-closed": weight is "heavy", want one of main, minor
facts.yaml:6: fact "fact-closed": report "report-y" not found; there are report-gazette, report-echo
`)
	p.run("build", "--draft", "--base-url", "news.example/ice").wants(t, 1, "",
		"--base-url \"news.example/ice\": give a whole address without query or fragment, such as https://news.example/story/\n")
	if got := p.read("dist/index.html"); got != "the old site" {
		t.Errorf("the old site is now %q", got)
	}
}

// The folder of the site is replaced whole: one that holds something else is not touched.
func TestBuildReplacesNothingButASite(t *testing.T) {
	p := newProject(t)
	p.write("papers/letter.txt", "mine")
	p.run("build", "--draft", "--out", p.path("papers")).wants(t, 1, "",
		p.path("papers")+" holds something else than a site, which would be replaced: name a new folder or an empty one\n")
	if got := p.read("papers/letter.txt"); got != "mine" {
		t.Errorf("the letter is now %q", got)
	}
}

func TestTheVersionNamesTheGo(t *testing.T) {
	r := newProject(t).run("--version")
	if r.code != 0 || !contains(r.out, "explainer "+number+", commit ") || !contains(r.out, runtime.Version()) {
		t.Errorf("exit %d, %s%s", r.code, r.out, r.err)
	}
}

// The last numbered heading of the changelog is the version that the command tells.
func TestTheChangelogHasTheVersion(t *testing.T) {
	text, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	heading := regexp.MustCompile(`(?m)^## (\d+\.\d+\.\d+), \d{1,2} [A-Z][a-z]+ \d{4}$`).FindStringSubmatch(string(text))
	if heading == nil || heading[1] != number {
		t.Errorf("the last heading is %q, the command tells %s", heading, number)
	}
}

func TestServeNeedsASite(t *testing.T) {
	p := newProject(t)
	p.run("serve").wants(t, 1, "", "no site in "+p.path("dist")+": run make build first\n")
}
