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
		"one letter of a quotation changed": {
			"quotations.yaml", "not a boat", "not a goat",
			`quotations.yaml:5: quotation "quote-mayor": verbatim “It's a bridge, not a goat - and it will stand” does not stand in report-gazette; report-gazette has “It's a bridge, not a”, but then not “goat”`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: prove it with make verify SOURCES=folder-of-the-reports`,
		},
		"two quotations joined": {
			"quotations.yaml", bridge, bridge + ". Nobody asked me first",
			`quotations.yaml:5: quotation "quote-mayor": verbatim “` + bridge + `. Nobody asked me first” does not stand in report-gazette; it joins two places of report-gazette: “` + bridge + `” and “Nobody asked me first” are two records`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: prove it with make verify SOURCES=folder-of-the-reports`,
		},
		"a word left out of a quotation": {
			"quotations.yaml", "and it will stand", "and will stand",
			`quotations.yaml:5: quotation "quote-mayor": verbatim “It's a bridge, not a boat - and will stand” does not stand in report-gazette; it joins two places of report-gazette: “It's a bridge, not a boat - and” and “will stand” are two records`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: prove it with make verify SOURCES=folder-of-the-reports`,
		},
		"the narration passed off as speech": {
			"quotations.yaml", bridge, "the mayor told reporters",
			`quotations.yaml:5: quotation "quote-mayor": verbatim stands in report-gazette, but not inside quotation marks`,
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: prove it with make verify SOURCES=folder-of-the-reports`,
		},
		"a report's sentence pasted as our own": {
			"terms.yaml", "The body that runs the town.", "The council shut the old bridge this morning, a clerk told the crowd.",
			`terms.yaml:4: term "term-council": English (en) has eight words of report-gazette: “the council shut the old bridge this morning”; say it in our own words`,
			"",
		},
		"words in marks that nobody said": {
			"stakeholders.yaml", "calls it “a bridge, not a boat”", "calls it “a bridge, no boat”",
			`stakeholders.yaml:24: stakeholder "mayor": summary in English (en) quotes words: “a bridge, no boat” does not stand in report-gazette; report-gazette has “a bridge”, but then not “no”`,
			`stakeholders.yaml:24: stakeholder "mayor": summary in English (en) quotes words: “a bridge, no boat” is not proved: prove it with make verify SOURCES=folder-of-the-reports`,
		},
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

// A wrong folder is one mistake, and one line.
func TestVerifyWithoutTheReports(t *testing.T) {
	p := verified(t)
	p.run("verify", "--sources", "/no/such/folder").wants(t, 1, "", "/no/such/folder is no folder: give the folder in which the reports' own files lie\n")
	p.run("verify", "--sources", t.TempDir()).wants(t, 1, "", "none of the 2 reports lies in this folder of sources; gazette.txt, for one, is missing\n")
	if err := os.Remove(p.path("sources/gazette.txt")); err != nil {
		t.Fatal(err)
	}
	p.run("verify", "--sources", p.path("sources")).wants(t, 1, "", "reports.yaml:3: report \"report-gazette\": file \"gazette.txt\" is not among the sources\n")
}

func TestVerifyWithoutALockSaysHowToMakeOne(t *testing.T) {
	p := newProject(t)
	if err := os.Remove(p.path(lock)); err != nil {
		t.Fatal(err)
	}
	const how = ": prove it with make verify SOURCES=folder-of-the-reports\n"
	p.run("verify").wants(t, 1, "", "quotations.lock.json: the file is missing, so nothing is proved"+how)
	p.write(lock, "{broken")
	if r := p.run("verify"); r.code != 1 || !contains(r.err, "quotations.lock.json: the file is damaged") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	p.run("verify", "--sources", p.path("sources")).wants(t, 0, proved, "")
	p.run("verify").wants(t, 0, still, "")
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
	if r.code != 1 || !contains(r.err, `quotation "quote-mayor": verbatim`) || !contains(r.err, `stakeholder "mayor": summary in English (en)`) {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
	if err := os.WriteFile(name, append(b, "\nA line more.\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	p.run("verify", "--sources", p.path("sources")).wants(t, 0, "report-gazette: gazette.txt is not the file of the last proof; everything was proved again\n"+proved, "")
}
