package load

import (
	"reflect"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/rules"
)

// fill replaces the placeholders in every text of e and remembers in src how each stood in its file.
func fill(e *content.Explainer, src *Source) {
	fillBelow(reflect.ValueOf(e).Elem(), "", e, src)
}

func fillBelow(v reflect.Value, path string, e *content.Explainer, src *Source) {
	switch {
	case rules.IsText(v.Type()):
		if filled := content.Fill(v.String(), e); filled != v.String() {
			src.raw[join(path, string(e.Lang))] = v.String()
			v.SetString(filled)
		}
	case v.Kind() == reflect.Struct:
		for _, f := range rules.StructFields(v.Type()) {
			at := path
			if key, inline := rules.Key(f); !inline {
				at = join(path, key)
			}
			fillBelow(v.FieldByIndex(f.Index), at, e, src)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			fillBelow(v.Index(i), path+"["+strconv.Itoa(i)+"]", e, src)
		}
	}
}

func join(path, key string) string { return strings.TrimPrefix(path+"."+key, ".") }
