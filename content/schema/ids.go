package schema

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// IDsFile is the schema of all ids, in the directory of schemas; the others refer to it wherever a record names another. It
// holds ids alone, so that it changes only when one comes or goes.
const IDsFile = "ids.schema.json"

// IDs returns the schema of the ids of a story.
func IDs(all content.Editions) ([]byte, error) {
	by := map[string][]string{}
	x := content.NewIndex(all[0])
	for _, f := range walk.Fields(all) {
		kind := rules.Fields[f.Rule].ID
		if id, ok := f.Value.(string); ok && kind != "" && id != "" {
			by[kind] = append(by[kind], id)
			if rules.Linked(kind) {
				by[rules.Any] = append(by[rules.Any], id)
			}
		}
	}
	for _, m := range all[0].Moved { // what a correction took back
		by[rules.Any] = append(by[rules.Any], m.From)
	}
	g := generator{defs: map[string]*node{}, refs: map[string]rules.Rule{}}
	for _, f := range rules.StructFields(reflect.TypeFor[content.Explainer]()) {
		g.value(f.Type, rules.Rule{})
	}
	root := node{Schema: draft, Title: "ids", Description: "Every id of the data by kind. Written by explainer ids, build, add and dev; commit it.", Defs: map[string]*node{}}
	for name, rule := range g.refs {
		root.Defs[name] = reference(rule, by[rule.Refs], x)
	}
	return root.json()
}

// reference is the schema of a field that names one of the ids. Where there is none yet, any of its form may stand.
func reference(rule rules.Rule, ids []string, x *content.Index) *node {
	slices.Sort(ids)
	n := &node{Type: "string", Enum: slices.Compact(ids), Message: unknown(rule.Refs)}
	switch {
	case len(ids) == 0:
		n.Pattern = "^" + rules.Prefixes[rule.Refs] + kebab + "$"
		if rule.Optional {
			n.Pattern += "|^$"
		}
	case rule.Optional:
		n.Enum = append([]string{""}, n.Enum...)
	}
	for _, id := range n.Enum {
		if !rules.Linked(rule.Refs) {
			n.Means = append(n.Means, called(rule.Refs, id, x))
		}
	}
	return n
}

// called is what a record is called by whose id alone few know it; an empty id is one that is left out. One that has the id of a record
// of another kind, which the check tells of, is called by its id.
func called(kind, id string, x *content.Index) string {
	if id == "" {
		return "left out"
	}
	if x.Kind(id) != kind {
		return id
	}
	switch kind {
	case "actor":
		return string(x.Actor(id).Name)
	case "side":
		return string(x.Side(id).Name)
	}
	return string(x.Stance(id).Name)
}

func unknown(kind string) string {
	if kind == rules.Any {
		return "No record has this id. Choose one of the list that your editor offers; ids of new records are in it after .cache/explainer ids --schema."
	}
	return fmt.Sprintf("No %s has this id%s. Choose one of the list that your editor offers; a new %s is in it after .cache/explainer ids --schema.",
		kind, strings.Replace(begins(rules.Prefixes[kind]), ", and begins", "; it begins", 1), kind)
}
