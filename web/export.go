package web

import (
	"reflect"
	"strings"

	"explainer/content"
)

// exported turns the content into the form of data/explainer.json: the keys of the data files, both
// languages side by side, records in the order of the files.
func exported(e *content.Explainer) any {
	return plain(reflect.ValueOf(*e))
}

func plain(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Slice:
		out := make([]any, v.Len())
		for i := range out {
			out[i] = plain(v.Index(i))
		}
		return out
	case reflect.Struct:
		out := map[string]any{}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			key, opt, _ := strings.Cut(f.Tag.Get("yaml"), ",")
			if key == "" {
				key = strings.ToLower(f.Name)
			}
			if opt == "inline" {
				for k, x := range plain(v.Field(i)).(map[string]any) {
					out[k] = x
				}
				continue
			}
			out[key] = plain(v.Field(i))
		}
		return out
	case reflect.Bool:
		return v.Bool()
	}
	return v.String()
}
