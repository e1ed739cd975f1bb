package embeds

import (
	"reflect"
	"strings"
)

// described is the JSON Schema of embeds.json, made from the types of which the list is written.
func described() map[string]any {
	out := shape(reflect.TypeFor[List]())
	out["$schema"], out["title"] = "https://json-schema.org/draft/2020-12/schema", "embeds.json"
	return out
}

func shape(t reflect.Type) map[string]any {
	switch t.Kind() {
	case reflect.Pointer:
		return shape(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "items": shape(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": shape(t.Elem())}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Struct:
		properties, required := map[string]any{}, []string{}
		for i := range t.NumField() {
			f := t.Field(i)
			key, option, _ := strings.Cut(f.Tag.Get("json"), ",")
			properties[key] = shape(f.Type)
			if option == "" {
				required = append(required, key)
			}
		}
		return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
	}
	return map[string]any{"type": "string"}
}
