package schema

import (
	"reflect"
	"slices"
	"strings"
	"testing/fstest"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/words"
)

// interfaceWords returns the schema of a file of words. What an editor's program shows beside a key is what the English file says there.
func interfaceWords(docs map[string]string) ([]byte, error) {
	english, problems := load.Words(fstest.MapFS{}, content.English)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	root := wording(reflect.ValueOf(*english), "", docs)
	root.Schema, root.Title = draft, "words of a language"
	return root.json()
}

// wording is the schema of one word, of a list of them, or of a group.
func wording(v reflect.Value, key string, docs map[string]string) *node {
	closed := false
	t := v.Type()
	n := &node{Type: "object", Description: docs[t.Name()], Properties: map[string]*node{}, Additional: &closed}
	switch {
	case t.Kind() == reflect.String:
		n = &node{Type: "string", Message: "Write text in quotation marks."}
		if v.String() != "" {
			n.Description = "In English: " + v.String()
		}
		return n
	case t.Kind() == reflect.Slice:
		n = &node{Type: "array", Items: wording(reflect.Zero(t.Elem()), key, docs), Message: list}
		if list, ok := v.Interface().([]string); ok && len(list) > 0 {
			n.Description = "In English: " + strings.Join(list, ", ")
		}
		return n
	}
	forms := t == reflect.TypeFor[content.Count]() || t == reflect.TypeFor[content.Plurals]()
	for i := range t.NumField() {
		name := t.Field(i).Tag.Get("yaml")
		if name == "-" {
			continue
		}
		below := strings.TrimPrefix(key+"."+name, ".")
		p := wording(v.Field(i), below, docs)
		doc := strings.Replace(docs[t.Name()+"."+t.Field(i).Name], t.Field(i).Name+" ", name+" ", 1)
		switch {
		case p.Type != "object":
			p.Description = sentences(doc, p.Description)
		case doc != "":
			p.Description = doc
		}
		if p.Description == "" {
			p.Description = "The form for “" + name + "” of CLDR, if the language has one."
			if !forms {
				p.Description = "English does without."
			}
		}
		n.Properties[name] = p
		if !slices.Contains(words.Optional, below) && (!forms || t == reflect.TypeFor[content.Count]() && name == "other") {
			n.Required = append(n.Required, name)
		}
	}
	return n
}
