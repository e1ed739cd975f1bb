// Package plain says in plain words what the library that reads the command line says of a mistake.
package plain

import (
	"errors"
	"regexp"
)

var words = []struct {
	said *regexp.Regexp
	now  string
}{
	{regexp.MustCompile(`expected \S+ value but got "EOL" \(<EOL>\)`), "a value is missing behind it"},
	{regexp.MustCompile(`expected a valid \d+ bit u?int but got ("[^"]*")`), "give a whole number, not $1"},
	{regexp.MustCompile(`expected duration but got ("[^"]*"): time: .*?(; |$)`), "give a time such as 80s or 5m, not $1$2"},
	{regexp.MustCompile(`bool value must be true, 1, yes, false, 0 or no but got ("[^"]*")`), "it stands alone, without $1"},
}

// Error is an error of the command line in plain words.
func Error(err error) error {
	if err == nil {
		return nil
	}
	text := err.Error()
	for _, w := range words {
		text = w.said.ReplaceAllString(text, w.now)
	}
	if text == err.Error() {
		return err
	}
	return errors.New(text)
}
