package check

import (
	"fmt"
	"regexp"

	"explainer/content"
)

// expressions are the phrases of one language. Those that cannot be read are told with its words, and find nothing.
type expressions struct {
	reports, still, silence, others *regexp.Regexp
	// says finds who says something; {who} stands for the names.
	says, all string
}

// expressed reads the phrases of each edition's language.
func (c *checker) expressed() map[content.Lang]expressions {
	out := map[content.Lang]expressions{}
	if c.src == nil {
		return out
	}
	for i, l := range c.src.Langs {
		p := c.src.Words[i].Phrases
		var broken error
		read := func(text string) *regexp.Regexp {
			re, err := regexp.Compile(text)
			if err != nil || text == "" {
				broken = fmt.Errorf("%q: %w", text, err)
			}
			return re
		}
		if e := (expressions{read(p.Reports), read(p.Still), read(p.Silence), read(p.Others), p.Says, p.All}); broken == nil && e.reports.NumSubexp() == 2 {
			out[l] = e
		}
	}
	return out
}
