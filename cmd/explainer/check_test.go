package main

import "testing"

const counts = "2 reports, 2 facts, 1 quotations, 3 events, 2 stakeholders, 1 differences, 1 open questions, 1 tasks, 1 glossary terms, 1 corrections; 15 citations\n"

func TestCheckCountsWhatIsSound(t *testing.T) {
	newProject(t).run("check").wants(t, 0, counts, "")
}

func TestCheckTellsEverythingThatIsWrongAtOnce(t *testing.T) {
	p := newProject(t)
	p.replace("facts.yaml", "report-gazette, report-echo", "report-gazette, report-y")
	p.replace("events.yaml", "weight: main", "weight: heavy")
	p.replace("terms.yaml", "The body that", "The militia that")
	p.run("check").wants(t, 1, "", `events.yaml:11: event "event-closed": weight is "heavy", want one of main, minor
facts.yaml:6: fact "fact-closed": report "report-y" not found
terms.yaml:4: term "term-council": en has the loaded word "militia": it takes sides; use a plain word, or “…” with the speaker beside it
`)
}

func TestCheckTellsWhatCannotBeRead(t *testing.T) {
	p := newProject(t)
	p.replace("facts.yaml", "topic: topic-bridge\n  en: The council", "topics: topic-bridge\n  en: The council")
	r := p.run("check")
	if r.code != 1 || r.out != "" {
		t.Errorf("exit %d, %s", r.code, r.out)
	}
	for _, want := range []string{"facts.yaml:3: ", "topics"} {
		if !contains(r.err, want) {
			t.Errorf("%q is not in %s", want, r.err)
		}
	}
}

func TestAnUnknownCommandIsExplained(t *testing.T) {
	r := newProject(t).run("chekc")
	if r.code == 0 || !contains(r.err, "chekc") || !contains(r.out+r.err, "check") {
		t.Errorf("exit %d\n%s\n%s", r.code, r.out, r.err)
	}
}

func TestAFolderThatIsNoProject(t *testing.T) {
	p := newProject(t)
	p.in(t.TempDir(), "check").wants(t, 2, "", "explainer: run this inside the project, or give --module DIR\n")
	r := p.in(p.dir, "--module", p.path("gone"), "check")
	if r.code == 0 || !contains(r.err, "gone") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
}
