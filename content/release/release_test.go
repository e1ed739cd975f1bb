package release_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content/internal/sample"
	"explainer/content/internal/walk"
	"explainer/content/published"
	"explainer/content/release"
	"explainer/content/rules"
	"explainer/content/schema"
	"explainer/content/verify"
)

// One mistake is one message, however many parts of the house see it: the rules, the proofs and the list of published ids.
func TestOneMistakeIsOneMessage(t *testing.T) {
	const publish = "it was published, and other sites link to it: give the record its id back, or name its successor in moved.yaml: "
	for name, test := range map[string]struct{ file, old, now, want string }{
		"an id that is renamed where it stands and named elsewhere": {
			"facts.yaml", "- id: fact-old", "- id: fact-older",
			`page.yaml:53: row "row-work": fact "fact-old" not found, here and at page.yaml:56; did you mean fact-older? I` +
				publish[1:] + "- {from: fact-old, to: fact-older}",
		},
		"an id that nobody else names": {
			"terms.yaml", "- id: term-council", "- id: term-townhall",
			`published-ids.txt:N: term "term-council" was published and is gone, but other sites link to it: give the record its id back, or name its successor in moved.yaml: - {from: term-council, to: term-townhall}`,
		},
		"an id that has a successor": {
			"terms.yaml", "- id: term-council", "- id: term-townhall",
			`terms.yaml:6: term "term-townhall": "report-gazette" is cited, and where it carries this is not proved: prove it with make verify SOURCES=folder-of-the-reports`,
		},
		"an id that is none": {
			"terms.yaml", "- id: term-council", "- id: term/council",
			`terms.yaml:2: term "term/council": id "term/council" is not kebab-case: small letters, digits and single hyphens; write term-council`,
		},
		"no id": {
			"terms.yaml", "- id: term-council\n  title", "- title",
			"terms.yaml:2: term: id is missing",
		},
		"an id of another file": {
			"terms.yaml", "- id: term-council", "- id: mayor",
			`terms.yaml:2: term "mayor": id "mayor" does not begin with "term-"`,
		},
		"an id that is taken": {
			"facts.yaml", "- id: fact-old", "- id: fact-closed",
			`facts.yaml:9: fact "fact-closed": id "fact-closed" is taken, first on facts.yaml:2`,
		},
		"a quotation without its words": {
			"quotations.yaml", "It's a bridge, not a boat - and it will stand", "",
			`quotations.yaml:5: quotation "quote-mayor": verbatim: is empty, want text; leave the key out or write a value`,
		},
		"a report's file by its path": {
			"reports.yaml", "file: gazette.txt", "file: /gazette.txt",
			`reports.yaml:3: report "report-gazette": file "/gazette.txt" is a path; give the name of the file alone, which lies in the folder of the reports`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			data := sample.With(t, test.file, test.old, test.now)
			if name == "an id that has a successor" {
				sample.Replace(t, data, "moved.yaml", "[]", "- {from: term-council, to: term-townhall}")
			}
			var besides []published.ID // what the pages of the sample have besides records
			for line := range strings.Lines(string(data[published.File].Data)) {
				if kind, id, _ := strings.Cut(strings.TrimSpace(line), " "); kind == "part" || kind == "embed" {
					besides = append(besides, published.ID{Kind: kind, ID: id})
				}
			}
			_, err := release.Published(data, besides...)
			got := fmt.Sprint(err)
			if strings.HasPrefix(test.want, published.File+":N:") { // the line is that of the entry, wherever it is
				_, rest, _ := strings.Cut(got, ": ")
				got = published.File + ":N: " + rest
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// Whatever id a record was given by mistake, what reads the data tells it in words: nothing stops at it.
func TestARecordWithTheIDOfAnotherStopsNothing(t *testing.T) {
	all, _ := sample.Load(t, sample.Data())
	one := map[string]walk.Field{} // of each kind
	for _, f := range walk.Fields(all) {
		if kind := rules.Fields[f.Rule].ID; kind != "" {
			one[kind] = f
		}
	}
	for _, f := range one {
		for _, kind := range []string{"actor", "report", "fact", "stakeholder"} {
			id := one[kind].Value.(string)
			own := f.Value.(string)
			if own == id {
				continue
			}
			data := sample.Data()
			file, _, _ := strings.Cut(f.Path, "[")
			file, _, _ = strings.Cut(file, ".")
			file += ".yaml"
			text := string(data[file].Data)
			if strings.Count(text, "id: "+own+"\n") != 1 {
				t.Fatalf("%q in %s", own, file)
			}
			data[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, "id: "+own+"\n", "id: "+id+"\n", 1))}
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Errorf("%s with the id of a %s, %s: %v", own, kind, id, r)
					}
				}()
				wrong, src := sample.Load(t, data)
				if _, _, err := release.Read(data); err == nil {
					t.Errorf("%s with the id of a %s, %s, is not told", own, kind, id)
				}
				verify.Run(wrong, src, sample.Sources())
				if _, err := schema.IDs(wrong); err != nil {
					t.Error(err)
				}
			}()
		}
	}
}
