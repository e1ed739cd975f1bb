package host

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// Rule is what some files of a site are sent with, besides what all of them are.
type Rule struct {
	// Paths begin with a slash at the root of the site; one that ends in "*" means everything below.
	Paths   []string
	Headers []Header
}

// Rules say what the files of a site are sent with: what all have in common, and what some have. Every path of a file fits one
// rule, because some hosts join the fields of all rules that fit.
func Rules(files map[string][]byte, origin string) (common []Header, rules []Rule) {
	g := &grouping{fields: map[string][]Header{}, keys: map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !Private(name) {
			g.take(name, Headers(name, files[name], origin))
		}
	}
	for i, h := range g.all {
		if g.common[i] {
			common = append(common, h)
		}
	}
	g.folder("")
	for _, key := range g.order {
		var own []Header
		for _, h := range g.fields[key] {
			if !slices.Contains(common, h) {
				own = append(own, h)
			}
		}
		rules = append(rules, Rule{g.paths[key], own})
	}
	return common, rules
}

// grouping sorts files by what they are sent with. A key is all fields in one string.
type grouping struct {
	names  []string
	keys   map[string]string // by file
	fields map[string][]Header
	all    []Header // those of the first file
	common []bool
	paths  map[string][]string
	order  []string
}

func (g *grouping) take(name string, headers []Header) {
	key := ""
	for _, h := range headers {
		key += h.Name + ": " + h.Value + "\n"
	}
	if g.all == nil {
		g.all, g.paths = headers, map[string][]string{}
		g.common = slices.Repeat([]bool{true}, len(headers))
	}
	for i, h := range g.all {
		g.common[i] = g.common[i] && slices.Contains(headers, h)
	}
	g.names = append(g.names, name)
	g.keys[name] = key
	g.fields[key] = headers
}

func (g *grouping) add(key string, paths ...string) {
	if g.paths[key] == nil {
		g.order = append(g.order, key)
	}
	g.paths[key] = append(g.paths[key], paths...)
}

// folder makes one path of a folder in which all files are alike, and else looks into it.
func (g *grouping) folder(dir string) {
	var below []string
	for _, name := range g.names {
		if strings.HasPrefix(name, dir) {
			below = append(below, name)
		}
	}
	key := g.keys[below[0]]
	if dir != "" && !slices.ContainsFunc(below, func(name string) bool { return g.keys[name] != key }) {
		g.add(key, "/"+dir+"*")
		return
	}
	var seen string
	for _, name := range below {
		sub, _, deeper := strings.Cut(name[len(dir):], "/")
		switch {
		case deeper && sub != seen:
			seen = sub
			g.folder(dir + sub + "/")
		case deeper:
		case path.Base(name) == "index.html":
			g.add(g.keys[name], "/"+dir, "/"+name)
		default:
			g.add(g.keys[name], "/"+name)
		}
	}
}
