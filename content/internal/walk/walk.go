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
	// Value is that of the first edition. Only texts have others in the others.
	Value any

	values []any // in each edition
	langs  []content.Lang
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

// Fields returns every field of a story in the order of the data. It walks the editions in step: a field is the same in all of them
// but for its texts.
func Fields(all content.Editions) []Field {
	w := walker{index: content.NewIndex(all[0])}
	in := make([]reflect.Value, len(all))
	for i, e := range all {
		in[i] = reflect.ValueOf(*e)
		w.langs = append(w.langs, e.Lang)
	}
	w.record(in, "", Owner{})
	return w.out
}

type walker struct {
	index *content.Index
	langs []content.Lang
	out   []Field
}

func (w *walker) record(in []reflect.Value, path string, owner Owner) {
	owner = w.enter(in[0].Interface(), path, owner)
	t := in[0].Type()
	for _, f := range rules.StructFields(t) {
		key, inline := rules.Key(f)
		at := path
		if !inline {
			at = join(path, key)
		}
		below := each(in, func(v reflect.Value) reflect.Value { return v.FieldByIndex(f.Index) })
		field := Field{Path: at, Rule: rules.Name(t, f), Owner: owner, Value: below[0].Interface(), langs: w.langs}
		for _, v := range below {
			field.values = append(field.values, v.Interface())
		}
		w.out = append(w.out, field)
		w.below(below, at, owner)
	}
}

func (w *walker) below(in []reflect.Value, path string, owner Owner) {
	switch t := in[0].Type(); {
	case rules.IsText(t):
	case t.Kind() == reflect.Struct:
		w.record(in, path, owner)
	case t.Kind() == reflect.Slice:
		for i := range in[0].Len() {
			w.below(each(in, func(v reflect.Value) reflect.Value { return v.Index(i) }), path+"["+strconv.Itoa(i)+"]", owner)
		}
	}
}

func each(in []reflect.Value, of func(reflect.Value) reflect.Value) []reflect.Value {
	out := make([]reflect.Value, len(in))
	for i, v := range in {
		out[i] = of(v)
	}
	return out
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
