// Package load reads the data files. It is strict: a file that is not exactly what the types
// say is refused, with everything that is wrong in it, by file and line.
package load

import (
	"errors"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/near"
	"explainer/content/rules"
)

// LoadedWordsFile holds the words that our own voice does not use.
const LoadedWordsFile = "loaded-words.yaml"

// Dir reads all data files of fsys. On failure the error is of type Problems and lists
// everything that is wrong in all files; what could be read is returned all the same.
func Dir(fsys fs.FS) (*content.Explainer, *Source, error) {
	e, src := &content.Explainer{}, newSource()
	var problems Problems
	v := reflect.ValueOf(e).Elem()
	for i := range v.NumField() {
		key, _ := rules.Key(v.Type().Field(i))
		problems = append(problems, readFile(fsys, key, v.Field(i), src)...)
	}
	stem := strings.TrimSuffix(LoadedWordsFile, ".yaml")
	problems = append(problems, readFile(fsys, stem, reflect.ValueOf(&src.Loaded).Elem(), src)...)
	problems = strangers(fsys, problems)
	fill(e, src)
	return e, src, problems.Err()
}

func readFile(fsys fs.FS, stem string, into reflect.Value, src *Source) Problems {
	name := stem + ".yaml"
	data, err := fs.ReadFile(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Problems{{File: name, Message: "file is missing; take it back from version control"}}
	case err != nil:
		return Problems{{File: name, Message: "cannot be read: " + err.Error()}}
	}
	return decodeFile(stem, data, into, src)
}

// strangers names YAML files that nothing reads: a misspelt name must not lose a whole file. Where a file is missing that has
// nearly this name, the one message about both is the stranger's.
func strangers(fsys fs.FS, problems Problems) Problems {
	known := append(rules.Files(), LoadedWordsFile)
	found, err := fs.Glob(fsys, "*.y*ml")
	if err != nil {
		return append(problems, Problem{Message: err.Error()})
	}
	for _, name := range found {
		if slices.Contains(known, name) {
			continue
		}
		message := "is not a data file; the data files are " + strings.Join(known, ", ")
		if meant := near.Nearest(name, slices.DeleteFunc(slices.Clone(known), func(k string) bool { return slices.Contains(found, k) })); meant != "" {
			message = "is not read; did you mean " + meant + "?"
			problems = slices.DeleteFunc(problems, func(p Problem) bool { return p.File == meant })
		}
		problems = append(problems, Problem{File: name, Message: message})
	}
	return problems
}
