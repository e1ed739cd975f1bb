package add_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/add"
	"explainer/content/internal/sample"
	"explainer/content/load"
	"explainer/content/words"
)

func TestARecordOfEachKindIsAddedAndNothingElseIsTouched(t *testing.T) {
	for _, k := range add.Kinds {
		t.Run(k.Name, func(t *testing.T) {
			data := sample.Data()
			name := "A new name"
			if k.Name == "day" {
				name = "2026-01-29"
			}
			r, err := add.To(data, add.Wish{Kind: k.Name, Name: name, Titles: map[content.Lang]string{"it": "Un nome nuovo"}})
			if err != nil {
				t.Fatal(err)
			}
			was, now := strings.Split(strings.TrimSuffix(string(data[r.File].Data), "\n"), "\n"), strings.Split(strings.TrimSuffix(string(r.Text), "\n"), "\n")
			if !strings.Contains(now[r.From-1], r.ID) {
				t.Errorf("line %d is %q", r.From, now[r.From-1])
			}
			rest := slices.Concat(now[:r.From-1], now[r.To:])
			rest = slices.DeleteFunc(rest, func(l string) bool { return l == "" })
			was = slices.DeleteFunc(was, func(l string) bool { return l == "" || l == "[]" })
			if !slices.Equal(rest, was) {
				t.Errorf("the rest is\n%s\nwas\n%s", strings.Join(rest, "\n"), strings.Join(was, "\n"))
			}
			if k.Name != "topic" && k.Name != "side" && (len(r.Problems) == 0 || len(r.Fill) == 0) {
				t.Errorf("nothing is left to do: %v %v", r.Fill, r.Problems)
			}
			for _, p := range r.Problems {
				if strings.Contains(p.Message, "unknown") {
					t.Error(p)
				}
			}
			changed := fstest.MapFS{}
			for f, b := range data {
				changed[f] = b
			}
			changed[r.File] = &fstest.MapFile{Data: r.Text}
			if _, _, err := load.Dir(changed); err != nil {
				t.Error(err)
			}
			if k.Name == "day" {
				return
			}
			again, err := add.To(changed, add.Wish{Kind: k.Name, Name: name})
			if err != nil || again.ID != r.ID+"-2" || again.Twin != r.ID || r.Twin != "" {
				t.Errorf("the next of this name: %v, %v", again, err)
			}
			if _, err := add.To(changed, add.Wish{Kind: k.Name, Name: name, ID: r.ID}); err == nil || !strings.Contains(err.Error(), "there is a") {
				t.Errorf("an id that is taken: %v", err)
			}
		})
	}
}

