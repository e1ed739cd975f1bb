package schema

import (
	"reflect"
	"strconv"

	"explainer/content"
	"explainer/content/rules"
)

type generator struct {
	docs map[string]string
	defs map[string]*node
}

// value returns the schema of a value of type t under a rule.
func (g *generator) value(t reflect.Type, rule rules.Rule) *node {
	switch {
	case rules.IsText(t):
		closed := false
		return &node{
			Type: "object", Required: []string{"en", "it"}, Additional: &closed,
			Properties: map[string]*node{"en": text(rule), "it": text(rule)},
		}
	case t.Kind() == reflect.Slice:
		n := &node{Type: "array", Items: g.value(t.Elem(), entry(rule)), UniqueItems: rule.Refs != ""}
		if !rule.Optional {
			n.MinItems = max(rule.MinItems, 1)
		}
		return n
	case t.Kind() == reflect.Struct:
		g.define(t)
		return &node{Ref: "#/$defs/" + t.Name()}
	case t.Kind() == reflect.Bool:
		return &node{Type: "boolean"}
	}
	return text(rule)
}

// entry is the rule of a list's entries: what stands in a list says something.
func entry(rule rules.Rule) rules.Rule {
	rule.Optional = false
	return rule
}

// define adds the schema of struct type t under its name, once.
func (g *generator) define(t reflect.Type) {
	if g.defs[t.Name()] != nil {
		return
	}
	closed := false
	n := &node{Type: "object", Description: g.docs[t.Name()], Properties: map[string]*node{}, Additional: &closed}
	g.defs[t.Name()] = n
	for i := range t.NumField() {
		f := t.Field(i)
		key, inline := rules.Key(f)
		rule := rules.Fields[rules.Name(t, f)]
		if inline {
			for _, l := range content.Langs {
				n.Properties[string(l)] = text(rule)
				n.Required = append(n.Required, string(l))
			}
			continue
		}
		p := g.value(f.Type, rule)
		p.Description = g.docs[t.Name()+"."+f.Name]
		n.Properties[key] = p
		if !rule.Optional {
			n.Required = append(n.Required, key)
		}
	}
}

const (
	kebab   = `[a-z0-9]+(-[a-z0-9]+)*`
	oneWord = `[^ \n\t]+`
)

// text returns the schema of one string. Words are counted by a pattern, as the check counts them.
func text(rule rules.Rule) *node {
	n := &node{Type: "string", MaxLength: rule.MaxRunes, Enum: rule.Enum}
	if !rule.Optional {
		n.MinLength = 1
	}
	switch {
	case rule.ID != "":
		n.Pattern = "^" + rules.Prefixes[rule.ID] + kebab + "$"
	case rule.Refs != "":
		n.Pattern = "^" + rules.Prefixes[rule.Refs] + kebab + "$"
	case rule.Dates != nil:
		n.Pattern = rules.DatePattern(rule.Dates)
	case rule.MaxWords > 0:
		least, most := max(rule.MinWords, 1)-1, rule.MaxWords-1
		n.Pattern = "^" + oneWord + "( " + oneWord + "){" + strconv.Itoa(least) + "," + strconv.Itoa(most) + "}$"
	}
	if rule.Optional && n.Pattern != "" {
		n.Pattern += "|^$"
	}
	if rule.Optional && n.Enum != nil {
		n.Enum = append([]string{""}, n.Enum...)
	}
	return n
}
