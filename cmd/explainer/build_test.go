package main

import "testing"

// A site that cannot be built leaves the old one as it is.
func TestBuildStopsAtTheFirstStageThatFails(t *testing.T) {
	p := newProject(t)
	p.write("dist/index.html", "the old site")
	p.replace("facts.yaml", "report-gazette, report-echo", "report-gazette, report-y")
	p.replace("events.yaml", "weight: main", "weight: heavy")
	p.run("build", "--draft", "--base-url", "https://news.example/ice/").wants(t, 1, "", `content: load and check
events.yaml:11: event "event-closed": weight is "heavy", want one of main, minor
facts.yaml:6: fact "fact-closed": report "report-y" not found
`)
	p.run("build", "--draft", "--base-url", "news.example/ice").wants(t, 1, "",
		"--base-url \"news.example/ice\": give a whole address without query or fragment, such as https://news.example/ice/\n")
	if got := p.read("dist/index.html"); got != "the old site" {
		t.Errorf("the old site is now %q", got)
	}
}

func TestBuildSaysWhichAddressItTakesWhereNoneIsGiven(t *testing.T) {
	p := newProject(t)
	p.replace("events.yaml", "weight: main", "weight: heavy")
	r := p.run("build", "--draft")
	if want := "no --base-url: canonical addresses will say https://explainer.example/\n"; r.code != 1 || !contains(r.err, want) {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
}

func TestServeNeedsASite(t *testing.T) {
	p := newProject(t)
	p.run("serve").wants(t, 1, "", "no site in "+p.path("dist")+": run explainer build first\n")
}
