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

// Name is the name in Fields of field f of type t.
func Name(t reflect.Type, f reflect.StructField) string {
	key, _ := Key(f)
	return t.Name() + "." + key
}

// IsText reports whether t is content.Text, which is one value in two languages and not a record.
func IsText(t reflect.Type) bool { return t == textType }

// Files lists the data files in the order of the Explainer's fields.
func Files() []string {
	var out []string
	t := reflect.TypeFor[content.Explainer]()
	for i := range t.NumField() {
		key, _ := Key(t.Field(i))
		out = append(out, key+".yaml")
	}
	return out
}
