package trim

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What Slim promises: the code to the byte, and the memory but for the tables of the functions.
func TestSlimTouchesOnlyTheTables(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte("package main\n\nfunc main() { println(\"x\") }\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-o", "a.wasm", "main.go")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly", "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	program, err := os.ReadFile(filepath.Join(dir, "a.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	small, kept := Slim(program)
	if kept != nil {
		t.Log(kept)
	}
	before, after := parts(t, program), parts(t, small)
	if len(before) != len(after) {
		t.Fatalf("%d sections become %d", len(before), len(after))
	}
	for i, b := range before {
		a := after[i]
		if a.id != b.id || b.id != dataSection && !bytes.Equal(a.body, b.body) {
			t.Errorf("section %d of kind %d is another", i, b.id)
		}
		if b.id != dataSection {
			continue
		}
		was, is := filled(t, b.body), filled(t, a.body)
		is = append(is, make([]byte, len(was)-len(is))...)
		start := bytes.Index(was, []byte("\xf1\xff\xff\xff\x00\x00\x01\x08"))
		first, end := len(was), 0
		for at := range was {
			if was[at] != is[at] {
				first, end = min(first, at), at
			}
		}
		if kept != nil && end > 0 {
			t.Error("the tables stay, and yet the memory changes")
		}
		if kept == nil && (first < start || end > start+len(was)/2) {
			t.Errorf("the memory changes from %d to %d, the tables start at %d", first, end, start)
		}
		if !bytes.Equal(filled(t, data(was)), was) {
			t.Error("cutting memory into segments loses something")
		}
	}
}

func parts(t *testing.T, module []byte) []section {
	t.Helper()
	out, err := sections(module)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func filled(t *testing.T, body []byte) []byte {
	t.Helper()
	m, err := memory(body)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.TrimRight(m, "\x00")
}
