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
		t := v.Addr().Interface().(*content.Text)
		for l, s := range map[content.Lang]*string{content.English: &t.EN, content.Italian: &t.IT} {
			if filled := content.Fill(*s, l, e); filled != *s {
				src.raw[join(path, string(l))], *s = *s, filled
			}
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			at := path
			if key, inline := rules.Key(v.Type().Field(i)); !inline {
				at = join(path, key)
			}
			fillBelow(v.Field(i), at, e, src)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			fillBelow(v.Index(i), path+"["+strconv.Itoa(i)+"]", e, src)
		}
	}
}

func join(path, key string) string { return strings.TrimPrefix(path+"."+key, ".") }
