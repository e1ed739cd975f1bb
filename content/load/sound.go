package load

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/words"
)

// unsound names every word of the interface that a language lacks or that cannot stand in a page, by its key. Each must hold the same
// placeholders as in English, which the program has: the code fills in those, whatever the languages of the story.
func unsound(stem string, w, english *words.Words, src *Source) Problems {
	v := wordChecker{stem: stem, src: src, plural: w.App.Plural}
	v.below(reflect.ValueOf(*w), reflect.ValueOf(*english), "")
	if d := w.App.Dir; d != "" && d != "ltr" && d != "rtl" {
		v.say("app.dir", "is %q, want ltr or rtl", d)
	}
	return v.problems
}

type wordChecker struct {
	stem     string
	src      *Source
	plural   content.Plurals
	problems Problems
}

func (v *wordChecker) say(key, format string, args ...any) {
	v.problems = append(v.problems, v.src.Problem(v.stem+"."+key, key+": "+fmt.Sprintf(format, args...)))
}

func (v *wordChecker) below(w, other reflect.Value, key string) {
	if slices.Contains(words.Optional, key) {
		return
	}
	switch t := w.Interface().(type) {
	case content.Plurals:
		v.plurals(w, key)
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

// relation is one condition of a rule of the plural, as CLDR writes it.
const relation = `[nivwftce](?: ?% ?\d+)? ?!?= ?\d+(?:\.\.\d+)?(?:, ?\d+(?:\.\.\d+)?)*`

var pluralRule = regexp.MustCompile(`^` + relation + `(?: (?:and|or) ` + relation + `)*$`)

// plurals wants each rule to be one that can be read: another holds for no number.
func (v *wordChecker) plurals(rules reflect.Value, key string) {
	for i := range rules.NumField() {
		if said := rules.Field(i).String(); said != "" && !pluralRule.MatchString(said) {
			v.say(key+"."+rules.Type().Field(i).Tag.Get("yaml"), "%q is no rule of the plural, such as n = 1", said)
		}
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

// phrases names the expressions that a language lacks or that are none.
func (v *wordChecker) phrases(p words.Phrases, key string) {
	list := reflect.ValueOf(p)
	for i := range list.NumField() {
		name, said := key+"."+list.Type().Field(i).Tag.Get("yaml"), list.Field(i).String()
		re, err := regexp.Compile(said)
		switch {
		case said == "":
			v.say(name, "is missing")
		case err != nil:
			v.say(name, "is no regular expression: %v", err)
		case name == "phrases.reports" && re.NumSubexp() != 2:
			v.say(name, "has %d groups in brackets, want two: what says that it is all of them, and the number", re.NumSubexp())
		}
	}
}
