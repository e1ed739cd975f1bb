package trim_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"explainer/web/program/trim"
)

// strain does what the tables of the functions are for: growing stacks, collecting garbage, deferred calls, recovering
// inside and outside of wrappers and inlined functions, panicking, and asking where a call came from.
const strain = `package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
)

type node struct {
	next *node
	text string
}

type safe struct{ said *string }

func (s safe) Close() { *s.said = fmt.Sprint(recover()) }

func guarded(f func()) (said string) {
	defer safe{&said}.Close()
	f()
	return "nothing"
}

func viaInterface(c interface{ Close() }, f func()) { defer c.Close(); f() }

func notDirect() (said string) {
	defer func() { said = fmt.Sprint(said, recover()) }()
	defer func() { func() { said = fmt.Sprint("inner ", recover(), " ") }() }()
	panic("outer")
}

func deep(n int, keep *node) int {
	if n == 0 {
		runtime.GC()
		return len(keep.text)
	}
	var room [64]int
	room[n%64] = n
	return deep(n-1, &node{keep, strings.Repeat("x", n%9)}) + room[n%64]
}

// end panics in a function of many types, called by one that is inlined.
func end[T any](v T) { var room [1]T; room[0] = v; panic(fmt.Sprint(room)) }

func nearly(n int) { end(struct{ Name string; Number int }{"the end", n}) }

func main() {
	debug.SetGCPercent(5)
	var list *node
	for i := range 20000 {
		list = &node{list, fmt.Sprint(i)}
	}
	sum := 0
	for n := list; n != nil; n = n.next {
		sum += len(n.text)
	}
	fmt.Println(sum, deep(5000, list))
	var wait sync.WaitGroup
	out := make([]int, 50)
	for i := range out {
		wait.Go(func() { out[i] = deep(100+i, list) })
	}
	wait.Wait()
	fmt.Println(out)
	var none *node
	fmt.Println(guarded(func() { panic(errors.New("told")) }), guarded(func() { _ = none.next }), guarded(func() { _ = out[len(os.Args)+98] }), guarded(func() {}))
	said := ""
	viaInterface(safe{&said}, func() { panic("by interface") })
	viaInterface(&safe{&said}, func() { panic("by pointer") })
	fmt.Println(said, notDirect())
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
	nearly(5)
}
`

func TestASlimProgramRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node is not there")
	}
	program := compiled(t, strain, "-ldflags=-s -w")
	small, kept := trim.Slim(program)
	if kept != nil {
		t.Log(kept)
	}
	run := func(wasm []byte) string {
		file := filepath.Join(t.TempDir(), "a.wasm")
		if err := os.WriteFile(file, wasm, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(node, "--stack-size=8192", filepath.Join(goroot(t), "lib", "wasm", "wasm_exec_node.js"), file).CombinedOutput()
		if e, ok := err.(*exec.ExitError); !ok || e.ExitCode() != 2 {
			t.Fatalf("ended with %v:\n%s", err, out)
		}
		return string(out)
	}
	whole, lean := run(program), run(small)
	if kept != nil && whole != lean {
		t.Errorf("the tables stay, and yet the slim one says:\n%s\nthe whole one:\n%s", lean, whole)
	}
	place := regexp.MustCompile(`(?m)^\t.*\n|\(.*\)$|\+0x.*$| 0x[0-9a-f]+`)
	if w, l := place.ReplaceAllString(whole, ""), place.ReplaceAllString(lean, ""); w != l {
		t.Errorf("the slim one says:\n%s\nthe whole one:\n%s", l, w)
	}
	for _, want := range []string{"by pointer inner <nil> outer", "panic: [{the end 5}]", "main.end[...]", "main.nearly", "main.main"} {
		if !bytes.Contains([]byte(lean), []byte(want)) {
			t.Errorf("%q is missing in:\n%s", want, lean)
		}
	}
	if kept == nil && bytes.Contains([]byte(lean), []byte(".go:")) || len(small) == len(program) {
		t.Error("the tables of lines are still there")
	}
}

// What Slim does not know stays: the tables of another release, and a file that is no program.
func TestSlimLeavesWhatItDoesNotKnow(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	program := compiled(t, "package main\n\nfunc main() {}\n", "-ldflags=-s -w")
	for name, b := range map[string][]byte{"nothing": nil, "no module": []byte("<html>"), "half of one": program[:len(program)/2]} {
		if out, err := trim.Slim(b); err == nil || !bytes.Equal(out, b) {
			t.Errorf("%s: %d bytes become %d (%v)", name, len(b), len(out), err)
		}
	}
	other := regexp.MustCompile(`go1\.2\d`).ReplaceAll(program, []byte("go1.99"))
	tables := bytes.ReplaceAll(program, []byte("\xf1\xff\xff\xff\x00\x00\x01\x08"), []byte("\xf1\xff\xff\xff\x00\x00\x04\x08"))
	for name, b := range map[string][]byte{"another Go": other, "other tables": tables} {
		out, err := trim.Slim(b)
		if err == nil || len(out) < len(b)-len(b)/10 {
			t.Errorf("%s: %d bytes become %d (%v)", name, len(b), len(out), err)
		}
		if again, _ := trim.Slim(out); !bytes.Equal(again, out) {
			t.Errorf("%s: what is slim becomes slimmer", name)
		}
	}
}

func TestFunctionsHaveNamesAndSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	functions, data, err := trim.Functions(compiled(t, "package main\n\nfunc main() {}\n"))
	if err != nil || data == 0 {
		t.Fatalf("%d bytes of data (%v)", data, err)
	}
	found := false
	for _, f := range functions {
		if f.Size == 0 || f.Name == "" {
			t.Fatalf("a function is %+v", f)
		}
		found = found || f.Name == "main.main"
	}
	if !found {
		t.Error("main.main is missing")
	}
	if _, _, err := trim.Functions(compiled(t, "package main\n\nfunc main() {}\n", "-ldflags=-s -w")); err == nil {
		t.Error("a program without names is taken")
	}
}

func FuzzSlim(f *testing.F) {
	f.Add([]byte("\x00asm\x01\x00\x00\x00\x0b\x06\x01\x00\x41\x08\x0b\x01x"))
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = trim.Slim(b)
		_, _, _ = trim.Functions(b)
	})
}

// compiled compiles one file for the browser.
func compiled(t *testing.T, source string, flags ...string) []byte {
	t.Helper()
	dir := t.TempDir()
	if out, err := build(t, dir, source, flags...); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return []byte(read(t, filepath.Join(dir, "a.wasm")))
}

// ran is what a program of one file says in Node, built with the stand-ins.
func ran(t *testing.T, source string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node is not there")
	}
	file := filepath.Join(t.TempDir(), "a.wasm")
	if err := os.WriteFile(file, compiled(t, source, overlay(t), "-ldflags=-s -w"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(node, filepath.Join(goroot(t), "lib", "wasm", "wasm_exec_node.js"), file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v:\n%s", err, out)
	}
	return strings.TrimSpace(string(out))
}

// build compiles a program of one file to a.wasm and returns what was said.
func build(t *testing.T, dir, source string, flags ...string) (string, error) {
	t.Helper()
	for name, text := range map[string]string{"go.mod": "module strain\n\ngo 1.26\n", "main.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := browserGo(t, append(append([]string{"build"}, flags...), "-o", "a.wasm")...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
