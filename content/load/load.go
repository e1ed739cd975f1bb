// Package load reads the data files. It is strict: a file that is not exactly what the types
// say is refused, with everything that is wrong in it, by file and line.
package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
	"explainer/content/near"
	"explainer/content/rules"
)

// LoadedWordsFile holds the words that our own voice does not use.
const LoadedWordsFile = "loaded-words.yaml"

// Dir reads all data files of fsys, once for each edition that they name. On failure the error is of type Problems and lists
// everything that is wrong in all files; what could be read is returned all the same. There is always one edition at least.
func Dir(fsys fs.FS) (content.Editions, *Source, error) {
	src := newSource()
	if noStory(fsys) {
		return content.Editions{{Lang: content.English}}, src, Problems{{Message: "this folder holds no story: of its data files, such as " + rules.Files()[0] + ", there is none"}}
	}
	story := reflect.TypeFor[content.Story]()
	var first content.Story
	problems := readFile(fsys, strings.ToLower(story.Name()), []reflect.Value{reflect.ValueOf(&first).Elem()}, src)
	problems = append(problems, editions(&first, src)...)
	src.Langs = first.Editions

	var all content.Editions
	for _, l := range first.Editions {
		all = append(all, &content.Explainer{Lang: l, Story: first})
	}
	for _, f := range rules.StructFields(reflect.TypeFor[content.Explainer]()) {
		if key, _ := rules.Key(f); f.Type != story {
			problems = append(problems, readFile(fsys, key, each(all, f), src)...)
		}
	}
	src.Loaded = make([][]LoadedWords, len(all))
	var loaded []reflect.Value
	for i := range src.Loaded {
		loaded = append(loaded, reflect.ValueOf(&src.Loaded[i]).Elem())
	}
	problems = append(problems, readFile(fsys, strings.TrimSuffix(LoadedWordsFile, ".yaml"), loaded, src)...)
	problems = strangers(fsys, append(problems, src.languages(problems)...))
	unspoken := speak(fsys, all, src)
	for _, e := range all {
		if len(unspoken) == 0 { // a placeholder becomes words
			fill(e, src)
		}
	}
	problems = append(problems, unspoken...)
	return all, src, problems.Err()
}

// noStory reports whether none of the data files is there: the folder is another one, which is one mistake.
func noStory(fsys fs.FS) bool {
	for _, name := range rules.Files() {
		if _, err := fs.Stat(fsys, name); err == nil {
			return false
		}
	}
	return true
}

// each is one field of every edition.
func each(all content.Editions, f reflect.StructField) []reflect.Value {
	var out []reflect.Value
	for _, e := range all {
		out = append(out, reflect.ValueOf(e).Elem().FieldByIndex(f.Index))
	}
	return out
}

// editions holds the list of languages to what everything else relies on: without it no text can be read.
func editions(s *content.Story, src *Source) (out Problems) {
	say := func(path, format string, args ...any) {
		out = append(out, src.Problem(path, "story: "+fmt.Sprintf(format, args...)))
	}
	var known []content.Lang
	for i, l := range s.Editions {
		switch path := fmt.Sprintf("story.editions[%d]", i); {
		case !language.Known(l):
			say(path, "%q is not the tag of a language, such as en or pt-BR", l)
		case slices.Contains(known, l):
			say(path, "%q stands here twice", l)
		default:
			known = append(known, l)
		}
	}
	if len(known) == 0 {
		say("story.editions", "name the languages of the editions, as in editions: [en, it]")
		known = []content.Lang{content.English}
	}
	s.Editions = known
	if s.Reports != "" && !language.Known(s.Reports) {
		say("story.reports", "%q is not the tag of a language, such as en or pt-BR", s.Reports)
	}
	return out
}

func readFile(fsys fs.FS, stem string, into []reflect.Value, src *Source) Problems {
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
	below, err := fs.Glob(fsys, "*/*.y*ml")
	if err != nil {
		return append(problems, Problem{Message: err.Error()})
	}
	for _, name := range below {
		if path.Dir(name) != "words" { // of the interface, in the languages of the story
			problems = append(problems, Problem{File: name, Message: "is not read; the data files stand in the folder of the story itself"})
		}
	}
	return problems
}
