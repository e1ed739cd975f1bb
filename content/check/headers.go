package check

import (
	"strings"

	"explainer/content/load"
	"explainer/content/rules"
)

// headers wants each file to name its schema, so that an editor's tool helps while one types.
func (c *checker) headers() {
	if c.src == nil {
		return
	}
	for _, file := range append(rules.Files(), load.LoadedWordsFile) {
		first, read := c.src.Headers[file]
		if want := Header(file); read && first != want {
			c.problems = append(c.problems, load.Problem{File: file, Line: 1, Message: "the first line must be: " + want})
		}
	}
}

// Header is the first line of a data file.
func Header(file string) string {
	return "# yaml-language-server: $schema=schema/" + strings.TrimSuffix(file, ".yaml") + ".schema.json"
}
