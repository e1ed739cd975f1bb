package walk

import (
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
)

// String is one string of a field: a language of a text, an entry of a list, or the field itself.
type String struct {
	Field
	// Lang is the language of a Text, empty for other strings.
	Lang content.Lang
	Text string
}

// Name is the field's place within its record, with the language by its name: it as a key reads like the pronoun.
func (s String) Name() string {
	name := s.Field.Name()
	if s.Lang == "" {
		return name
	}
	language := language.Name(s.Lang) + " (" + string(s.Lang) + ")"
	if name = strings.TrimSuffix(strings.TrimSuffix(name, string(s.Lang)), "."); name == "" {
		return language
	}
	return name + " in " + language
}

// Strings returns every string of the field, each with its own path. A text is one in each language.
func (f Field) Strings() []String {
	plain := func(path, s string) String {
		g := f
		g.Path = path
		return String{Field: g, Text: s}
	}
	in := func(l content.Lang, path string, t content.Text) String {
		s := plain(path+"."+string(l), string(t))
		s.Lang = l
		return s
	}
	item := func(i int) string { return f.Path + "[" + strconv.Itoa(i) + "]" }
	var out []String
	switch v := f.Value.(type) {
	case string:
		return []String{plain(f.Path, v)}
	case content.Date:
		return []String{plain(f.Path, string(v))}
	case content.Lang:
		return []String{plain(f.Path, string(v))}
	case content.Text:
		for i, l := range f.langs {
			out = append(out, in(l, f.Path, f.values[i].(content.Text)))
		}
	case []string:
		for i, s := range v {
			out = append(out, plain(item(i), s))
		}
	case []content.Lang:
		for i, l := range v {
			out = append(out, plain(item(i), string(l)))
		}
	case []content.Text:
		for i := range v {
			for j, l := range f.langs {
				out = append(out, in(l, item(i), f.values[j].([]content.Text)[i]))
			}
		}
	}
	return out
}
