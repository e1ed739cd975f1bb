// Package schema writes JSON schemas of the data files, so that an editor's tool completes
// keys and marks mistakes while one types. They come from the types, their comments and the
// rules of the check, and are as strict as a schema can be; the check has the last word.
package schema

import (
	"encoding/json"
	"io/fs"
	"reflect"
	"strings"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/rules"
)

const draft = "https://json-schema.org/draft/2020-12/schema"

// node is one schema; its keys come out in this order. Means, Message and Snippets are no words of JSON Schema, but of the
// programs that complete and mark YAML in editors: what a value means, what is told in place of a regular expression or a list
// of ids, and what is offered where there is no list.
type node struct {
	Schema      string           `json:"$schema,omitempty"`
	Title       string           `json:"title,omitempty"`
	Ref         string           `json:"$ref,omitempty"`
	Description string           `json:"description,omitempty"`
	Type        string           `json:"type,omitempty"`
	Enum        []string         `json:"enum,omitempty"`
	Means       []string         `json:"enumDescriptions,omitempty"`
	Pattern     string           `json:"pattern,omitempty"`
	Message     string           `json:"errorMessage,omitempty"`
	Snippets    []snippet        `json:"defaultSnippets,omitempty"`
	Items       *node            `json:"items,omitempty"`
	MinItems    int              `json:"minItems,omitempty"`
	UniqueItems bool             `json:"uniqueItems,omitempty"`
	Properties  map[string]*node `json:"properties,omitempty"`
	Required    []string         `json:"required,omitempty"`
	Additional  *bool            `json:"additionalProperties,omitempty"`
	Defs        map[string]*node `json:"$defs,omitempty"`
}

// snippet is a text to begin from. Body is YAML, with its quotation marks.
type snippet struct {
	Label       string `json:"label"`
	Description string `json:"description"`
	Body        string `json:"body"`
}

// Generate returns the schema of each data file under its name, "facts.schema.json", and that of the files of words.
// types is the directory of package content, whose comments become the descriptions; langs are the languages of the editions.
func Generate(types fs.FS, langs []content.Lang) (map[string][]byte, error) {
	docs, err := comments(types)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	t := reflect.TypeFor[content.Explainer]()
	for _, f := range rules.StructFields(t) {
		key, _ := rules.Key(f)
		if out[key+".schema.json"], err = file(f.Type, rules.Fields[rules.Name(t, f)], key, langs, docs); err != nil {
			return nil, err
		}
	}
	loaded := strings.TrimSuffix(load.LoadedWordsFile, ".yaml")
	if out[loaded+".schema.json"], err = file(reflect.TypeFor[[]load.LoadedWords](), rules.Rule{}, loaded, langs, docs); err != nil {
		return nil, err
	}
	out["words.schema.json"], err = interfaceWords(docs)
	return out, err
}

// file returns the schema of one file as it stands in the repository.
func file(t reflect.Type, rule rules.Rule, stem string, langs []content.Lang, docs map[string]string) ([]byte, error) {
	g := generator{docs: docs, langs: langs, defs: map[string]*node{}, refs: map[string]rules.Rule{}}
	root := *g.value(t, rule)
	root.Schema, root.Title, root.Defs = draft, stem+".yaml", g.defs
	return root.json()
}

func (n *node) json() ([]byte, error) {
	data, err := json.MarshalIndent(n, "", "  ")
	return append(data, '\n'), err
}
