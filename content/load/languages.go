package load

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
)

// A language that is missing from the list of editions is one mistake, however many texts there are.

// foreignTexts are the texts in a language of no edition: how many, and where the first stands.
type foreignTexts struct {
	n          int
	file, name string
	line       int
}

// foreign reports whether a key that is not known is a language, where languages stand.
func (s *Source) foreign(key string, fields map[string]field) bool {
	if code, _, _ := strings.Cut(key, "-"); len(code) != 2 || !language.Known(content.Lang(key)) { // a key such as "old" is a language too
		return false
	}
	for _, f := range fields {
		if f.language {
			return true
		}
	}
	return false
}

func (s *Source) tellForeign(key, file string, line int, name string) {
	f, told := s.strange[content.Lang(key)]
	if !told {
		f = foreignTexts{file: file, line: line, name: name}
	}
	f.n++
	s.strange[content.Lang(key)] = f
}

// languages holds the texts against the list of editions, unless something is wrong with the list itself.
func (s *Source) languages(problems Problems) (out Problems) {
	if slices.ContainsFunc(problems, func(p Problem) bool { return p.File == "story.yaml" }) {
		return nil
	}
	var editions []string
	for _, l := range s.Langs {
		editions = append(editions, string(l))
	}
	all := strings.Join(editions, ", ")
	for _, l := range slices.Sorted(maps.Keys(s.strange)) {
		f := s.strange[l]
		message := fmt.Sprintf("%s: a text in %s (%s) stands here; the editions are %s (story.yaml)", f.name, language.Name(l), l, all)
		if f.n > 1 {
			message = fmt.Sprintf("%s: this is the first of %d texts in %s (%s), but the editions are %s; in story.yaml write editions: [%s, %s], or take them out", f.name, f.n, language.Name(l), l, all, all, l)
		}
		out = append(out, Problem{File: f.file, Line: f.line, Message: message, Record: f.name})
	}
	return out
}
