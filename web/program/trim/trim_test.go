package trim_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"explainer/web/program"
	"explainer/web/program/trim"
)

const module, std = "../../..", "std"

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
	// With a Go that is not known some stand-ins may be left out; then less is gone.
	var left []string
	wasm, err := program.Options{}.Compile(module, func(format string, args ...any) {
		left = append(left, fmt.Sprintf(format, args...))
		t.Logf(format, args...)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(left) > 1 {
		t.Errorf("%d lines are said, want one at most: %q", len(left), left)
	}
	found := map[string]bool{}
	for _, m := range gone.FindAllSubmatch(wasm, -1) {
		found[string(m[1])] = true
		if reached[string(m[1])] == "" {
			t.Errorf("the program links %s, which is gone", m[1])
		}
	}
	for name := range reached {
		if !found[name] && left == nil {
			t.Errorf("%s is no longer linked: take it off the list", name)
		}
	}
}

func TestWhatIsGoneIsFoundWhereItIsCalled(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	program := compiled(t, "package main\n\nimport \"regexp\"\n\nfunc main() { _ = regexp.MustCompile(\"x\") }\n", overlay(t), "-ldflags=-s -w")
	if m := gone.FindAllSubmatch(program, -1); len(m) != 1 || string(m[0][1]) != "regexp.MustCompile" {
		t.Errorf("found %q", m)
	}
}

// A function that is gone does nothing but say its own name, so that the words found in the program can be trusted.
func TestWhatIsGoneSaysItsName(t *testing.T) {
	for _, p := range trim.StandIns(nil).Packages {
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

// What the program links is a stand-in, whole, where there is one; and each is of use.
func TestEveryStandInStandsIn(t *testing.T) {
	linked := map[string]string{}
	for _, line := range list(t, overlay(t), "-deps", "-f", `{{.ImportPath}} {{.GoFiles}}{{.SFiles}}`) {
		name, files, _ := strings.Cut(line, " ")
		linked[name] = files
	}
	for _, p := range fitting(t).Packages {
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
		names = append(names, kept(p)...)
		slices.Sort(names)
		files, there := linked[p]
		if want := "[" + strings.Join(names, " ") + "][]"; there && files != want {
			t.Errorf("the program takes %s from %s, want %s", p, files, want)
		}
		// What go-app asks for is the same with every Go; what the library asks of itself is not.
		if !there && !strings.HasPrefix(p, "internal/") {
			t.Errorf("nothing asks for the stand-in of %s any more: delete it", p)
		}
	}
}

// kept are the files of the library that stay beside a stand-in.
func kept(pkg string) []string {
	b, _ := os.ReadFile(filepath.Join(std, filepath.FromSlash(pkg), "keep")) // most have none
	return strings.Fields(string(b))
}

func TestTheOverlayLeavesNothingOfAPackageBehind(t *testing.T) {
	root, to := goroot(t), t.TempDir()
	file, err := trim.StandIns(nil).Overlay(root, to)
	if err != nil {
		t.Fatal(err)
	}
	to = filepath.Dir(file)
	var o struct{ Replace map[string]string }
	if err := json.Unmarshal([]byte(read(t, file)), &o); err != nil {
		t.Fatal(err)
	}
	for _, p := range trim.StandIns(nil).Packages {
		dir := filepath.Join(root, "src", filepath.FromSlash(p))
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatalf("the standard library has no %s: %v", p, err)
		}
		for _, f := range files {
			if name := f.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") && !slices.Contains(kept(p), name) {
				with, ok := o.Replace[filepath.Join(dir, name)]
				if ours := filepath.Join(to, filepath.FromSlash(p), name); !ok || with != "" && with != ours {
					t.Errorf("%s/%s stays", p, name)
				}
			}
		}
	}
}

// The stand-in of internal/godebug knows only defaults. A Go that is newer than go.mod says sets some settings to what was the
// default before; no package that the program links may ask for one of these.
func TestNoSettingThatIsAskedForDiffersFromItsDefault(t *testing.T) {
	set := strings.Join(list(t, "-f", "{{.DefaultGODEBUG}}"), ",")
	asks := regexp.MustCompile(`godebug\.New\("#?(\w+)"\)`)
	asked := 0
	for _, line := range list(t, overlay(t), "-deps", "-f", `{{if .Standard}}{{$dir := .Dir}}{{range .GoFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}{{end}}`) {
		text, err := os.ReadFile(line)
		if err != nil {
			continue // a file of a stand-in: none of ours asks
		}
		for _, m := range asks.FindAllSubmatch(text, -1) {
			asked++
			if strings.Contains(","+set, ","+string(m[1])+"=") {
				t.Errorf("%s asks for the setting %s, which the program has otherwise: %s", line, m[1], set)
			}
		}
	}
	t.Logf("%d settings are asked for; the program has %q", asked, set)
}

func list(t *testing.T, args ...string) []string {
	t.Helper()
	cmd := browserGo(t, append(append([]string{"list"}, args...), "./cmd/app")...)
	cmd.Dir = module
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// fitting are the stand-ins that this toolchain takes, found as a build finds them: what a release makes otherwise is left as it is.
func fitting(t *testing.T) trim.Set {
	t.Helper()
	fit.Do(func() {
		set := trim.StandIns(nil)
		source := "package main\n\nimport (\n"
		for _, p := range set.Packages {
			if !slices.Contains(strings.Split(p, "/"), "internal") { // those come with the ones that use them
				source += "\t_ \"" + p + "\"\n"
			}
		}
		source += ")\n\nfunc main() {}\n"
		for {
			file, err := set.Overlay(goroot(t), t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			said, err := build(t, t.TempDir(), source, "-overlay="+file)
			if err == nil {
				break
			}
			drop := set.Misfits(said, nil)
			if len(drop) == 0 {
				t.Fatalf("go build: %v\n%s", err, said)
			}
			t.Logf("no stand-ins for %s with this toolchain", strings.Join(drop, ", "))
			set = set.Without(drop)
		}
		fits = set
	})
	return fits
}

var (
	fit  sync.Once
	fits trim.Set
)

// overlay is the flag that lays the stand-ins that fit over the library as goroot names it.
func overlay(t *testing.T) string {
	t.Helper()
	file, err := fitting(t).Overlay(goroot(t), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return "-overlay=" + file
}

// goroot is a link to where Go lies: where Go fetched itself, that is the module cache, in which nothing can be overlaid.
func goroot(t *testing.T) string {
	t.Helper()
	root.Do(func() {
		out, err := exec.Command("go", "env", "GOROOT").Output()
		if err == nil {
			rootLink, err = os.MkdirTemp("", "explainer-trim-")
		}
		if err == nil {
			rootLink = filepath.Join(rootLink, "go")
			err = os.Symlink(strings.TrimSpace(string(out)), rootLink)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	return rootLink
}

var (
	root     sync.Once
	rootLink string
)

func TestMain(m *testing.M) {
	code := m.Run()
	if rootLink != "" {
		_ = os.RemoveAll(filepath.Dir(rootLink))
	}
	os.Exit(code)
}

// browserGo is a go command for the browser, of the distribution behind the link.
func browserGo(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(filepath.Join(goroot(t), "bin", "go"), args...)
	cmd.Env = append(os.Environ(), "GOROOT="+goroot(t), "GOTOOLCHAIN=local", "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly", "GOWORK=off")
	return cmd
}
