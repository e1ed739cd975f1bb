package contract

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/words"
	"explainer/web/site"
)

// A word that nothing says any more is named here; one that is asked for and not declared does not compile.
func TestEveryWordIsUsed(t *testing.T) {
	code := map[string]string{}
	for kind, patterns := range map[string][]string{"go": {"../*.go", "../*/*.go", "../../app/*.go", "../../app/*/*.go", "../../content/*.go"}, "js": {"../assets/*.js"}} {
		for _, pattern := range patterns {
			files, err := filepath.Glob(pattern)
			if err != nil || len(files) == 0 {
				t.Fatal(pattern, err)
			}
			for _, f := range files {
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				if !strings.HasSuffix(f, "_test.go") {
					code[kind] += string(b)
				}
			}
		}
	}
	unused := func(of reflect.Type, kind, before string, name func(reflect.StructField) string) {
		for i := range of.NumField() {
			f := of.Field(i)
			if f.Name == "_" { // says nothing
				continue
			}
			if !regexp.MustCompile(before + `\.` + name(f) + `\b`).MatchString(code[kind]) {
				t.Errorf("nothing says %s.%s", of.Name(), f.Tag.Get("yaml"))
			}
		}
	}
	byName := func(f reflect.StructField) string { return f.Name }
	byKey := func(f reflect.StructField) string { return strings.Split(f.Tag.Get("json"), ",")[0] }
	app := reflect.TypeFor[content.Words]()
	for i := range app.NumField() {
		switch f := app.Field(i); {
		case f.Type == reflect.TypeFor[content.Dates]():
			unused(f.Type, "go", `\.Dates`, byName)
		case strings.HasSuffix(f.Type.Name(), "Words"):
			unused(f.Type, "go", `\.`+f.Name+``, byName)
		}
	}
	unused(reflect.TypeFor[words.Builder](), "go", `\bw`, byName)
	unused(reflect.TypeFor[words.Outline](), "go", `\bOutline`, byName)
	unused(reflect.TypeFor[words.Missing](), "go", "", func(reflect.StructField) string { return "Missing" })
	unused(reflect.TypeFor[words.Licences](), "go", `\bLicences`, byName)
	unused(reflect.TypeFor[words.Loader](), "js", `\bwords`, byKey)
	unused(reflect.TypeFor[words.Frame](), "js", `\bwords`, byKey)
	offline := reflect.TypeFor[words.Offline]()
	for i := range offline.NumField() - 1 { // the worker says the last
		if f := offline.Field(i); !regexp.MustCompile(`\bw\.` + byKey(f) + `\b`).MatchString(code["js"]) {
			t.Errorf("nothing says Offline.%s", f.Tag.Get("yaml"))
		}
	}
}

// A script that asks for what the build does not know fails it.
func TestNoBlankStaysInAScript(t *testing.T) {
	all, _, err := load.Dir(os.DirFS("../../content/data"))
	if err != nil {
		t.Fatal(err)
	}
	s := &site.Site{}
	if err := s.Tell(all, fstest.MapFS{}); err != nil {
		t.Fatal(err)
	}
	got, err := Fill(s, "x.js", []byte("[EDITIONS, FRAME_WORDS]"))
	if err != nil || !strings.HasPrefix(string(got), `[["en","it"], {"en":{"rest":"Show the rest"`) {
		t.Errorf("%s, %v", got, err)
	}
	if got, err := Fill(s, "x.js", []byte("/[?&](PARAMETERS)=/")); err != nil || string(got) != "/[?&](day|side|stance|topic|report|by|who|q|beside)=/" {
		t.Errorf("%s, %v", got, err)
	}
	if got, err := Fill(s, "x.js", []byte("OFFLINE_WORDS")); err != nil || strings.Count(string(got), `"locale":"en-GB","decimal":"."`) != 1 || strings.Count(string(got), `"locale":"it-IT","decimal":","`) != 1 {
		t.Errorf("%s, %v", got, err)
	}
	if _, err := Fill(s, "x.js", []byte("OTHER_WORDS")); err == nil || err.Error() != "x.js: nothing is known of OTHER_WORDS" {
		t.Errorf("%v", err)
	}
}

// A wording stands between the marks that our texts have, in each language; one that has the same as the first needs no rule of its own.
func TestTheMarksAroundAWordingAreThoseOfTheTexts(t *testing.T) {
	s := &site.Site{Words: map[content.Lang]*words.Words{"en": {}, "it": {}, "de": {}}}
	for l, marks := range map[content.Lang]string{"en": "“”", "it": "“”", "de": "„“"} {
		r := []rune(marks)
		s.Words[l].App.Open, s.Words[l].App.Close = string(r[:1]), string(r[1:])
	}
	const sheet = ".wd{quotes:revert-layer}"
	for want, editions := range map[string][]content.Lang{
		`.wd{quotes:"“" "”"}`:                              {"en", "it"},
		`.wd{quotes:"„" "“"}`:                              {"de"},
		`.wd{quotes:"“" "”"}:lang(de) .wd{quotes:"„" "“"}`: {"it", "de"},
	} {
		if got := string(Outlines(s, []byte(sheet), editions...)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
