package load

import (
	"strings"

	"explainer/content"
	"explainer/content/words"
)

// Source remembers where in the files each record and field stands, so that a check can name the line.
type Source struct {
	// Headers holds the first line of each file that was read.
	Headers map[string]string
	// Langs are the languages of the editions.
	Langs []content.Lang
	// Words are those of the interface, in each edition.
	Words []*words.Words
	// Loaded are the words that do not stand in our own voice, in each edition.
	Loaded [][]LoadedWords

	// strange are the texts of no edition.
	strange map[content.Lang]foreignTexts

	lines map[string]int
	// raw holds the texts with placeholders as they stand in the files, by path.
	raw map[string]string
}

// LoadedWords are words that our texts do without, and why: they take sides, or say otherwise what has one name here.
type LoadedWords struct {
	Words WordList `yaml:"words"`
	// Say is that name. Words with one take no side, and translations do without them too.
	Say    WordList `yaml:"say"`
	Reason string   `yaml:"reason"`
}

// WordList holds words of one language, each inflected form by itself. In the file it stands in the language of every edition.
type WordList []string

func newSource() *Source {
	return &Source{Headers: map[string]string{}, strange: map[content.Lang]foreignTexts{}, lines: map[string]int{}, raw: map[string]string{}}
}

// Problem returns a problem at path ("facts[3].reports[0]"). Where the path itself is not in the
// file, as with a key that is left out, the line is that of the record around it.
func (s *Source) Problem(path, message string) Problem {
	file, _, _ := strings.Cut(path, ".")
	file, _, _ = strings.Cut(file, "[")
	p := Problem{File: file + ".yaml", Message: message}
	if s == nil {
		return p
	}
	for at := path; at != ""; at = parent(at) {
		if line := s.lines[at]; line > 0 {
			p.Line = line
			break
		}
	}
	return p
}

// ProblemOf is Problem with the name of the record put before the message.
func (s *Source) ProblemOf(path, record, message string) Problem {
	if record != "" {
		message = record + ": " + message
	}
	p := s.Problem(path, message)
	p.Record = record
	return p
}

// Has reports whether a value stands at a path.
func (s *Source) Has(path string) bool { return s.lines[path] > 0 }

func parent(path string) string {
	return path[:max(strings.LastIndexAny(path, ".["), 0)]
}

// Raw is the text at path as it stands in the file, before its placeholders were filled in.
func (s *Source) Raw(path, filled string) string {
	if s != nil && s.raw[path] != "" {
		return s.raw[path]
	}
	return filled
}
