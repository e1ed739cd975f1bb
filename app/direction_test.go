package app_test

import (
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

// imports lists what each folder of the project imports, in all files: tests and other platforms' too.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, layer := range layers {
		err := filepath.WalkDir(filepath.Join("..", layer), func(name string, e fs.DirEntry, err error) error {
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
			allowed := strings.HasPrefix(i, framework) || slices.Contains([]string{"explainer/app", "explainer/app/address", "explainer/content", "explainer/content/near", "explainer/content/pack"}, i) ||
				slices.Contains([]string{"cmp", "net/url", "runtime", "slices", "sort", "strconv", "strings"}, i)
			if !allowed {
				t.Errorf("%s imports %s, which every reader would load", file, i)
			}
		}
	}
}
