package load

import (
	"errors"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"explainer/content"
	"explainer/content/words"
)

// Words reads the words of the interface in a language: those that the story brings with it in its folder words, else those that this
// program has. Words with which no page can be written are refused here, before a date is made of them.
func Words(data fs.FS, l content.Lang) (*words.Words, Problems) {
	src := newSource()
	w, problems := readWords(data, l, src)
	if len(problems) == 0 {
		problems = unsound("words/"+string(l), w, english(), src)
	}
	return w, problems
}

// english are the words that this program has itself, by which every other language is measured. A test keeps them sound.
var english = sync.OnceValue(func() *words.Words {
	w, _ := readWords(words.Files, content.English, newSource())
	return w
})

func readWords(data fs.FS, l content.Lang, src *Source) (*words.Words, Problems) {
	w := &words.Words{}
	file := string(l) + ".yaml"
	text, err := Text(data, "words/"+file)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = fs.ReadFile(words.Files, file)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w, Problems{{File: "words/" + file, Message: "file is missing; there are words in " + strings.Join(spoken(), ", ") + ": for another language copy content/words/en.yaml of the program to this place in the folder of the story, and translate it"}}
	case err != nil:
		return w, Problems{{File: "words/" + file, Message: err.Error()}}
	}
	return w, decodeFile("words/"+string(l), text, []reflect.Value{reflect.ValueOf(w).Elem()}, src)
}

// spoken are the languages that this program has words of.
func spoken() []string {
	files, _ := fs.Glob(words.Files, "*.yaml") // the pattern is sound
	for i, f := range files {
		files[i] = strings.TrimSuffix(path.Base(f), ".yaml")
	}
	return slices.Sorted(slices.Values(files))
}

// speak gives each edition its words.
func speak(data fs.FS, all content.Editions, src *Source) (problems Problems) {
	for _, e := range all {
		w, wrong := Words(data, e.Lang)
		problems = append(problems, wrong...)
		src.Words = append(src.Words, w)
		e.Words = w.App
	}
	for _, e := range all {
		for _, other := range all {
			e.Words.Others = append(e.Words.Others, other.Words.Name)
		}
	}
	return problems
}
