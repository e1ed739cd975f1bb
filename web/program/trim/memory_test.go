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
		if kept != nil {
			continue
		}
		names := start + int(le.Uint64(was[start+8+8*3:]))
		module, err := moduledata(was, start, names)
		if err != nil {
			t.Fatal(err)
		}
		const noPointers = 192 // the field noptrdata, the first data that a program may write
		if after := int(le.Uint64(module[noPointers:])); first < start || end >= after {
			t.Errorf("the memory changes from %d to %d, the tables go from %d to %d", first, end, start, after)
		}
		// The runtime goes upwards from the entry of a place in the code to its function.
		find, buckets := int(le.Uint64(module[findTable:])), int(le.Uint64(module[maxPC:])-le.Uint64(module[minPC:])+4095)/4096
		if buckets == 0 {
			t.Error("no table finds a function")
		}
		for at := find; at < find+20*buckets; at += 20 {
			if w, i := le.Uint32(was[at:]), le.Uint32(is[at:]); i > w || w-i >= coarse || !bytes.Equal(was[at+4:at+20], is[at+4:at+20]) {
				t.Fatalf("the search for a function starts at %d instead of %d", i, w)
			}
		}
		if !bytes.Equal(filled(t, data(was)), was) {
			t.Error("cutting memory into segments loses something")
		}
	}
}

// The names that a panic prints have no type arguments, and those that nobody prints are not carried.
func TestNamesAreAsTheyArePrinted(t *testing.T) {
	names := []byte("main.main\x00main.list[go.shape.struct { ID string }].func1\x00main.list[...]\x00main.odd]name[\x00main.m[int]\x00main.k[K]\x00")
	was := len(names)
	shorten(names)
	got := string(names[:0])
	for _, n := range bytes.FieldsFunc(names, func(r rune) bool { return r == 0 }) {
		got += string(n) + " "
	}
	if want := "main.main main.list[...].func1 main.list[...] main.odd]name[ main.m[...] main.k[K] "; got != want || len(names) != was {
		t.Errorf("%q, not %q", got, want)
	}
	if i := bytes.Index(names, []byte("main.odd")); i != bytes.Index([]byte("main.main\x00main.list[go.shape.struct { ID string }].func1\x00main.list[...]\x00main.odd"), []byte("main.odd")) {
		t.Errorf("a name has moved to %d", i)
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
