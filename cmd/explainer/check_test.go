package main

import (
	"strings"
	"testing"
)

const counts = "2 reports, 3 facts, 1 quotations, 3 events, 2 stakeholders, 1 differences, 1 open questions, 1 tasks, 1 glossary terms, 1 corrections; 15 citations\n"

func TestCheckCountsWhatIsSound(t *testing.T) {
	newProject(t).run("check").wants(t, 0, counts, "")
}

// A new record is no fault and no id is published by naming it; the editor's program is told of it by one command.
func TestCheckTellsThatTheIdsOfTheSchemaAreOld(t *testing.T) {
	p := newProject(t)
	const ids, stale = "content/data/schema/ids.schema.json", "content/data/schema/ids.schema.json lacks ids, or has some that are gone: .cache/explainer ids --schema renews what your editor completes\n"
	p.write(ids, "{}")
	published := p.read("content/data/published-ids.txt")
	p.run("check").wants(t, 0, stale+counts, "")
	p.run("ids", "--schema").wants(t, 0, "", "")
	p.run("check").wants(t, 0, counts, "")
	if !contains(p.read(ids), `"fact-closed"`) || p.read("content/data/published-ids.txt") != published {
		t.Error("an id is missing, or the list of published ids was changed")
	}
	p.write(ids, "{}")
	p.run("ids")
	p.run("check").wants(t, 0, counts, "")
}

func TestCheckTellsEverythingThatIsWrongAtOnce(t *testing.T) {
	p := newProject(t)
	p.replace("facts.yaml", "report-gazette, report-echo", "report-gazette, report-y")
	p.replace("events.yaml", "weight: main", "weight: heavy")
	p.replace("terms.yaml", "The body that", "The militia that")
	p.run("check").wants(t, 1, "", `events.yaml:11: event "event-closed": weight is "heavy", want one of main, minor
facts.yaml:6: fact "fact-closed": report "report-y" not found; there are report-gazette, report-echo
terms.yaml:4: term "term-council": English (en) has the loaded word "militia": it takes sides; use a plain word, or “…” with the speaker beside it
`)
}

// What is quoted and not proved is never published; a record that breaks a rule is told once.
func TestCheckAndBuildRefuseWhatIsNotProved(t *testing.T) {
	const again = "prove it with make verify SOURCES=folder-of-the-reports\n"
	for name, test := range map[string]struct{ file, old, now, want string }{
		"a quotation": {
			"quotations.yaml", "not a boat", "not a boot",
			"quotations.yaml:5: quotation \"quote-mayor\": verbatim changed without being proved again: " + again,
		},
		"a wording": {
			"differences.yaml", "this morning", "this evening",
			"differences.yaml:9: difference \"diff-when\": wording changed without being proved again: " + again,
		},
		"quoted words of the Italian edition": {
			"stakeholders.yaml", "parla di “a bridge, not a boat”", "parla di “a bridge, no boat”",
			"stakeholders.yaml:25: stakeholder \"mayor\": summary in Italian (it) quotes words: “a bridge, no boat” is not proved: " + again,
		},
		"a quotation of a report that is not there": {
			"quotations.yaml", "report-gazette", "report-x",
			"quotations.yaml:4: quotation \"quote-mayor\": report \"report-x\" not found; there are report-gazette, report-echo\n",
		},
		"a report with another file": {
			"reports.yaml", "gazette.txt", "gazettes.txt",
			"quotations.lock.json: report \"report-gazette\" with file \"gazettes.txt\" is not in the lock: " + again,
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := newProject(t)
			p.replace(test.file, test.old, test.now)
			p.run("check").wants(t, 1, "", test.want)
			for _, args := range [][]string{{}, {"--draft"}} {
				r := p.run(append([]string{"build", "--base-url", "https://news.example/"}, args...)...)
				if r.code != 1 || !strings.HasSuffix(r.err, test.want) {
					t.Errorf("build %v: exit %d, %s", args, r.code, r.err)
				}
			}
		})
	}
}

// Work in progress is shown, with a warning that names what is not proved.
func TestADraftOfWhatIsNotProvedWarns(t *testing.T) {
	p := newProject(t)
	p.replace("quotations.yaml", "not a boat", "not a boot")
	r := p.run("build", "--draft", "--unproved", "--base-url", "https://news.example/")
	for _, want := range []string{"NOT TO BE PUBLISHED: make build refuses this data (1)\n", "quotation \"quote-mayor\": verbatim changed", "program: compile"} {
		if !contains(r.err, want) {
			t.Errorf("%q is not in %s", want, r.err)
		}
	}
	if r := p.run("build", "--unproved"); r.code != 1 || contains(r.err, "NOT TO BE PUBLISHED") {
		t.Errorf("without --draft: exit %d, %s", r.code, r.err)
	}
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

func TestWhatNeedsNoProjectRunsAnywhere(t *testing.T) {
	p, there := newProject(t), t.TempDir()
	if r := p.in(there, "compare", p.dir, p.dir); r.code == 2 || contains(r.err, "inside the project") {
		t.Errorf("compare: exit %d, %s", r.code, r.err)
	}
	if r := p.in(there, "--story", p.path("content/data"), "check"); r.code != 0 {
		t.Errorf("check of a story: exit %d, %s%s", r.code, r.out, r.err)
	}
	if r := p.in(there, "serve", "--dir", there); contains(r.err, "inside the project") {
		t.Errorf("serve: exit %d, %s", r.code, r.err)
	}
}

// The heights are no text of an editor's, but a merge may damage them as it may the others. Measuring them begins without such a file.
func TestCheckTellsOfDamagedHeights(t *testing.T) {
	p := newProject(t)
	const heights = "content/data/heights.json"
	for text, want := range map[string]string{
		"{":                    "heights.json: the file is damaged: make heights writes it anew\n",
		"<<<<<<< HEAD\n{}":     "heights.json: the file is damaged: make heights writes it anew\n",
		`{"widths":[320,180]}`: "heights.json: the widths [320 180] are none, or not in order: make heights writes it anew\n",
		`{"widths":[180],"embeds":{"en":{"all":[0]}}}`: "heights.json: all in en has the heights [0], want one for each width: make heights writes it anew\n",
	} {
		p.write(heights, text)
		p.run("check").wants(t, 1, "", want)
		p.run("check", "--heights").wants(t, 1, "", want)
	}
	p.replace("terms.yaml", "The body that", "The militia that")
	if r := p.run("check"); r.code != 1 || !contains(r.err, "terms.yaml:4: ") || !contains(r.err, "heights.json: ") {
		t.Errorf("one of two is not told: %+v", r)
	}
	p.write(heights, `{"widths":[180],"embeds":{"en":{"all":[90]}}}`)
	p.run("check", "--heights").wants(t, 0, "", "")
	if got := made(t, root, nil, "-n", "heights"); !contains(got, "check --heights") || strings.Index(got, "check --heights") > strings.Index(got, "explainer build ") {
		t.Errorf("make heights begins with a build: %s", got)
	}
}
