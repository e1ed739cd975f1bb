package schema

import (
	"reflect"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
	"explainer/content/load"
	"explainer/content/rules"
)

type generator struct {
	docs  map[string]string
	langs []content.Lang
	defs  map[string]*node
	// refs are the definitions of IDsFile that are asked for.
	refs map[string]rules.Rule
}

// value returns the schema of a value of type t under a rule.
func (g *generator) value(t reflect.Type, rule rules.Rule) *node {
	switch {
	case rules.IsText(t), t == reflect.TypeFor[load.WordList]():
		closed := false
		n := &node{Type: "object", Additional: &closed, Properties: map[string]*node{}}
		g.languages(n, t, rule)
		return n
	case t.Kind() == reflect.Slice:
		n := &node{Type: "array", Items: g.value(t.Elem(), entry(rule)), UniqueItems: rule.Refs != "", Message: list}
		if !rule.Optional {
			n.MinItems = max(rule.MinItems, 1)
		}
		return n
	case t.Kind() == reflect.Struct:
		g.define(t)
		return &node{Ref: "#/$defs/" + t.Name()}
	case t.Kind() == reflect.Bool:
		return &node{Type: "boolean", Message: "Write true or false."}
	case rule.Refs != "":
		name := rule.Refs
		if rule.Optional {
			name += "-or-none"
		}
		g.refs[name] = rule
		return &node{Ref: IDsFile + "#/$defs/" + name}
	}
	return text(rule)
}

// languages adds the same text, or list of words, in every language.
func (g *generator) languages(n *node, t reflect.Type, rule rules.Rule) {
	for _, l := range g.langs {
		p := text(rule)
		p.Description = sentences("The text in "+language.Name(l)+".", limits(rule))
		if t.Kind() == reflect.Slice {
			p = &node{Type: "array", Items: text(rules.Rule{}), Message: list, Description: "Forms in " + language.Name(l) + "."}
		}
		n.Properties[string(l)] = p
		if !rule.Optional && !rule.Rendering {
			n.Required = append(n.Required, string(l))
		}
	}
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
	for _, f := range rules.StructFields(t) {
		key, inline := rules.Key(f)
		rule := rules.Fields[rules.Name(t, f)]
		if inline {
			g.languages(n, f.Type, rule)
			continue
		}
		p := g.value(f.Type, rule)
		p.Description = describe(strings.ReplaceAll(g.docs[t.Name()+"."+f.Name], f.Name+" ", key+" "), key, rule)
		n.Properties[key] = p
		if !rule.Optional {
			n.Required = append(n.Required, key)
		}
	}
}

const (
	list    = "Write a list: [one, another], or each entry on a line of its own behind a hyphen."
	kebab   = `[a-z0-9]+(-[a-z0-9]+)*`
	oneWord = `[^ \n\t]+`
)

// text returns the schema of one string. Words are counted by a pattern, as the check counts them; so is all else that has a
// limit, because a pattern is the only limit that can be explained in words of our own.
func text(rule rules.Rule) *node {
	n := &node{Type: "string", Enum: rule.Enum, Message: message(rule)}
	switch {
	case rule.Enum != nil:
		n.Means = means(rule)
	case rule.ID != "":
		n.Pattern = "^" + rules.Prefixes[rule.ID] + kebab + "$"
	case rule.Dates != nil:
		n.Pattern, n.Snippets = rules.DatePattern(rule.Dates), examples(rule.Dates)
	case rule.Address:
		n.Pattern = `^https://[^/?#@\s]+\.[^/?#@\s]+[^#\s]*$`
	case rule.MaxWords > 0:
		n.Pattern = "^" + oneWord + "( " + oneWord + "){0," + strconv.Itoa(rule.MaxWords-1) + "}$"
	case rule.MaxRunes > 0:
		n.Pattern = "^.{1," + strconv.Itoa(rule.MaxRunes) + "}$"
	case !rule.Optional:
		n.Pattern = "."
	}
	if rule.Optional && n.Pattern != "" {
		n.Pattern += "|^$"
	}
	if rule.Optional && n.Enum != nil {
		n.Enum = append([]string{""}, n.Enum...)
		if n.Means != nil {
			n.Means = append([]string{"left out"}, n.Means...)
		}
	}
	return n
}
