// Package walk goes through every field of every record. It works by reflection, so that a
// field added to a type cannot be forgotten by a check.
package walk

import (
	"reflect"
	"strconv"

	"explainer/content"
	"explainer/content/rules"
)

// Field is one field of one record.
type Field struct {
	// Path is its place in the data: "stakeholders[3].steps[0].day". The first word names the file.
	Path string
	// Rule is its name in rules.Fields.
	Rule string
	// Owner is the record it belongs to.
	Owner
	Value any
}

// Owner is the record that a field belongs to, and what the field cites.
type Owner struct {
	// Kind and ID name the record in a message; Base is its path.
	Kind, ID, Base string
	// Reports are the reports that the field rests on.
	Reports []string
}

// String names the record as messages do: fact "fact-x".
func (o Owner) String() string {
	if o.ID == "" {
		return o.Kind
	}
	return o.Kind + " " + strconv.Quote(o.ID)
}

// Name is the field's place within its record.
func (f Field) Name() string { return f.Within(f.Path) }

// Within is a path as seen from the record.
func (o Owner) Within(path string) string {
	if o.Base != "" && len(path) > len(o.Base) {
		return path[len(o.Base)+1:]
	}
	return path
}

// Fields returns every field of e in the order of the data.
func Fields(e *content.Explainer) []Field {
	w := walker{index: content.NewIndex(e)}
	w.record(reflect.ValueOf(*e), "", Owner{})
	return w.out
}

type walker struct {
	index *content.Index
	out   []Field
}

func (w *walker) record(v reflect.Value, path string, owner Owner) {
	owner = w.enter(v.Interface(), path, owner)
	t := v.Type()
	for i := range t.NumField() {
		key, inline := rules.Key(t.Field(i))
		at := path
		if !inline {
			at = join(path, key)
		}
		w.out = append(w.out, Field{Path: at, Rule: rules.Name(t, t.Field(i)), Owner: owner, Value: v.Field(i).Interface()})
		w.below(v.Field(i), at, owner)
	}
}

func (w *walker) below(v reflect.Value, path string, owner Owner) {
	switch {
	case rules.IsText(v.Type()):
	case v.Kind() == reflect.Struct:
		w.record(v, path, owner)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			w.below(v.Index(i), path+"["+strconv.Itoa(i)+"]", owner)
		}
	}
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
