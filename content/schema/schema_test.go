package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/content/load"
	"explainer/content/rules"
	"explainer/content/schema"
)

var update = flag.Bool("update", false, "renew the committed schemas")

const committed = "../data/schema"

func generate(t *testing.T) map[string][]byte {
	t.Helper()
	all, _, err := load.Dir(os.DirFS("../data"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := schema.Generate(os.DirFS(".."), all[0].Story.Editions)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestTheCommittedSchemasAreThoseOfTheTypes(t *testing.T) {
	files := generate(t)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(committed, name)
		if *update {
			if err := os.WriteFile(path, files[name], 0o644); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, files[name]) {
			t.Errorf("%s is not what the types say: run go test ./content/schema -update", path)
		}
	}
	have, err := filepath.Glob(filepath.Join(committed, "*"))
	if err != nil || len(have) != len(files)+1 { // and the ids, which come from the data
		t.Errorf("%d schemas are committed, %d generated, and the ids: %v", len(have), len(files), have)
	}
}

func TestEachDataFileHasASchemaWithItsRules(t *testing.T) {
	files := generate(t)
	for _, f := range rules.Files() {
		name := strings.TrimSuffix(f, ".yaml") + ".schema.json"
		if !json.Valid(files[name]) {
			t.Errorf("%s is not JSON", name)
		}
	}
	facts := string(files["facts.schema.json"])
	for _, want := range []string{
		`"$schema": "https://json-schema.org/draft/2020-12/schema"`,
		`"^fact-[a-z0-9]+(-[a-z0-9]+)*$"`,
		`"$ref": "ids.schema.json#/$defs/report"`,
		`"additionalProperties": false`,
		`"uniqueItems": true`,
		`"reports are the ids of the reports that carry it, at least one."`,
		`"required": [`,
	} {
		if !strings.Contains(facts, want) {
			t.Errorf("facts.schema.json lacks %s", want)
		}
	}
	if !strings.Contains(string(files["stakeholders.schema.json"]), `"ids.schema.json#/$defs/stance"`) {
		t.Error("stakeholders.schema.json does not name a stance by its id")
	}
	if !strings.Contains(string(files["actors.schema.json"]), `"open-diamond"`) {
		t.Error("actors.schema.json lacks the list of marks")
	}
}

// The words of each language name their schema, which says of each what it is in English.
func TestTheWordsHaveASchemaThatShowsTheEnglish(t *testing.T) {
	if text := string(generate(t)["words.schema.json"]); !strings.Contains(text, `"In English: Not public yet"`) || !strings.Contains(text, `"additionalProperties": false`) {
		t.Error("words.schema.json does not tell the English or takes any key")
	}
	files, err := filepath.Glob("../words/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if first, _, _ := strings.Cut(string(text), "\n"); first != "# yaml-language-server: $schema=../data/schema/words.schema.json" {
			t.Errorf("%s begins with %q and not with the name of its schema", name, first)
		}
	}
}

// visit calls f for every schema that is a value, with its path.
func visit(path string, v any, f func(path string, schema map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		if v["type"] != nil || v["$ref"] != nil {
			f(path, v)
		}
		for key, sub := range v {
			visit(path+"."+key, sub, f)
		}
	case []any:
		for _, sub := range v {
			visit(path, sub, f)
		}
	}
}

// Whoever writes the data reads no regular expression: each has its words, every field its description, every list of values all
// of its meanings or none.
func TestEveryFieldIsExplainedInWords(t *testing.T) {
	for name, text := range generate(t) {
		var file map[string]any
		if err := json.Unmarshal(text, &file); err != nil {
			t.Fatal(err)
		}
		visit(name, file, func(path string, s map[string]any) {
			if said, _ := s["errorMessage"].(string); s["type"] == "string" && (said == "" || strings.ContainsAny(said, "[]^$|\\")) {
				t.Errorf("%s has no words for a mistake, but %q", path, said)
			}
			if field := regexp.MustCompile(`\.properties\.[a-z_]+$`).MatchString(path); field && s["description"] == nil {
				t.Errorf("%s has no description", path)
			}
			values, _ := s["enum"].([]any)
			if meant, ok := s["enumDescriptions"].([]any); ok && len(meant) != len(values) {
				t.Errorf("%s has %d values and %d meanings", path, len(values), len(meant))
			}
		})
	}
}
