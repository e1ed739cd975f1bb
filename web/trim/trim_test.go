package trim_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/web"
	"explainer/web/trim"
)

const module, std = "../..", "std"

// reached lists what is gone and yet linked: something names it, but nothing can call it.
var reached = map[string]string{
	"fmt.Printf":                "go-app's logger for servers; its init chooses the one for browsers, so that only the address of this one is taken",
	"regexp.Regexp.MatchString": "go-app's router asks each route by expression; the program has none",
}

var gone = regexp.MustCompile(`trimmed: ([^;\x00-\x1f]+);`)

// What is gone says so when it is called. Where the program carries the words, the linker found a way to the function.
func TestTheProgramReachesNothingThatIsGone(t *testing.T) {
	if testing.Short() {
		t.Skip("the program is not compiled with -short")
	}
	program, err := web.Program{}.Compile(module, t.Errorf)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, m := range gone.FindAllSubmatch(program, -1) {
		found[string(m[1])] = true
		if reached[string(m[1])] == "" {
			t.Errorf("the program links %s, which is gone", m[1])
		}
	}
	for name := range reached {
		if !found[name] {
			t.Errorf("%s is no longer linked: take it off the list", name)
		}
	}
}

func TestWhatIsGoneIsFoundWhereItIsCalled(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	overlay, err := trim.Overlay(goroot(t), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	program := compiled(t, "package main\n\nimport \"regexp\"\n\nfunc main() { _ = regexp.MustCompile(\"x\") }\n", "-overlay="+overlay, "-ldflags=-s -w")
	if m := gone.FindAllSubmatch(program, -1); len(m) != 1 || string(m[0][1]) != "regexp.MustCompile" {
		t.Errorf("found %q", m)
	}
}

// A function that is gone does nothing but say its own name, so that the words found in the program can be trusted.
func TestWhatIsGoneSaysItsName(t *testing.T) {
	for _, p := range trim.Packages() {
		files, err := filepath.Glob(filepath.Join(std, filepath.FromSlash(p), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				want := "trimmed: " + p + "." + receiver(fn) + fn.Name.Name + ";"
				for _, said := range panics(fn) {
					if said != want || len(fn.Body.List) != 1 {
						t.Errorf("%s: %s says %q, want nothing but %q", file, fn.Name.Name, said, want)
					}
				}
			}
		}
	}
}

func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	at := fn.Recv.List[0].Type
	if star, ok := at.(*ast.StarExpr); ok {
		at = star.X
	}
	return at.(*ast.Ident).Name + "."
}

// panics are the texts that a function panics with.
func panics(fn *ast.FuncDecl) (said []string) {
	ast.Inspect(fn, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			if id, ok := c.Fun.(*ast.Ident); ok && id.Name == "panic" {
				text := "something made up"
				if lit, ok := c.Args[0].(*ast.BasicLit); ok {
					text = strings.Trim(lit.Value, `"`)
				}
				said = append(said, text)
			}
		}
		return true
	})
	return said
}

// The program is made of the stand-ins, and of all of them.
func TestEveryStandInStandsIn(t *testing.T) {
	overlay, err := trim.Overlay(goroot(t), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	linked := list(t, "-overlay="+overlay, "-deps", "-f", `{{.ImportPath}} {{.GoFiles}}{{.SFiles}}`)
	for _, p := range trim.Packages() {
		ours, err := filepath.Glob(filepath.Join(std, filepath.FromSlash(p), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range ours {
			if name := filepath.Base(f); !strings.HasSuffix(name, "_other.go") {
				names = append(names, name)
			}
		}
		if want := p + " [" + strings.Join(names, " ") + "][]"; !slices.Contains(linked, want) {
			t.Errorf("the program is not made of %q", want)
		}
	}
}

func TestTheOverlayLeavesNothingOfAPackageBehind(t *testing.T) {
	root, to := goroot(t), t.TempDir()
	file, err := trim.Overlay(root, to)
	if err != nil {
		t.Fatal(err)
	}
	var o struct{ Replace map[string]string }
	if err := json.Unmarshal([]byte(read(t, file)), &o); err != nil {
		t.Fatal(err)
	}
	for _, p := range trim.Packages() {
		dir := filepath.Join(root, "src", filepath.FromSlash(p))
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatalf("the standard library has no %s: %v", p, err)
		}
		for _, f := range files {
			if name := f.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
				with, ok := o.Replace[filepath.Join(dir, name)]
				if ours := filepath.Join(to, filepath.FromSlash(p), name); !ok || with != "" && with != ours {
					t.Errorf("%s/%s stays", p, name)
				}
			}
		}
	}
}

// The stand-in of internal/godebug knows only defaults, so the program must not ask for others.
func TestNoSettingDiffersFromItsDefault(t *testing.T) {
	for _, line := range list(t, "-f", "{{.DefaultGODEBUG}}") {
		if line != "" {
			t.Errorf("the program sets GODEBUG to %s", line)
		}
	}
}

func list(t *testing.T, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append(append([]string{"list"}, args...), "./cmd/app")...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
