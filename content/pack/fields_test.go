package pack

import (
	"errors"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"explainer/content"
)

// readByProgram lists the fields of the content that the program's own code reads, such as "Fact.Text".
func readByProgram(t *testing.T) map[string]bool {
	t.Helper()
	// Its dependencies as this system compiles them will do: the fields are those of our own types.
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", "explainer/app").Output()
	if err != nil {
		t.Fatal(err)
	}
	exported := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exported[path] = file
	}
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		if exported[path] == "" {
			return nil, errors.New("not on this system") // syscall/js
		}
		return os.Open(exported[path])
	})
	browser := build.Default
	browser.GOOS, browser.GOARCH, browser.CgoEnabled = "js", "wasm", false

	read := map[string]bool{}
	same := map[[2]string]bool{} // types that are converted into each other: what is read of one is read of the other
	name := func(ty types.Type) string {
		if p, is := ty.(*types.Pointer); is {
			ty = p.Elem()
		}
		name, _ := strings.CutPrefix(types.TypeString(ty, nil), "explainer/content.")
		return name
	}
	list := exec.Command("go", "list", "-deps", "explainer/cmd/app")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	program, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(program)) {
		pkg, ours := strings.CutPrefix(path, "explainer/")
		if !ours {
			continue
		}
		dir, err := browser.ImportDir(filepath.Join("..", "..", filepath.FromSlash(pkg)), 0)
		if err != nil {
			t.Fatal(err)
		}
		var files []*ast.File
		for _, f := range dir.GoFiles {
			parsed, err := parser.ParseFile(fset, filepath.Join(dir.Dir, f), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, parsed)
		}
		info := &types.Info{Selections: map[*ast.SelectorExpr]*types.Selection{}, Types: map[ast.Expr]types.TypeAndValue{}}
		conf := types.Config{Importer: imports, Error: func(error) {}} // what lies in the browser alone is not known here
		_, _ = conf.Check("explainer/"+pkg, fset, files, info)
		for _, s := range info.Selections {
			if s.Kind() == types.FieldVal {
				read[name(s.Recv())+"."+s.Obj().Name()] = true
			}
		}
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				if call, is := n.(*ast.CallExpr); is && len(call.Args) == 1 && info.Types[call.Fun].IsType() {
					from, to := name(info.Types[call.Args[0]].Type), name(info.Types[call.Fun].Type)
					same[[2]string{from, to}], same[[2]string{to, from}] = true, true
				}
				return true
			})
		}
	}
	for pair := range same {
		for field := range read {
			if rest, is := strings.CutPrefix(field, pair[0]+"."); is {
				read[pair[1]+"."+rest] = true
			}
		}
	}
	return read
}

// What the program reads is in its pack, and what it does not read is not sent to every reader.
func TestThePackHasWhatTheProgramReads(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Fatal(err)
	}
	read := readByProgram(t)
	seen := map[reflect.Type]bool{}
	n := 0
	var look func(ty reflect.Type)
	look = func(ty reflect.Type) {
		for ty.Kind() == reflect.Slice {
			ty = ty.Elem()
		}
		if ty.Kind() != reflect.Struct || seen[ty] {
			return
		}
		seen[ty] = true
		for i := range ty.NumField() {
			f := ty.Field(i)
			if f.Name == "_" {
				continue
			}
			n++
			out := f.Tag.Get("pack") == "-"
			switch field := ty.Name() + "." + f.Name; {
			case out && read[field]:
				t.Errorf("the program reads %s, which stays out of its pack", field)
			case !out && !read[field]:
				t.Errorf("no part of the program reads %s: give it the tag pack:\"-\"", field)
			}
			if !out {
				look(f.Type)
			}
		}
	}
	look(reflect.TypeFor[content.Explainer]())
	if n < 200 {
		t.Errorf("only %d fields were looked at", n)
	}
}
