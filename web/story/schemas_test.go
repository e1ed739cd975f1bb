package story

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/content/schema"
)

func TestTheSchemaOfTheIdsFitsTheData(t *testing.T) {
	if len(StaleSchemas(Data(Own("../..")), nil)) > 0 {
		t.Errorf("content/data/schema/%s does not fit the data: run explainer ids --schema", schema.IDsFile)
	}
}

// What the schemas refer to is there, and lists ids of that kind.
func TestEveryReferenceOfTheSchemasIsDefined(t *testing.T) {
	var ids struct {
		Defs map[string]struct{ Enum []string } `json:"$defs"`
	}
	read := func(name string) []byte {
		b, err := fs.ReadFile(Data(Own("../..")), "schema/"+name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if err := json.Unmarshal(read(schema.IDsFile), &ids); err != nil {
		t.Fatal(err)
	}
	files, _ := fs.Glob(Data(Own("../..")), "schema/*.json")
	n := 0
	for _, f := range files {
		for _, part := range strings.Split(string(read(filepath.Base(f))), `"`+schema.IDsFile+`#/$defs/`)[1:] {
			name, _, _ := strings.Cut(part, `"`)
			n++
			if len(ids.Defs[name].Enum) == 0 {
				t.Errorf("%s refers to %s, which lists nothing", f, name)
			}
		}
	}
	if n < 20 {
		t.Errorf("%d references in %v", n, files)
	}
}

// A new id is in the schema although the data have mistakes, and a schema that fits is not written again.
func TestTheSchemaOfTheIdsIsRenewed(t *testing.T) {
	dir := t.TempDir()
	data := filepath.Join(dir, "content", "data")
	if err := os.CopyFS(data, Data(Own("../.."))); err != nil {
		t.Fatal(err)
	}
	topics := filepath.Join(data, "topics.yaml")
	text, _ := os.ReadFile(topics)
	if err := os.WriteFile(topics, append(text, "\n- id: topic-new\n  title: {en: \"\", it: \"\"}\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if len(StaleSchemas(Data(data), nil)) == 0 {
		t.Error("nobody noticed the new id")
	}
	if err := RenewSchemas(data, nil); err != nil || len(StaleSchemas(Data(data), nil)) > 0 {
		t.Errorf("it was not renewed: %v", err)
	}
	file := filepath.Join(data, "schema", schema.IDsFile)
	now, _ := os.ReadFile(file)
	if !strings.Contains(string(now), `"topic-new"`) {
		t.Error("the new id is not in it")
	}
	before, _ := os.Stat(file)
	if err := RenewSchemas(data, nil); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.Stat(file); !os.SameFile(before, after) || !after.ModTime().Equal(before.ModTime()) {
		t.Error("it was written again")
	}
}
