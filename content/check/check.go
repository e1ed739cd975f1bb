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

// Run returns everything that is wrong with a story, in each edition and between them, by file and line. src names the lines and
// holds the loaded words; it may be nil, and then what is only in the files is not checked.
func Run(all content.Editions, src *load.Source) load.Problems {
	e := all[0]
	c := &checker{all: all, e: e, x: content.NewIndex(e), src: src, ids: map[string]string{}, told: map[string]bool{}, badIDs: map[string]bool{}, lost: map[string][]lost{}, missing: map[content.Lang][]walk.String{}}
	c.common = c.commonWords()
	c.headers()
	c.loadedWordsFile()
	c.said = c.expressed()
	phrases := c.phrases()
	c.every = walk.Fields(all)
	c.faulty = c.misdated()
	for _, f := range c.every {
		rule := rules.Fields[f.Rule]
		c.present(f, rule)
		c.languages(f, rule)
		for _, s := range f.Strings() {
			c.id(s, rule)
			c.paragraph(s)
			c.enum(s, rule)
			c.reference(s, rule)
			c.date(s, rule)
			c.length(s, rule)
			c.address(s, rule)
			c.characters(s, rule)
			c.quoteMarks(s, rule)
			c.unwritten(s, rule)
			c.weekdays(s)
			c.counts(s)
			c.loaded(s, rule, phrases)
			c.glossed(s, rule)
		}
		c.twice(f, rule)
	}
	c.whole()
	c.tellLost()
	c.tellMissing()
	if len(c.problems) == 0 { // what is wrong elsewhere would be told again as a wrong speaker, or as a record that stands twice
		c.speakers()
		c.repeats()
	}
	return c.problems.Sorted()
}

type checker struct {
	all   content.Editions
	e     *content.Explainer // the first edition, which has the structure of all
	x     *content.Index
	every []walk.Field // of the story
	// odd says that the day of an answer has probably another year; what rests on it waits.
	odd bool
	// faulty are the reports whose date is told of; what rests on it waits, too.
	faulty map[string]bool
	src    *load.Source
	ids    map[string]string // id → path of the first record that has it
	told   map[string]bool   // keys that are left out and told of
	badIDs map[string]bool   // kinds of which a record has no id as it should be
	lost   map[string][]lost // ids that no record has, and who names them
	// missing are the texts that a language lacks.
	missing map[content.Lang][]walk.String
	common  map[content.Lang]map[string]bool
	said    map[content.Lang]expressions
	// without are the paths of records that may be left out and are.
	without  []string
	problems load.Problems
}

// at reports a problem of a record, at the path that is wrong.
func (c *checker) at(path string, o walk.Owner, format string, args ...any) {
	c.problems = append(c.problems, c.src.ProblemOf(path, o.String(), fmt.Sprintf(format, args...)))
}

// onID reports that an id is no id.
func (c *checker) onID(s walk.String, format string, args ...any) {
	c.on(s, format, args...)
	c.problems[len(c.problems)-1].OfID = true
	c.badIDs[s.Kind] = true
}

// on reports a problem of one string and names its field.
func (c *checker) on(s walk.String, format string, args ...any) {
	c.at(s.Path, s.Owner, s.Name()+" "+format, args...)
}
