package check

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/words"
)

// interfaceWords checks the words of each edition, and each against the first.
func (c *checker) interfaceWords() {
	if c.src == nil {
		return
	}
	for i, l := range c.src.Langs {
		c.problems = append(c.problems, Words(l, c.src.Words[i], c.src.Words[0])...)
	}
}

// Words names every word of the interface that a language lacks or that cannot stand in a page, by its key. Each must hold the same
// placeholders as in another language.
func Words(l content.Lang, w, other *words.Words) load.Problems {
	v := wordChecker{file: "words/" + string(l) + ".yaml", plural: w.App.Plural, otherPlural: other.App.Plural}
	v.below(reflect.ValueOf(*w), reflect.ValueOf(*other), "")
	return v.problems
}

type wordChecker struct {
	file                string
	plural, otherPlural content.Plurals
	problems            load.Problems
}

func (v *wordChecker) say(key, format string, args ...any) {
	v.problems = append(v.problems, load.Problem{File: v.file, Message: key + ": " + fmt.Sprintf(format, args...)})
}

func (v *wordChecker) below(w, other reflect.Value, key string) {
	if slices.Contains(words.Optional, key) {
		return
	}
	switch t := w.Interface().(type) {
	case content.Plurals:
		return
	case words.Phrases:
		v.phrases(t, key)
		return
	case content.Count:
		v.count(t, other.Interface().(content.Count), key)
		return
	case []string:
		v.list(t, other.Interface().([]string), key)
		return
	}
	switch w.Kind() {
	case reflect.Struct:
		for i := range w.NumField() {
			name := w.Type().Field(i).Tag.Get("yaml")
			if name != "-" {
				v.below(w.Field(i), other.Field(i), strings.TrimPrefix(key+"."+name, "."))
			}
		}
	case reflect.String:
		v.word(w.String(), other.String(), key)
	}
}

var braces = regexp.MustCompile(`\{[^}]*\}`)

func (v *wordChecker) word(said, other, key string) {
	switch {
	case said == "":
		v.say(key, "is missing")
		return
	case said != strings.TrimSpace(said) && key != "app.dates.comma" && key != "app.dates.and" || strings.Contains(said, "  "):
		v.say(key, "has spaces too many: %q", said)
	case strings.ContainsAny(said, "\"'`"):
		v.say(key, "has a straight quote: %q", said)
	case strings.ContainsAny(said, "<>&\n\t\u00a0"):
		v.say(key, "has markup or a space that is none: %q", said)
	}
	has, want := braces.FindAllString(said, -1), braces.FindAllString(other, -1)
	slices.Sort(has)
	slices.Sort(want)
	if other != "" && !slices.Equal(has, want) {
		v.say(key, "has the placeholders %q, want %q", has, want)
	}
}

// count wants a form for each rule of the plural.
func (v *wordChecker) count(c, other content.Count, key string) {
	forms, rules := reflect.ValueOf(c), reflect.ValueOf(v.plural)
	for i := range forms.NumField() {
		name := forms.Type().Field(i).Tag.Get("yaml")
		said := forms.Field(i).String()
		needed := name == "other" || rules.FieldByName(forms.Type().Field(i).Name).String() != ""
		switch {
		case needed:
			v.word(said, "", key+"."+name)
			if said != "" && name == "other" && strings.Contains(said, "{n}") != strings.Contains(other.Other, "{n}") {
				v.say(key+"."+name, "has the placeholders of another word: %q", said)
			}
		case said != "":
			v.say(key+"."+name, "is a form that the language does not have by app.plural")
		}
	}
}

func (v *wordChecker) list(list, other []string, key string) {
	if len(list) == 0 {
		v.say(key, "is missing")
	} else if key != "app.numbers" && len(list) != len(other) {
		v.say(key, "has %d entries, want %d", len(list), len(other))
	}
	for i, said := range list {
		v.word(said, "", fmt.Sprintf("%s[%d]", key, i))
	}
}
