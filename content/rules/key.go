package rules

import (
	"reflect"
	"strings"

	"explainer/content"
)

var textType = reflect.TypeFor[content.Text]()

// Key returns the key of a struct field in the data, and whether the field's own keys stand
// directly on the record. The files are keys too: Explainer's fields carry no tag.
func Key(f reflect.StructField) (key string, inline bool) {
	tag := f.Tag.Get("yaml")
	if strings.HasSuffix(tag, ",inline") {
		return "text", true
	}
	if tag == "" {
		return strings.ToLower(f.Name), false
	}
	return tag, false
}

// StructFields lists the fields of a struct type that stand in the data; an edition's language does not.
func StructFields(t reflect.Type) []reflect.StructField {
	var out []reflect.StructField
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("yaml") != "-" {
			out = append(out, f)
		}
	}
	return out
}

// Name is the name in Fields of field f of type t.
func Name(t reflect.Type, f reflect.StructField) string {
	key, _ := Key(f)
	return t.Name() + "." + key
}

// IsText reports whether t is content.Text, which stands in the data in the language of every edition.
func IsText(t reflect.Type) bool { return t == textType }

// Files lists the data files in the order of the Explainer's fields.
func Files() []string {
	var out []string
	for _, f := range StructFields(reflect.TypeFor[content.Explainer]()) {
		key, _ := Key(f)
		out = append(out, key+".yaml")
	}
	return out
}

// Record is a kind of record that has a file of its own.
type Record struct {
	// Kind is what messages and the index call it, the name of its type in small letters; Stem is the name of its file without ".yaml".
	Kind, Stem string
	Type       reflect.Type
}

// Records lists the kinds of records in the order of the Explainer's fields.
func Records() []Record {
	var out []Record
	for _, f := range StructFields(reflect.TypeFor[content.Explainer]()) {
		if f.Type.Kind() != reflect.Slice {
			continue
		}
		if _, ok := f.Type.Elem().FieldByName("ID"); ok {
			key, _ := Key(f)
			out = append(out, Record{strings.ToLower(f.Type.Elem().Name()), key, f.Type.Elem()})
		}
	}
	return out
}
