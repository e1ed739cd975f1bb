package publish

import (
	"maps"
	"reflect"

	"explainer/content"
	"explainer/content/rules"
)

// exported turns a story into the form of data/explainer.json: the keys of the data files, each text in every language, records
// in the order of the files. It walks the editions in step; only texts differ between them.
func exported(all content.Editions) any {
	var in []reflect.Value
	for _, e := range all {
		in = append(in, reflect.ValueOf(*e))
	}
	return plain(in, all, false)
}

// plain is one value in all editions. What is a rendering stands there for those that are in another language than the reports.
func plain(in []reflect.Value, all content.Editions, rendering bool) any {
	below := func(of func(reflect.Value) reflect.Value, rendering bool) any {
		out := make([]reflect.Value, len(in))
		for i, v := range in {
			out[i] = of(v)
		}
		return plain(out, all, rendering)
	}
	v := in[0]
	switch {
	case rules.IsText(v.Type()):
		out := map[string]any{}
		for i, e := range all {
			if !rendering || e.Foreign() {
				out[string(e.Lang)] = in[i].String()
			}
		}
		return out
	case v.Kind() == reflect.Slice:
		out := make([]any, v.Len())
		for i := range out {
			out[i] = below(func(v reflect.Value) reflect.Value { return v.Index(i) }, false)
		}
		return out
	case v.Kind() == reflect.Struct:
		out := map[string]any{}
		for _, f := range rules.StructFields(v.Type()) {
			x := below(func(v reflect.Value) reflect.Value { return v.FieldByIndex(f.Index) }, rules.Fields[rules.Name(v.Type(), f)].Rendering)
			if key, inline := rules.Key(f); inline {
				maps.Copy(out, x.(map[string]any))
			} else {
				out[key] = x
			}
		}
		return out
	case v.Kind() == reflect.Bool:
		return v.Bool()
	}
	return v.String()
}
