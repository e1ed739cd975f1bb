package publish

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/app/view"
	"explainer/web/site"
	"explainer/web/story"
)

// citations are the files of citations of the project's own story, by the language of their edition.
func citations(t *testing.T) map[string]string {
	t.Helper()
	all, err := story.Load(story.Data(story.Own("../..")))
	if err != nil {
		t.Fatal(err)
	}
	s, err := site.New(site.Options{BaseURL: "https://news.example/ice/", Story: t.TempDir()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Tell(all, fstest.MapFS{}); err != nil {
		t.Fatal(err)
	}
	addCitations(s)
	out := map[string]string{}
	for _, x := range s.Editions {
		out[string(x.Data().Lang)] = string(s.Files[x.Data().Prefix()+view.Citations])
	}
	return out
}

var entryKey, entryTitle = regexp.MustCompile(`(?m)^@misc\{(.*),$`), regexp.MustCompile(`(?m)^ title = \{\{(.*)\}\},$`)

func TestTitlesOfCitationsHaveTheirMarksInPairs(t *testing.T) {
	for lang, file := range citations(t) {
		titles, quoting := entryTitle.FindAllStringSubmatch(file, -1), 0
		for _, m := range titles {
			depth, marks := 0, []rune{}
			for _, r := range m[1] {
				switch r {
				case '“', '«', '(':
					marks = append(marks, map[rune]rune{'“': '”', '«': '»', '(': ')'}[r])
					depth++
				case '”', '»', ')':
					if len(marks) == 0 || marks[len(marks)-1] != r {
						t.Errorf("%s: %s", lang, m[1])
						marks = append(marks, r)
					}
					marks = marks[:len(marks)-1]
				}
			}
			if len(marks) > 0 || strings.Count(m[1], `"`)%2 > 0 {
				t.Errorf("%s: %s", lang, m[1])
			}
			if depth > 0 {
				quoting++
			}
		}
		if len(titles) < 200 || quoting < 10 {
			t.Errorf("%s: of %d titles %d have marks within", lang, len(titles), quoting)
		}
	}
}

func TestATitleLosesTheMarksAroundTheWholeAndNoOthers(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for title, want := range map[string]string{
		"“All of it.”": "All of it", "«Tutto».": "Tutto", "„Alles.“": "Alles", `"All"`: "All", "Sala calls it “a militia”.": "Sala calls it “a militia”",
		"“…\u00a0Enough.”": "… Enough", "“Outrage”, it writes, “is growing”": "“Outrage”, it writes, “is growing”", "«Sì», ha detto.": "«Sì», ha detto", "„Ja“, sagt er, „immer“.": "„Ja“, sagt er, „immer“",
		long + "“and more that is cut” here": long + "“and more …”", long + "(und „so weiter und so fort“)": long + "(und „so …“)", long + "(“so” and so on": long + "(“so” and …)",
		"“" + long + "and more that is cut”": long + "and more …", // it had no others
	} {
		if got := named(title); got != want {
			t.Errorf("%s is named %s, want %s", title, got, want)
		}
	}
}

// A reader may keep the entries of both editions in one file; those of the first were there before the others and keep their keys.
func TestKeysOfEditionsDiffer(t *testing.T) {
	of := map[string]string{}
	for lang, file := range citations(t) {
		if strings.Contains(file, "[title]") {
			t.Errorf("%s: its blank for the title is in English", lang)
		}
		for _, m := range entryKey.FindAllStringSubmatch(file, -1) {
			if before, twice := of[m[1]]; twice {
				t.Errorf("%s is a key in %q and in %q", m[1], before, lang)
			}
			of[m[1]] = lang
		}
	}
	if of["hsi-2026"] != "en" || of["hsi-it-2026"] != "it" {
		t.Errorf("the keys of one card are of the editions %q and %q", of["hsi-2026"], of["hsi-it-2026"])
	}
}
