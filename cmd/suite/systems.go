package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os/exec"
	"slices"
	"strconv"
	"strings"
)

// systemNames are the systems and frameworks of others in whose pages the embeds are tried.
var systemNames = []string{"wordpress", "next", "iframely", "hugo", "vue", "svelte", "preact", "solid", "lit", "angular", "alpine"}

// systems fetches them; one that cannot be had is named in the last line, with the reason.
func systems(t *tally) {
	if !t.node {
		for _, name := range systemNames {
			t.missing[name] = "Node is missing"
		}
		return
	}
	out.at("fetching WordPress, Next.js, Iframely, Hugo and the frameworks")
	missing := map[string]string{}
	said, err := exec.Command("node", "web/hosts/prepare.mjs").Output()
	if err == nil {
		err = json.Unmarshal(said, &missing)
	}
	if !t.check("look for the systems of others", err, string(said)) {
		return
	}
	maps.Copy(t.missing, missing)
	for _, name := range systemNames {
		if why, ok := missing[name]; ok {
			fmt.Fprintf(out, "   %s is MISSING: %s\n", name, why)
		} else {
			t.check(name, nil, "")
		}
	}
}

// missingSystems is the list that the browser tests go by.
func (t *tally) missingSystems() string { return t.without(systemNames) }

// hosts says in which systems the embeds were tried.
func (t *tally) hosts() string {
	var out []string
	for _, name := range systemNames {
		switch why, missing := t.missing[name]; {
		case missing:
			name += " MISSING: " + why
		case !slices.ContainsFunc(t.systems, func(s seen) bool { return s.system == name }):
			name += " MISSING: its tests did not run"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// seen is a row of the table: what a reader saw of an embed in a system, one way of embedding it.
type seen struct {
	system, way string
	// heights are those of the frame by the width of the window, the same as those of what it holds; words is what was read where there is no
	// frame.
	heights map[string]int
	words   string
}

// seenIn reads a row as the tests write it.
func seenIn(raw []json.RawMessage) (s seen) {
	for i, into := range []any{&s.system, &s.way} {
		if i < len(raw) {
			_ = json.Unmarshal(raw[i], into)
		}
	}
	if len(raw) == 3 && json.Unmarshal(raw[2], &s.heights) != nil {
		_ = json.Unmarshal(raw[2], &s.words)
	}
	return s
}

// systemTable prints host, way and width, each with the height that frame and content had in common.
func (t *tally) systemTable() {
	if len(t.systems) == 0 {
		return
	}
	fmt.Fprintln(out, "── in the systems of others: the frame's height, that of its content, by the width of the window")
	rank := func(s seen) int { return slices.Index(systemNames, s.system) & 0xff } // the rest comes last
	slices.SortStableFunc(t.systems, func(a, b seen) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.system, b.system), cmp.Compare(a.way, b.way))
	})
	names, ways := 0, 0
	for _, s := range t.systems {
		names, ways = max(names, len(s.system)), max(ways, len(s.way))
	}
	for _, s := range t.systems {
		fmt.Fprintf(out, "   %-*s  %-*s  %s\n", names, s.system, ways, s.way, s.row())
	}
}

// row is what stands behind the names.
func (s seen) row() string {
	if s.heights == nil {
		return s.words
	}
	widths := slices.SortedFunc(maps.Keys(s.heights), func(a, b string) int {
		x, _ := strconv.Atoi(a)
		y, _ := strconv.Atoi(b)
		return cmp.Compare(x, y)
	})
	var cells []string
	for _, w := range widths {
		cells = append(cells, fmt.Sprintf("%s: %d", w, s.heights[w]))
	}
	return strings.Join(cells, "  ")
}
