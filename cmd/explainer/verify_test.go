package main

import (
	"os"
	"strings"
	"testing"
)

const (
	lock   = "content/data/quotations.lock.json"
	proved = "3 quotations, wordings and quoted spans stand verbatim in 2 reports; no eight words in a row outside them do\n"
	still  = "3 quotations, wordings and quoted spans are as they were proved\n"
)

// verified is a project whose quotations have been proved.
func verified(t *testing.T) *project {
	t.Helper()
	p := newProject(t)
	p.run("verify", "--sources", p.path("sources")).wants(t, 0, proved, "")
	return p
}

func TestVerifyProvesAndRemembersWithoutTheReportsWords(t *testing.T) {
	p := verified(t)
	if text := p.read(lock); contains(text, "boat") || contains(text, "bridge this morning") {
		t.Errorf("the lock holds the words of a report:\n%s", text)
	}
	p.run("verify").wants(t, 0, still, "")
	before := p.read(lock)
	p.run("verify", "--sources", p.path("sources")).wants(t, 0, proved, "")
	if p.read(lock) != before {
		t.Error("a second run wrote another lock")
	}
}

// Each mistake is named with its record, in plain words, with and without the reports at hand.
func TestVerifyFindsMistakes(t *testing.T) {
	const bridge = "It's a bridge, not a boat - and it will stand"
	for name, test := range map[string]struct{ file, old, now, sources, alone string }{
		"one letter of a quotation changed": {"quotations.yaml", "not a boat", "not a goat",
			`quotations.yaml:5: quotation "quote-mayor": verbatim “It's a bridge, not a goat - and it will stand” does not stand in report-gazette; report-gazette has “It's a bridge, not a”, but then not “goat”`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: run explainer verify --sources DIR`},
		"two quotations joined": {"quotations.yaml", bridge, bridge + ". Nobody asked me first",
			`quotations.yaml:5: quotation "quote-mayor": verbatim “` + bridge + `. Nobody asked me first” does not stand in report-gazette; it joins two places of report-gazette: “` + bridge + `” and “Nobody asked me first” are two records`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: run explainer verify --sources DIR`},
		"a word left out of a quotation": {"quotations.yaml", "and it will stand", "and will stand",
			`quotations.yaml:5: quotation "quote-mayor": verbatim “It's a bridge, not a boat - and will stand” does not stand in report-gazette; it joins two places of report-gazette: “It's a bridge, not a boat - and” and “will stand” are two records`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: run explainer verify --sources DIR`},
		"the narration passed off as speech": {"quotations.yaml", bridge, "the mayor told reporters",
			`quotations.yaml:5: quotation "quote-mayor": verbatim stands in report-gazette, but not inside quotation marks`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: run explainer verify --sources DIR`},
		"a report's sentence pasted as our own": {"terms.yaml", "The body that runs the town.", "The council shut the old bridge this morning, a clerk told the crowd.",
			`terms.yaml:4: term "term-council": en has eight words of report-gazette: “the council shut the old bridge this morning”; say it in our own words`,
			""},
		"words in marks that nobody said": {"stakeholders.yaml", "calls it “a bridge, not a boat”", "calls it “a bridge, no boat”",
			`stakeholders.yaml:25: stakeholder "mayor": summary.en quotes words: “a bridge, no boat” does not stand in report-gazette; report-gazette has “a bridge”, but then not “no”`,
			`stakeholders.yaml:25: stakeholder "mayor": summary.en quotes words: “a bridge, no boat” is not proved: run explainer verify --sources DIR`},
	} {
		t.Run(name, func(t *testing.T) {
			p := verified(t)
			before := p.read(lock)
			p.replace(test.file, test.old, test.now)
			p.run("verify", "--sources", p.path("sources")).wants(t, 1, "", test.sources+"\n")
			if p.read(lock) != before {
				t.Error("the lock was written although not everything was proved")
			}
			if test.alone == "" {
				p.run("verify").wants(t, 0, still, "")
			} else {
				p.run("verify").wants(t, 1, "", test.alone+"\n")
			}
		})
	}
}

func TestVerifyWithoutTheReports(t *testing.T) {
	p := verified(t)
	r := p.run("verify", "--sources", t.TempDir())
	for _, want := range []string{
		`reports.yaml:3: report "report-gazette": file "gazette.txt" is not among the sources`,
		`reports.yaml:12: report "report-echo": file "echo.txt" is not among the sources`,
		`verbatim “It's a bridge, not a boat - and it will stand” does not stand in report-gazette; report-gazette could not be read`,
	} {
		if r.code != 1 || r.out != "" || !contains(r.err, want+"\n") {
			t.Errorf("exit %d, %q is not in\n%s", r.code, want, r.err)
		}
	}
}

func TestVerifyWithoutALockSaysHowToMakeOne(t *testing.T) {
	r := newProject(t).run("verify")
	if r.code != 1 || !contains(r.err, "quotations.lock.json") || !contains(r.err, "run explainer verify --sources DIR") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	p := newProject(t)
	p.write(lock, "{broken")
	if r := p.run("verify"); r.code != 1 || !contains(r.err, "quotations.lock.json") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
}

// A change of the reports' own files is seen, and nothing of the data's.
func TestVerifyReadsTheReportsAfresh(t *testing.T) {
	p := verified(t)
	name := p.path("sources/gazette.txt")
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(b), "not a boat", "no boat", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	r := p.run("verify", "--sources", p.path("sources"))
	if r.code != 1 || !contains(r.err, `quotation "quote-mayor": verbatim`) || !contains(r.err, `stakeholder "mayor": summary.en`) {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
}
