package publish

import (
	"reflect"

	"explainer/content"
	"explainer/content/rules"
)

// described is the JSON Schema of data/explainer.json, made from the same types and by the same steps as the data.
func described(all content.Editions) any {
	texts, langs := map[string]any{}, []string{}
	renderings, foreign := map[string]any{}, []string{}
	for _, e := range all {
		l, text := string(e.Lang), map[string]string{"type": "string"}
		texts[l], langs = text, append(langs, l)
		if e.Foreign() {
			renderings[l], foreign = text, append(foreign, l)
		}
	}
	out := shape(reflect.TypeFor[content.Explainer](), texts, langs)
	out["$schema"], out["title"] = "https://json-schema.org/draft/2020-12/schema", "data/explainer.json"
	out["$defs"] = map[string]any{"text": object(texts, langs), "rendering": object(renderings, foreign)}
	return out
}

func shape(t reflect.Type, texts map[string]any, langs []string) map[string]any {
	switch {
	case rules.IsText(t):
		return map[string]any{"$ref": "#/$defs/text"}
	case t.Kind() == reflect.Slice:
		return map[string]any{"type": "array", "items": shape(t.Elem(), texts, langs)}
	case t.Kind() == reflect.Struct:
		properties, required := map[string]any{}, []string{}
		for _, f := range rules.StructFields(t) {
			key, inline := rules.Key(f)
			if !inline {
				properties[key] = shape(f.Type, texts, langs)
				if rules.Fields[rules.Name(t, f)].Rendering {
					properties[key] = map[string]any{"$ref": "#/$defs/rendering"}
				}
				required = append(required, key)
				continue
			}
			// The text of a record stands in the record, in every language.
			for _, l := range langs {
				properties[l] = texts[l]
			}
			required = append(required, langs...)
		}
		return object(properties, required)
	case t.Kind() == reflect.Bool:
		return map[string]any{"type": "boolean"}
	}
	return map[string]any{"type": "string"}
}

func object(properties map[string]any, required []string) map[string]any {
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}
