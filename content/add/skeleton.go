// Package add writes the skeleton of a new record into its data file: every key, what each may hold, and an id that is free.
// It adds lines and leaves all others as they are, comments and form included.
package add

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/rules"
)

// Kinds are the kinds of records that can be added, with the file and the type of each.
var Kinds = []Kind{
	{"report", "reports", reflect.TypeFor[content.Report]()},
	{"fact", "facts", reflect.TypeFor[content.Fact]()},
	{"quotation", "quotations", reflect.TypeFor[content.Quotation]()},
	{"event", "events", reflect.TypeFor[content.Event]()},
	{"card", "stakeholders", reflect.TypeFor[content.Stakeholder]()},
	{"difference", "differences", reflect.TypeFor[content.Difference]()},
	{"question", "questions", reflect.TypeFor[content.Question]()},
	{"task", "tasks", reflect.TypeFor[content.Task]()},
	{"term", "terms", reflect.TypeFor[content.Term]()},
	{"topic", "topics", reflect.TypeFor[content.Topic]()},
	{"actor", "actors", reflect.TypeFor[content.Actor]()},
	{"side", "sides", reflect.TypeFor[content.Side]()},
	{"stance", "stances", reflect.TypeFor[content.Stance]()},
	{"correction", "corrections", reflect.TypeFor[content.Correction]()},
	{"day", "page", reflect.TypeFor[content.Answer]()},
}

// Kind is a kind of record.
type Kind struct {
	Name string
	stem string
	of   reflect.Type
}

// KindOf returns the kind with a name.
func KindOf(name string) (Kind, bool) {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return Kinds[i], true
}

// prefix is the beginning of the ids of the kind.
func (k Kind) prefix() string {
	if k.Name == "card" {
		return ""
	}
	return rules.Prefixes[k.Name]
}

// skeleton writes a record with what is given for its keys; indent stands before each line.
func skeleton(t reflect.Type, given map[string]string, story content.Story, indent string) string {
	var b strings.Builder
	first := "- "
	line := func(key, value, comment string) {
		if comment != "" {
			comment = " # " + comment
		}
		if value != "" {
			value = " " + value
		}
		fmt.Fprintf(&b, "%s%s%s:%s%s\n", indent, first, key, value, comment)
		first = "  "
	}
	fields(t, line, given, story, "", func() string { return indent + "  " }, &b)
	return b.String()
}

// fields writes the keys of a type. What stands deeper has its own indent.
func fields(t reflect.Type, line func(key, value, comment string), given map[string]string, story content.Story, path string, indent func() string, b *strings.Builder) {
	for _, f := range rules.StructFields(t) {
		key, inline := rules.Key(f)
		rule := rules.Fields[rules.Name(t, f)]
		at := path + key
		value, set := given[at]
		switch {
		case inline:
			for _, l := range story.Editions {
				line(string(l), quoted(given[path+string(l)]), words(rule))
			}
		case rules.IsText(f.Type):
			line(key, "", "")
			for _, l := range story.Editions {
				if rule.Rendering && l == story.Reports {
					continue
				}
				fmt.Fprintf(b, "%s  %s: %s%s\n", indent(), l, quoted(given[at+"."+string(l)]), comment(words(rule)))
			}
		case f.Type.Kind() == reflect.Struct:
			line(key, "", "")
			deeper := indent() + "  "
			fields(f.Type, func(key, value, c string) { fmt.Fprintf(b, "%s%s: %s%s\n", deeper, key, value, comment(c)) }, given, story, at+".", func() string { return deeper }, b)
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct && !rule.Optional:
			line(key, "", fmt.Sprintf("at least %d", max(rule.MinItems, 1)))
			for range max(rule.MinItems, 1) {
				b.WriteString(skeleton(f.Type.Elem(), given, story, indent()+"  "))
			}
		case f.Type.Kind() == reflect.Slice:
			if !set {
				value = "[]"
			}
			line(key, value, holds(rule, true))
		case f.Type.Kind() == reflect.Bool:
			line(key, "false", "")
		case key == "id":
			line(key, value, "")
		default:
			line(key, quoted(value), holds(rule, false))
		}
	}
}

// quoted writes a text between quotes, as YAML reads it back.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

func comment(c string) string {
	if c == "" {
		return ""
	}
	return " # " + c
}

// words says how long a text may be.
func words(r rules.Rule) string {
	switch {
	case r.MaxWords > 0:
		return fmt.Sprintf("at most %d words", r.MaxWords)
	case r.MaxRunes > 0:
		return fmt.Sprintf("at most %d characters", r.MaxRunes)
	}
	return ""
}

// holds says what may stand in a field, or in a list.
func holds(r rules.Rule, list bool) string {
	var out []string
	if r.Optional {
		out = append(out, "may stay empty")
	}
	switch {
	case r.Refs == rules.Any:
		out = append(out, "id of the record")
	case r.Refs == "stakeholder":
		out = append(out, ids("card", list))
	case r.Refs != "":
		out = append(out, ids(r.Refs, list))
	case r.Address:
		out = append(out, "where it can be read, https://…")
	case r.Enum != nil:
		out = append(out, strings.Join(r.Enum, ", "))
	case r.Dates != nil:
		forms := map[string]string{"day": `"2026-01-27"`, "weekend": `"2026-01-24/2026-01-25"`, "month": `"2026-01"`, "year": `"2026"`, "background": "background", "unknown": "unknown"}
		var dates []string
		for _, d := range r.Dates {
			if forms[d] != "" {
				dates = append(dates, forms[d])
			}
		}
		out = append(out, strings.Join(dates, ", "))
	case words(r) != "":
		out = append(out, words(r))
	}
	return strings.Join(out, "; ")
}

func ids(kind string, list bool) string {
	if list {
		return "ids of " + kind + "s"
	}
	return "id of " + rules.A(kind)
}