func TestWhatIsGivenStandsInItsPlace(t *testing.T) {
	data := sample.Data()
	data["facts.yaml"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(strings.TrimSpace(string(data["facts.yaml"].Data)), "\n", "\r\n"))}
	r, err := add.To(data, add.Wish{Kind: "fact", Name: "Perché l’Öst?", Reports: []string{"report-gazette", "report-echo"}, Given: map[string]string{"topic": "topic-bridge"}})
	if err != nil {
		t.Fatal(err)
	}
	text := string(r.Text)
	if r.ID != "fact-perche-l-ost" || !strings.Contains(text, "  topic: \"topic-bridge\"") || !strings.Contains(text, "reports: [report-gazette, report-echo]") {
		t.Errorf("%s\n%s", r.ID, text)
	}
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Error("lines end in two ways")
	}
	for says, w := range map[string]add.Wish{
		"did you mean actor?":                                           {Kind: "Actors", Name: "x"},
		"the id of an actor is actor-sm":                                {Kind: "actor", Name: "x", ID: "x"},
		"an actor has no topic":                                         {Kind: "actor", Name: "x", Given: map[string]string{"topic": "topic-bridge"}},
		"--date 29.1.2026: write a day":                                 {Kind: "report", Name: "x", Given: map[string]string{"date": "29.1.2026"}},
		"an answer of 2026-01-28 in page.yaml":                          {Kind: "day", Name: "2026-01-28"},
		`a title in "de": the editions are in ["en" "it"]`:              {Kind: "term", Name: "x", Titles: map[content.Lang]string{"de": "y"}},
		"--id glossary: it is the id of a part of the pages themselves": {Kind: "card", Name: "x", ID: "glossary"},
		"--day soon: write a day as":                                    {Kind: "correction", Name: "x", Given: map[string]string{"day": "soon"}},
	} {
		if _, err := add.To(sample.Data(), w); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%+v: %v", w, err)
		}
	}
	for says, of := range map[string]struct {
		data fs.FS
		wish add.Wish
	}{
		"mend this first, then add:\nfacts.yaml:2: ":                         {sample.With(t, "facts.yaml", "- id: fact-closed", "- idd: fact-closed"), add.Wish{Kind: "fact", Name: "x"}},
		"the record does not fit into terms.yaml, which is left as it is:\n": {sample.Data(), add.Wish{Kind: "term", Name: "x", Titles: map[content.Lang]string{"it": "a\x01b"}}},
	} {
		if _, err := add.To(of.data, of.wish); err == nil || !strings.HasPrefix(err.Error(), says) {
			t.Errorf("want %q, got %v", says, err)
		}
	}
	for _, w := range []add.Wish{
		{Kind: "fakt", Name: "x"},
		{Kind: "fact", Name: "…"},
		{Kind: "fact", Name: "x", ID: "x"},
		{Kind: "fact", Name: "x", ID: "fact-X"},
		{Kind: "fact", Name: "x", ID: "fact-"},
		{Kind: "fact", Name: "x", Reports: []string{"report-none"}},
		{Kind: "fact", Name: "x", Given: map[string]string{"topic": "report-echo"}},
		{Kind: "term", Name: "x", Given: map[string]string{"topic": "topic-bridge"}},
		{Kind: "card", Name: "Fact of life"},
		{Kind: "day", Name: "tomorrow"},
		{Kind: "correction", Name: "x", Given: map[string]string{"record": "fact-none"}},
	} {
		if _, err := add.To(sample.Data(), w); err == nil {
			t.Errorf("%+v is added", w)
		}
	}
}

func TestAFactComesAfterTheLastOfItsTopic(t *testing.T) {
	data := sample.Data()
	sample.Replace(t, data, "topics.yaml", "- id: topic-bridge", "- id: topic-other\n  title: {en: Other, it: Altro}\n- id: topic-bridge")
	facts := string(data["facts.yaml"].Data)
	data["facts.yaml"] = &fstest.MapFile{Data: []byte(facts + "\n# What follows is of another topic.\n- id: fact-last\n  topic: topic-other\n  en: Last.\n  it: Ultimo.\n  reports: [report-echo]\n")}
	r, err := add.To(data, add.Wish{Kind: "fact", Name: "middle", Given: map[string]string{"topic": "topic-bridge"}})
	if err != nil {
		t.Fatal(err)
	}
	if text := string(r.Text); strings.Index(text, "fact-middle") > strings.Index(text, "# What follows") {
		t.Error(text)
	}
}

func TestADayComesBetweenTheDaysAroundIt(t *testing.T) {
	r, err := add.To(sample.Data(), add.Wish{Kind: "day", Name: "2026-01-26"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if strings.Contains(p.Message, "does not come after") || strings.Contains(p.Message, "the last answer") {
			t.Error(p)
		}
	}
}

func TestSlugsFoldAccents(t *testing.T) {
	for name, want := range map[string]string{
		"Giuseppe Sala": "giuseppe-sala", "Nicolò D’Añon-Łuk": "nicolo-d-anon-luk", "  28 January: È  così! ": "28-january-e-cosi", "e\u0300": "e", "日本": "", "Straße & Œuvre": "strasse-oeuvre",
	} {
		if got := add.Slug(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// A story may bring the words of its languages with it, in a folder of its own.
func TestAStoryWithWordsOfItsOwnGetsARecord(t *testing.T) {
	data := sample.Data()
	english, err := fs.ReadFile(words.Files, "en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	data["words/fr.yaml"] = &fstest.MapFile{Data: english}
	for name, file := range data {
		data[name] = &fstest.MapFile{Data: []byte(italianKey.ReplaceAllString(string(file.Data), "${1}fr:"))}
	}
	sample.Replace(t, data, "story.yaml", "editions: [en, it]", "editions: [en, fr]")
	if _, err := add.To(data, add.Wish{Kind: "topic", Name: "A new name"}); err != nil {
		t.Error(err)
	}
}

// italianKey begins a text in Italian.
var italianKey = regexp.MustCompile(`(?m)(^\s*|[{,] ?)it:`)
