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
		return content.Editions{{Lang: content.English}}, src, Problems{{Message: "this folder holds no story: of its data files, such as " + rules.Files()[0] + ", there is none" + storyBelow(fsys)}}
	}
	story := reflect.TypeFor[content.Story]()
	var first content.Story
	problems := readFile(fsys, strings.ToLower(story.Name()), []reflect.Value{reflect.ValueOf(&first).Elem()}, src)
	if wrong := editions(&first, src); len(problems) == 0 {
		problems = wrong
	}
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
	problems = missing(append(problems, unspoken...))
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

// storyBelow says where below a folder the story lies.
func storyBelow(fsys fs.FS) string {
	for _, pattern := range []string{"*/", "*/*/"} {
		if found, _ := fs.Glob(fsys, pattern+rules.Files()[0]); len(found) > 0 { // the pattern is sound
			return "; the one in its folder " + path.Dir(found[0]) + " is a story"
		}
	}
	return ""
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
		if len(out) == 0 {
			say("story.editions", "name the languages of the editions, as in editions: [en, it]")
		}
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
	data, err := Text(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Problems{{File: name, Message: gone}}
	case err != nil:
		return Problems{{File: name, Message: err.Error()}}
	}
	return decodeFile(stem, data, into, src)
}

// Text reads a file. What is in its way is said in words for people; a file that is not there is fs.ErrNotExist.
func Text(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		if to, link := fs.ReadLink(fsys, name); link == nil {
			return nil, fmt.Errorf("is a link to %s, where nothing is; put the file itself here", to)
		}
		return nil, err
	}
	if err == nil && !info.Mode().IsRegular() {
		what := "no plain file"
		if info.IsDir() {
			what = "a folder, want a file"
		}
		return nil, fmt.Errorf("is %s; take the file back from version control", what)
	}
	if err == nil && info.Size() > mostBytes {
		return nil, fmt.Errorf("has %d MB, and a data file %d at most: is it the right file?", info.Size()>>20, mostBytes>>20)
	}
	data, err := fs.ReadFile(fsys, name)
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil, errors.New("cannot be read: you have no right to; see the permissions of the file")
	case errors.As(err, &p):
		return nil, fmt.Errorf("cannot be read: %w", p.Err)
	}
	return data, err
}

// mostBytes is how large a file may be: ten times as much as the largest story that was tried has in all its files.
const mostBytes = 32 << 20

const gone = "file is missing; take it back from version control"

// missing tells of many files that are missing in one line: whoever lost a folder made one mistake.
func missing(problems Problems) Problems {
	var names []string
	for _, p := range problems {
		if p.Message == gone {
			names = append(names, p.File)
		}
	}
	if len(names) <= 3 {
		return problems
	}
	problems = slices.DeleteFunc(problems, func(p Problem) bool { return p.Message == gone })
	return append(problems, Problem{Message: "files of the story are missing: " + strings.Join(names, ", ") + "; take them back from version control"})
}

// strangers names YAML files that nothing reads: a misspelt name must not lose a whole file. Where a file is missing that has
// nearly this name, the one message about both is the stranger's. Hidden files are those of an editor or a system.
func strangers(fsys fs.FS, problems Problems) Problems {
	known := append(rules.Files(), LoadedWordsFile)
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return append(problems, Problem{Message: err.Error()})
	}
	missing := slices.Clone(known)
	for _, e := range entries {
		missing = slices.DeleteFunc(missing, func(k string) bool { return k == e.Name() })
	}
	copies := map[string]*Problem{} // by the file that is missing
	for _, e := range entries {
		name := e.Name()
		if slices.Contains(known, name) || hidden(name) {
			continue
		}
		meant := ""
		if isYAML(name) {
			meant = near.Nearest(name, missing)
		}
		if i := slices.IndexFunc(missing, func(k string) bool { return strings.HasPrefix(strings.ToLower(name), k) }); i >= 0 {
			meant = missing[i] // such as facts.yaml.txt, which some programs make of it
		}
		switch {
		case meant != "":
			problems = slices.DeleteFunc(problems, func(p Problem) bool { return p.File == meant })
			if first, told := copies[meant]; told { // one file is missing, however many lie beside it
				first.Message = strings.TrimSuffix(first.Message, beside(meant)) + ", and neither is " + name + beside(meant)
				continue
			}
			copies[meant] = &Problem{File: name, Message: "is not read" + beside(meant)}
		case isYAML(name) && twin(name, known) != "":
			problems = append(problems, Problem{File: name, Message: "is not read, " + twin(name, known) + " is; move what is in it there, or delete it"})
		case isYAML(name):
			problems = append(problems, Problem{File: name, Message: "is not a data file; the data files are " + strings.Join(known, ", ")})
		case e.IsDir() && name != "words": // of the interface, in the languages of the story
			below, _ := fs.ReadDir(fsys, name) // what cannot be read holds nothing that is lost
			for _, f := range below {
				if isYAML(f.Name()) && !hidden(f.Name()) {
					problems = append(problems, Problem{File: path.Join(name, f.Name()), Message: "is not read; the data files stand in the folder of the story itself"})
				}
			}
		}
	}
	for _, name := range known {
		if p := copies[name]; p != nil {
			problems = append(problems, *p)
		}
	}
	return problems
}

func beside(missing string) string { return "; did you mean " + missing + "?" }

// twin is the data file of which another looks like a copy: facts (1).yaml, facts copy.yaml, facts_BACKUP.yaml.
func twin(name string, known []string) string {
	for _, k := range known {
		if strings.HasPrefix(strings.ToLower(name), strings.TrimSuffix(k, ".yaml")) {
			return k
		}
	}
	return ""
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

func isYAML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}
