package check

import (
	"fmt"
	"regexp"
	"slices"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// element is the form of the names of custom elements, as far as all parsers and frameworks take them.
var element = regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)+$`)

// reserved are the names of that form that browsers refuse.
var reserved = []string{"annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri", "font-face-format", "font-face-name", "missing-glyph"}

// sections wants each section to have what its kind shows and nothing else, and each kind once at most.
func (c *checker) sections() {
	if e := c.e.Story.Element; e != "" && !element.MatchString(e) {
		c.at("story.element", walk.Owner{Kind: "story"}, "element %q is no name of a custom element: small letters and a hyphen, such as my-story", e)
	}
	if e := c.e.Story.Element; slices.Contains(reserved, e) {
		c.at("story.element", walk.Owner{Kind: "story"}, "element %q is a name that browsers keep for themselves: take another, such as my-story", e)
	}
	if n := len(c.e.Story.Icon); n > 2 {
		c.at("story.icon", walk.Owner{Kind: "story"}, "icon has %d entries, at most two", n)
	}
	first := map[string]string{}
	for i := range c.e.Page.Sections {
		s := &c.e.Page.Sections[i]
		path, owner := item("page.sections", i), walk.Owner{Kind: "section", ID: s.ID}
		if was, twice := first[s.Kind]; twice {
			c.at(path+".kind", owner, "is a %s, as the section %q is already; there is one of a kind", s.Kind, was)
		}
		first[s.Kind] = s.ID
		for _, part := range []struct {
			key, kind string
			n         int
			needed    bool
		}{
			{"columns", "comparison", len(s.Columns), true},
			{"rows", "comparison", len(s.Rows), true},
			{"blend", "comparison", len(s.Blend), false},
			{"answers", "sorter", len(s.Answers), true},
			{"frames", "nesting", len(s.Frames), true},
		} {
			switch {
			case part.kind != s.Kind && part.n > 0:
				c.at(path+"."+part.key, owner, "%s belong to a %s, not to a section of the kind %s", part.key, part.kind, s.Kind)
			case part.kind == s.Kind && part.needed && part.n == 0:
				c.at(path, owner, "has no %s, which a %s shows", part.key, s.Kind)
			}
		}
		if s.Kind == "comparison" && len(s.Columns) == 1 {
			c.at(path+".columns", owner, "columns has 1 entries, at least 2")
		}
		if (s.Kind == "timeline") != (s.Before != "") {
			c.at(path, owner, "before is the heading of what lay before the first day; a timeline has it, and no other section")
		}
		if (len(s.Blend) > 0) != (s.BlendTitle != "") {
			c.at(path, owner, "blend and blend_title go together")
		}
		if id := s.BlendID; id != "" {
			switch {
			case len(s.Blend) == 0:
				c.at(path+".blend_id", owner, "blend_id is the id of a blend, and there is none")
			case !kebab.MatchString(id):
				c.at(path+".blend_id", owner, "blend_id %q is not kebab-case: small letters, digits and single hyphens%s", id, kebabOf(id))
			case rules.Taken(id) || slices.ContainsFunc(c.e.Page.Sections, func(o content.Section) bool { return rules.Heading(o.ID) == id }):
				c.at(path+".blend_id", owner, "blend_id %q is the id of a part of the pages themselves; take another", id)
			case c.x.Kind(id) != "":
				c.at(path+".blend_id", owner, "blend_id %q is taken by a %s", id, c.x.Kind(id))
			}
		}
		for j, r := range s.Rows {
			c.same(fmt.Sprintf("%s.rows[%d].cells", path, j), walk.Owner{Kind: "row", ID: r.ID}, "cells", len(r.Cells), "columns", len(s.Columns))
		}
	}
	for _, kind := range rules.Standing {
		if first[kind] == "" && len(c.e.Page.Sections) > 0 {
			c.at("page.sections", walk.Owner{Kind: "page"}, "has no section of the kind %s; every story has one", kind)
		}
	}
	c.shown()
	c.tasks()
}

// shown wants a section for each kind of record that only a section shows, and no section that would show nothing.
func (c *checker) shown() {
	for _, k := range []struct {
		kind, what, none string
		n                int
	}{
		{"timeline", "the events, which other parts link to", "no events", len(c.e.Events)},
		{"differences", "the differences and the open questions", "neither differences nor open questions", len(c.e.Differences) + len(c.e.Questions)},
		{"sorter", "the tasks", "no tasks", len(c.e.Tasks)},
	} {
		i := slices.IndexFunc(c.e.Page.Sections, func(s content.Section) bool { return s.Kind == k.kind })
		switch {
		case i >= 0 && k.n == 0:
			c.at(item("page.sections", i), walk.Owner{Kind: "section", ID: c.e.Page.Sections[i].ID}, "would stand over nothing, for there are %s: take the section out of page.yaml until there are", k.none)
		case i < 0 && k.n > 0 && len(c.e.Page.Sections) > 0:
			c.at("page.sections", walk.Owner{Kind: "page"}, "has no section of the kind %s, which shows %s; add one", k.kind, k.what)
		}
	}
}

// fields wants a sentence in every answer for each field.
func (c *checker) fields() {
	for i, a := range c.e.Page.Answers {
		c.same(item("page.answers", i)+".fields", walk.Owner{Kind: "answer", ID: string(a.Day)}, "fields", len(a.Fields), "fields of the page", len(c.e.Page.Fields))
	}
}

// same refuses a list that stands for another and has not as many entries.
func (c *checker) same(path string, owner walk.Owner, what string, n int, other string, want int) {
	if n > 0 && n != want {
		c.at(path, owner, "%s has %d entries, want %d, one for each of the %s", what, n, want, other)
	}
}

// tasks wants the answer of each task to be one that the reader can give.
func (c *checker) tasks() {
	var sorter *content.Section
	if sorter = c.e.Section("sorter"); sorter == nil || slices.ContainsFunc(sorter.Answers, func(id string) bool { return c.x.Actor(id) == nil }) {
		return
	}
	for i, t := range c.e.Tasks {
		if c.x.Actor(t.Answer) != nil && !slices.Contains(sorter.Answers, t.Answer) {
			c.at(item("tasks", i)+".answer", walk.Owner{Kind: "task", ID: t.ID}, "answer is %q, which is none of the answers of the section %q", t.Answer, sorter.ID)
		}
	}
}
