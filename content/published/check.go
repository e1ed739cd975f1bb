package published

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/near"
	"explainer/content/rules"
)

// Check holds a story against the list of published ids. besides are the ids that pages have besides records. src may be nil.
func Check(all content.Editions, src *load.Source, data fs.FS, besides []ID) load.Problems {
	list, problems := read(data)
	if len(list) == 0 {
		return problems
	}
	c := &checker{src: src, stays: map[ID]bool{}, present: map[string]string{}, once: map[string]string{}, moved: map[string]string{}, gone: map[string]load.Problems{}, problems: problems}
	for _, id := range Present(all, besides) {
		c.stays[id] = true
		name(c.present, id)
	}
	for _, p := range list {
		name(c.once, p.ID)
	}
	for i, m := range all[0].Moved {
		c.move(i, m, all[0].Moved)
	}
	for _, p := range list {
		c.kept(p)
	}
	for _, gone := range c.gone {
		if len(gone) > manyGone {
			first, _, _ := strings.Cut(gone[0].Message, ", but ")
			gone[0].Message = fmt.Sprintf("%s, and so it is with %d more records of this kind, to which other sites link: was a part of its file lost?", first, len(gone)-1)
			gone = gone[:1]
		}
		c.problems = append(c.problems, gone...)
	}
	return c.problems.Sorted()
}

type checker struct {
	src *load.Source
	// stays are all ids that are there now.
	stays map[ID]bool
	// present and once lead from an id to its kind: now, and when it was published.
	present, once map[string]string
	// moved are the ids that have a successor.
	moved map[string]string
	// gone tells of the records that were published and are not there, by kind.
	gone     map[string]load.Problems
	problems load.Problems
}

// name notes the kind of an id. A section that can be embedded has two, and is a section first.
func name(kinds map[string]string, id ID) {
	if slices.Contains(names, id.Kind) {
		return
	}
	if id.Kind != Embed || kinds[id.ID] == "" {
		kinds[id.ID] = id.Kind
	}
}

// kept wants a published id to be there still, as what it was, or to have a successor.
func (c *checker) kept(p entry) {
	id := p.ID.ID
	tell := func(format string, args ...any) {
		c.problems = append(c.problems, load.Problem{File: File, Line: p.line, Message: fmt.Sprintf(format, args...), Record: fmt.Sprintf("%s %q", p.Kind, id)})
	}
	if slices.Contains(names, p.Kind) {
		if !c.stays[p.ID] {
			tell(lost[p.Kind], id)
		}
		return
	}
	kind := c.present[id]
	if kind == "" && c.misspelt(id) {
		return // the check of the ids says so, with this one
	}
	section := p.Kind == Embed && c.once[id] == "section"
	switch _, moved := c.moved[id]; {
	case kind == p.Kind, kind == "" && moved:
	case section && kind == "section" && c.stays[p.ID]:
	case section && kind == "section":
		tell("the section %q could be embedded, and other sites do so: write embed: true again", id)
	case section: // it is gone or another record now, which is told
	case kind != "":
		tell("%q was published as %s and is now %s: give the %s another id", id, rules.A(p.Kind), rules.A(kind), kind)
	default:
		next := c.guess(p)
		gone := load.Problem{File: File, Line: p.line, Record: fmt.Sprintf("%s %q", p.Kind, id), Lost: fmt.Sprintf("%s %q", p.Kind, id), Message: fmt.Sprintf(
			"%s %q was published and is gone, but other sites link to it: give the record its id back, or name its successor in moved.yaml: - {from: %s, to: %s}", p.Kind, id, id, next)}
		if next != unknown {
			gone.Instead = fmt.Sprintf("%s %q", p.Kind, next)
		}
		c.gone[p.Kind] = append(c.gone[p.Kind], gone)
	}
}

// lost says what is gone with each kind of name, and what to do.
var lost = map[string]string{
	Element: "the element %q was published and other sites have it in their pages, where nothing would stand any more: write its name again as the element of story.yaml",
	Edition: "the edition in %q was published and is gone, but other sites link to its pages: take it again into the editions of story.yaml",
	First:   "the edition in %q was published at the root of the site, and other sites link to its pages there: let it stand first again in the editions of story.yaml",
}

// misspelt reports whether an id stands in the data, but not in the form of one.
func (c *checker) misspelt(id string) bool {
	for written := range c.present {
		if written != id && rules.Kebab(written) == id {
			return true
		}
	}
	return false
}

// manyGone is from how many records of one kind that are gone it is one mistake and not as many.
const manyGone = 10

// unknown stands for a successor that nobody can guess.
const unknown = "the-new-id"

// guess is an id that may be the successor: one of the same kind that was never published, the nearest.
func (c *checker) guess(gone entry) string {
	var fresh []string
	for id, kind := range c.present {
		if kind == gone.Kind && c.once[id] == "" {
			fresh = append(fresh, id)
		}
	}
	if best := near.Nearest(gone.ID.ID, fresh); best != "" {
		return best
	}
	if len(fresh) == 1 {
		return fresh[0]
	}
	return unknown
}

// move checks one line of moved.yaml.
func (c *checker) move(i int, m content.Move, all []content.Move) {
	path := fmt.Sprintf("moved[%d]", i)
	tell := func(key, format string, args ...any) {
		c.problems = append(c.problems, c.src.ProblemOf(path+"."+key, fmt.Sprintf("move %q", m.From), fmt.Sprintf(format, args...)))
	}
	_, twice := c.moved[m.From]
	c.moved[m.From] = m.To
	next := ""
	for _, o := range all {
		if o.From == m.To {
			next = o.To
		}
	}
	switch lower := strings.ToLower(m.From); {
	case m.From == "" || m.To == "": // the check of the fields says so
	case m.From != lower && c.once[lower] != "":
		tell("from", "ids are written in small letters: from: %s", lower)
	case twice:
		tell("from", "stands here twice; an id has one successor")
	case m.From == m.To:
		tell("to", "leads to itself")
	case c.present[m.From] != "":
		tell("from", "%q is a record again: delete this line, or give the record another id", m.From)
	case circle(m, all):
		if first(m, all) {
			tell("to", "leads to %q and back again in a circle; one of them must be a record", m.To)
		}
	case c.once[m.From] == "":
		tell("from", "%q was never published, so it needs no successor%s", m.From, near.DidYouMean(m.From, keys(c.once)))
	case next != "":
		tell("to", "leads to %q, which is gone itself: write to: %s", m.To, next)
	case c.present[m.To] == "" && c.present[strings.ToLower(m.To)] != "":
		tell("to", "ids are written in small letters: to: %s", strings.ToLower(m.To))
	case c.present[m.To] == "":
		tell("to", "leads to %q, which does not exist%s", m.To, near.DidYouMean(m.To, keys(c.present)))
	}
}

// circle reports whether the successors of m lead back to it.
func circle(m content.Move, all []content.Move) bool {
	at := m.To
	for range all {
		if at == m.From {
			return true
		}
		for _, o := range all {
			if o.From == at {
				at = o.To
				break
			}
		}
	}
	return at == m.From
}

// first reports whether no move of the circle that m is in stands before it: one message is enough.
func first(m content.Move, all []content.Move) bool {
	for _, o := range all {
		if o == m {
			return true
		}
		if circle(o, all) {
			return false
		}
	}
	return true
}

func keys(m map[string]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return out
}
