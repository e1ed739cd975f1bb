package app_test

import (
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers are the folders in the one direction in which they may know each other: what is true, what
// is shown, what is sent, the commands.
var layers = []string{"content", "app", "web", "cmd"}

const framework = "github.com/maxence-charriere/go-app"

// rooms are the folders of app in the one direction in which they may know each other. A new one takes the first place at which all that
// it needs stands before it.
var rooms = []string{
	"dom", "address", // they know no other
	"view",    // what all parts of a page are made of
	"section", // the kinds of sections
	"static",  // what no program in the browser draws
	"search",
	".", // the page, its mount and its events
}

// imports lists what each folder of the project imports, in all files: tests and other platforms' too.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, layer := range layers {
		err := filepath.WalkDir(filepath.Join("..", layer), func(name string, e fs.DirEntry, err error) error {
			if e != nil && e.IsDir() && e.Name() == "node_modules" {
				return fs.SkipDir // the suite may be filling it
			}
			if err != nil || e.IsDir() || path.Ext(name) != ".go" {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			file := filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator)))
			for _, i := range f.Imports {
				out[file] = append(out[file], strings.Trim(i.Path.Value, `"`))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(out) < 60 {
		t.Fatalf("only %d files were read", len(out))
	}
	return out
}

func TestEachLayerKnowsOnlyThoseBeforeIt(t *testing.T) {
	for file, list := range imports(t) {
		own, _, _ := strings.Cut(file, "/")
		for _, i := range list {
			rest, inside := strings.CutPrefix(i, "explainer/")
			if !inside {
				continue
			}
			layer, _, _ := strings.Cut(rest, "/")
			at := slices.Index(layers, layer)
			switch {
			case at < 0:
				t.Errorf("%s imports %s, which is in none of the layers %v", file, i, layers)
			case at > slices.Index(layers, own):
				t.Errorf("%s imports %s: the direction is %s", file, i, strings.Join(layers, " → "))
			}
		}
	}
}

// Drawn as a picture, the imports of app run one way.
func TestEachRoomKnowsOnlyThoseBeforeIt(t *testing.T) {
	seen := map[string]bool{}
	for file, list := range imports(t) {
		inside, ok := strings.CutPrefix(file, "app/")
		if !ok || strings.HasPrefix(inside, "internal/") || strings.HasSuffix(file, "_test.go") {
			continue
		}
		own := slices.Index(rooms, path.Dir(inside))
		if own < 0 {
			t.Errorf("%s lies in a room that has no place in the list", file)
			continue
		}
		seen[rooms[own]] = true
		for _, i := range list {
			room, inside := strings.CutPrefix(i, "explainer/app")
			if !inside {
				continue
			}
			if at := slices.Index(rooms, path.Clean(strings.TrimPrefix(room, "/"))); at < 0 || at >= own {
				t.Errorf("%s imports %s, which comes after it", file, i)
			}
		}
	}
	for _, r := range rooms {
		if !seen[r] {
			t.Errorf("the list has a room without files: %s", r)
		}
	}
}

// What is static is compiled for the builder alone: of it the program has only the names.
func TestTheBrowsersProgramDrawsNothingStatic(t *testing.T) {
	browser := build.Default
	browser.GOOS, browser.GOARCH = "js", "wasm"
	p, err := browser.ImportDir("static", 0)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(p.GoFiles, []string{"doc.go", "static_js.go"}) {
		t.Errorf("the program for the browser has %v", p.GoFiles)
	}
	if len(p.IgnoredGoFiles) == 0 {
		t.Error("nothing is left out of it")
	}
}

func TestWhatIsTrueKnowsNoUserInterface(t *testing.T) {
	for file, list := range imports(t) {
		if !strings.HasPrefix(file, "content/") {
			continue
		}
		for _, i := range list {
			for _, ui := range []string{framework, "net/http", "html/template", "syscall/js", "golang.org/x/net/html"} {
				if strings.HasPrefix(i, ui) {
					t.Errorf("%s imports %s", file, i)
				}
			}
		}
	}
}

// What a reader loads must not grow by a server, a parser of the data files or reflection on templates.
func TestTheBrowsersProgramLinksNoServer(t *testing.T) {
	for file, list := range imports(t) {
		if !strings.HasPrefix(file, "app/") && !strings.HasPrefix(file, "cmd/app/") || strings.HasSuffix(file, "_test.go") {
			continue
		}
		if strings.HasPrefix(file, "app/internal/") { // for tests: nothing else may import it, as it is not allowed below
			continue
		}
		for _, i := range list {
			allowed := strings.HasPrefix(i, framework) || i == "explainer/app" || slices.Contains(rooms, strings.TrimPrefix(i, "explainer/app/")) ||
				slices.Contains([]string{"explainer/content", "explainer/content/near", "explainer/content/pack"}, i) ||
				slices.Contains([]string{"cmp", "net/url", "runtime", "slices", "sort", "strconv", "strings"}, i)
			if !allowed {
				t.Errorf("%s imports %s, which every reader would load", file, i)
			}
		}
	}
}
