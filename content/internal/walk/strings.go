package walk

import (
	"strconv"
	"strings"

	"explainer/content"
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
	language := s.Lang.Name() + " (" + string(s.Lang) + ")"
	if name = strings.TrimSuffix(strings.TrimSuffix(name, string(s.Lang)), "."); name == "" {
		return language
	}
	return name + " in " + language
}

// Strings returns every string of the field, each with its own path. A text is two strings.
func (f Field) Strings() []String {
	plain := func(path, s string) String {
		g := f
		g.Path = path
		return String{Field: g, Text: s}
	}
	both := func(path string, t content.Text) []String {
		en, it := plain(path+".en", t.EN), plain(path+".it", t.IT)
		en.Lang, it.Lang = content.English, content.Italian
		return []String{en, it}
	}
	item := func(i int) string { return f.Path + "[" + strconv.Itoa(i) + "]" }
	var out []String
	switch v := f.Value.(type) {
	case string:
		return []String{plain(f.Path, v)}
	case content.Date:
		return []String{plain(f.Path, string(v))}
	case content.Text:
		return both(f.Path, v)
	case []string:
		for i, s := range v {
			out = append(out, plain(item(i), s))
		}
	case []content.Text:
		for i, t := range v {
			out = append(out, both(item(i), t)...)
		}
	}
	return out
}
