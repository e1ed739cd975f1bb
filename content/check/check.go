// Package check refuses data that breaks a rule of the house. It needs no sources: what only
// the reports can prove is the work of package verify.
package check

import (
	"fmt"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/load"
	"explainer/content/rules"
)

// Run returns everything that is wrong with e, by file and line. src names the lines and
// holds the loaded words; it may be nil, and then what is only in the files is not checked.
func Run(e *content.Explainer, src *load.Source) load.Problems {
	c := &checker{e: e, x: content.NewIndex(e), src: src, ids: map[string]string{}, told: map[string]bool{}}
	c.headers()
	c.loadedWordsFile()
	phrases := c.phrases()
	for _, f := range walk.Fields(e) {
		rule := rules.Fields[f.Rule]
		c.present(f, rule)
		c.languages(f, rule)
		for _, s := range f.Strings() {
			c.id(s, rule)
			c.enum(s, rule)
			c.reference(s, rule)
			c.date(s, rule)
			c.length(s, rule)
			c.characters(s, rule)
			c.quoteMarks(s, rule)
			c.weekdays(s, rule)
			c.counts(s)
			c.loaded(s, rule, phrases)
		}
		c.twice(f, rule)
	}
	c.whole()
	return c.problems.Sorted()
}

type checker struct {
	e        *content.Explainer
	x        *content.Index
	src      *load.Source
	ids      map[string]string // id → path of the first record that has it
	told     map[string]bool   // keys that are left out and told of
	problems load.Problems
}

// at reports a problem of a record, at the path that is wrong.
func (c *checker) at(path string, o walk.Owner, format string, args ...any) {
	c.problems = append(c.problems, c.src.ProblemOf(path, o.String(), fmt.Sprintf(format, args...)))
}

// on reports a problem of one string and names its field.
func (c *checker) on(s walk.String, format string, args ...any) {
	c.at(s.Path, s.Owner, s.Name()+" "+format, args...)
}
