package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/content/rules"
	"explainer/content/schema"
)

var update = flag.Bool("update", false, "renew the committed schemas")

const committed = "../data/schema"

func generate(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := schema.Generate(os.DirFS(".."))
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
	if err != nil || len(have) != len(files) {
		t.Errorf("%d schemas are committed, %d generated: %v", len(have), len(files), have)
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
		`"additionalProperties": false`,
		`"uniqueItems": true`,
		`"Reports are the ids of the reports that carry it, at least one."`,
		`"required": [`,
	} {
		if !strings.Contains(facts, want) {
			t.Errorf("facts.schema.json lacks %s", want)
		}
	}
	if !strings.Contains(string(files["stakeholders.schema.json"]), `"stays-out"`) {
		t.Error("stakeholders.schema.json lacks the list of stances")
	}
}
