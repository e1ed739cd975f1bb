package check

import (
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// The bounds of texts that may be made of several claims, in words.
const (
	statementMost             = 60
	answerMost                = 50
	accountLeast, accountMost = 12, 45
)

// claims wants every claim of a text to have its own place. A claim that no single report carries is two claims under one mark,
// which would count reports that say only a part of it.
func (c *checker) claims() {
	for i, e := range c.all {
		for _, t := range statements(e) {
			if i == 0 {
				c.carried(t)
				c.public(t)
			}
			c.bounds(t.path, t.owner, t.name, e.Lang, t.said.Whole(), len(t.said.Then) > 0, t.least, t.most)
		}
		for j, h := range e.Stakeholders {
			o := walk.Owner{Kind: "stakeholder", ID: h.ID}
			c.bounds(item("stakeholders", j)+".summary", o, "summary", e.Lang, h.Summary.Whole(), len(h.Summary.Then) > 0, accountLeast, accountMost)
		}
	}
}

// placed is a statement with its place in the data and its bounds.
type placed struct {
	path, name  string
	owner       walk.Owner
	said        content.Statement
	least, most int
	// day is the stop that an answer is of; another statement, with -1, is public when its facts are.
	day int
}

// statements lists every statement of an edition.
func statements(e *content.Explainer) []placed {
	var out []placed
	add := func(path string, o walk.Owner, name string, s content.Statement, least, most int) {
		out = append(out, placed{path, name, o, s, least, most, -1})
	}
	page := walk.Owner{Kind: "page"}
	for i, a := range e.Page.Answers {
		o, path := walk.Owner{Kind: "answer", ID: string(a.Day)}, item("page.answers", i)
		out = append(out, placed{path + ".summary", "summary", o, a.Summary, 0, answerMost, i})
		for j, f := range a.Fields {
			out = append(out, placed{item(path+".fields", j), item("fields", j), o, f, 0, statementMost, i})
		}
	}
	if g := e.Page.Glance; g.Goes != "" {
		add("page.glance.caption", page, "glance.caption", g.Caption, 0, statementMost)
		add("page.glance.alt", page, "glance.alt", g.Alt, 0, statementMost)
	}
	for i, s := range e.Page.Sections {
		path := item("page.sections", i)
		if len(s.Intro.Facts) > 0 {
			add(path+".intro", walk.Owner{Kind: "section", ID: s.ID}, "intro", s.Intro.Statement(), 0, statementMost)
		}
		for j, r := range s.Rows {
			for k, cell := range r.Cells {
				add(item(item(path+".rows", j)+".cells", k), walk.Owner{Kind: "row", ID: r.ID}, item("cells", k), cell, 0, statementMost)
			}
		}
		for j, b := range s.Blend {
			add(item(path+".blend", j), walk.Owner{Kind: "section", ID: s.ID}, item("blend", j), b, 0, statementMost)
		}
		for j, l := range s.Frames {
			o, at := walk.Owner{Kind: "link", ID: l.ID}, item(path+".frames", j)
			add(at+".role", o, "role", l.Role, 0, statementMost)
			for k, may := range l.May {
				add(item(at+".may", k), o, item("may", k), may, 0, statementMost)
			}
			for k, not := range l.MayNot {
				add(item(at+".may_not", k), o, item("may_not", k), not, 0, statementMost)
			}
		}
	}
	for i, t := range e.Tasks {
		add(item("tasks", i), walk.Owner{Kind: "task", ID: t.ID}, "", t.Statement(), accountLeast, accountMost)
	}
	return out
}

// claim is the path of a statement's claim.
func (t placed) claim(i int) string {
	if i == 0 {
		return t.path
	}
	return item(t.path+".then", i-1)
}

// public refuses in the answer of a day a fact that became public later.
func (c *checker) public(t placed) {
	if c.waits() {
		return
	}
	for i, claim := range t.said.Claims() {
		for _, id := range claim.Facts {
			if f := c.x.Fact(id); t.day >= 0 && c.factsExist([]string{id}) && c.x.PublicFrom(*f) > t.day {
				c.at(t.claim(i)+".facts", t.owner, "rests on %q, which became public later", id)
			}
		}
	}
}

// carried wants for each claim a report that carries all of its facts.
func (c *checker) carried(t placed) {
	for i, claim := range t.said.Claims() {
		at := t.claim(i) + ".facts"
		if c.factsExist(claim.Facts) && len(c.x.ReportsOf(claim.Facts)) > 0 && len(c.x.Carrying(claim.Facts)) == 0 {
			c.at(at, t.owner, "%s: no report carries all of %s: they are more than one claim, so give each a text of its own in then, with its own facts",
				strings.TrimPrefix(at, t.path+"."), strings.Join(claim.Facts, ", "))
		}
	}
}

// bounds holds a text to the length that it may have as a whole.
func (c *checker) bounds(path string, o walk.Owner, name string, l content.Lang, t content.Text, several bool, least, most int) {
	all := ""
	if several {
		all = " with all its claims"
	}
	n, called := len(strings.Fields(string(t))), language.Name(l)+" ("+string(l)+")"
	if name != "" {
		called = name + " in " + called
	}
	switch {
	case n == 0 || !several && n > rules.Fields["Statement.text"].MaxWords: // told of already
	case n > most:
		c.at(path+"."+string(l), o, "%s has %d words%s, at most %d", called, n, all, most)
	case n < least:
		c.at(path+"."+string(l), o, "%s has %d words%s, at least %d", called, n, all, least)
	}
}

// bare wants a claim without reports to be one about what no report says. It is read in the first edition.
func (c *checker) bare() {
	e := c.e
	p, ok := c.said[e.Lang]
	if !ok {
		return
	}
	for _, f := range walk.Fields(content.Editions{e}) {
		then, _ := f.Value.([]content.Told)
		for i, t := range then {
			if len(t.Reports) == 0 && !p.silence.MatchString(string(t.Text)) {
				c.at(item(f.Path, i), f.Owner, "%s names no report: only what no report says may do so", item(f.Name(), i))
			}
		}
	}
	for i, q := range e.Questions {
		if len(q.Reports) == 0 && !p.silence.MatchString(string(q.Text)) {
			c.at(item("questions", i), walk.Owner{Kind: "question", ID: q.ID}, "names no report: only what no report says may do so")
		}
	}
}

// stands wants a report to have one part in a fact, and a fact about what reports do not say to name those.
func (c *checker) stands() {
	p, ok := c.said[c.e.Lang]
	for i, f := range c.e.Facts {
		o, path := walk.Owner{Kind: "fact", ID: f.ID}, item("facts", i)
		for _, r := range append(slices.Clone(f.Silent), f.Differs...) {
			if slices.Contains(f.Reports, r) || slices.Contains(f.Silent, r) && slices.Contains(f.Differs, r) {
				c.at(path, o, "%q stands in two of reports, silent and differs: a report carries a fact, is silent on it, or says otherwise", r)
			}
		}
		if !ok {
			continue
		}
		if m := p.others.FindString(string(f.Text)); m != "" && len(f.Silent)+len(f.Differs) == 0 {
			c.at(path+"."+string(c.e.Lang), o, "says “%s”: name those reports in silent, or in differs where they say otherwise", m)
		}
	}
}
