// Package compare tells how two built sites differ, so that a change of the code can be shown to change nothing for readers, or only what it should.
//
// Whatever is derived from other files is set equal first: hashes in names, integrity, checksums, versions. Compressed copies are left out, since they
// follow from the files beside them. Pictures are compared by their pixels, programs not at all: their bytes say nothing about what a reader sees.
package compare

import (
	"bytes"
	"fmt"
	"image/png"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// A Change is one replacement that was found in some files.
type Change struct {
	Old, New string   // the pieces that were there, and that are there now; one of them may be empty
	Files    []string // where, by today's names without hashes
}

// Report is what differs between two sites.
type Report struct {
	Same           int      // files that do not differ
	Added, Removed []string // files that only one of the two has
	Changes        []Change // the most frequent first
}

// Empty says that nothing differs.
func (r *Report) Empty() bool { return len(r.Added)+len(r.Removed)+len(r.Changes) == 0 }

// Sites compares the built site in old with the one in now.
func Sites(old, now fs.FS) (*Report, error) {
	was, err := read(old)
	if err != nil {
		return nil, err
	}
	is, err := read(now)
	if err != nil {
		return nil, err
	}
	r := &Report{}
	found := map[[2]string][]string{}
	for _, name := range names(was) {
		if _, ok := is[name]; !ok {
			r.Removed = append(r.Removed, name)
		}
	}
	for _, name := range names(is) {
		before, ok := was[name]
		if !ok {
			r.Added = append(r.Added, name)
			continue
		}
		changes := differences(name, before, is[name])
		if len(changes) == 0 {
			r.Same++
		}
		for _, c := range changes {
			if list := found[c]; len(list) == 0 || list[len(list)-1] != name {
				found[c] = append(list, name)
			}
		}
	}
	for c, files := range found {
		r.Changes = append(r.Changes, Change{c[0], c[1], files})
	}
	slices.SortFunc(r.Changes, func(a, b Change) int {
		if d := len(b.Files) - len(a.Files); d != 0 {
			return d
		}
		return strings.Compare(a.Files[0]+a.Old+a.New, b.Files[0]+b.Old+b.New)
	})
	return r, nil
}

func names(files map[string][]byte) []string {
	list := make([]string, 0, len(files))
	for name := range files {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// derived are the parts of a text that follow from other files: hashes in names and integrity, in the forms that HTML and JSON give them, and the sizes of the program and of the copy for reading offline.
var derived = []struct {
	is *regexp.Regexp
	to string
}{
	{regexp.MustCompile(`sha(256|384|512)-(?:[A-Za-z0-9+/]|&#43;|\\u002[bB])+={0,2}`), "sha$1-#"},
	{regexp.MustCompile(`\b[0-9a-f]{64}\b`), "#"},
	{regexp.MustCompile(`\b[0-9a-f]{10,20}\b`), "#"},
	{regexp.MustCompile(` data-(size|keeps)="[\d.]+"`), ` data-$1="#"`},
}

func level(b []byte) []byte {
	for _, d := range derived {
		b = d.is.ReplaceAll(b, []byte(d.to))
	}
	return b
}

// read gives the files of a site by their names without hashes. Two files whose names differ by the hash alone are told apart by their order.
func read(site fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		switch path.Ext(name) {
		case ".br", ".gz", ".zst":
			return nil
		}
		b, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		key := string(level([]byte(name)))
		for n := 2; ; n++ {
			if _, taken := files[key]; !taken {
				break
			}
			key = fmt.Sprintf("%s (%d)", level([]byte(name)), n)
		}
		files[key] = b
		return nil
	})
	return files, err
}

func differences(name string, old, now []byte) [][2]string {
	if bytes.Equal(old, now) {
		return nil
	}
	kind := path.Ext(strings.SplitN(name, " ", 2)[0])
	switch kind {
	case ".wasm":
		return nil
	case ".png":
		return pixels(old, now)
	}
	old, now = level(old), level(now)
	if bytes.Equal(old, now) {
		return nil
	}
	if bytes.IndexByte(old, 0) >= 0 || bytes.IndexByte(now, 0) >= 0 {
		return [][2]string{{"binary", "binary"}}
	}
	a, b := pieces(string(old)), pieces(string(now))
	var list [][2]string
	for _, e := range udiff.Lines(a, b) {
		list = append(list, [2]string{strings.TrimSuffix(a[e.Start:e.End], "\n"), strings.TrimSuffix(e.New, "\n")})
	}
	return list
}

// pieces puts each tag, rule and value on a line of its own, so that a difference is no longer than what differs. Spaces between tags go.
var breaks = strings.NewReplacer("\n", " ", "<", "\n<", ">", ">\n", "{", "{\n", "}", "\n}", ";", ";\n", "\",", "\",\n")

func pieces(s string) string {
	var b strings.Builder
	for line := range strings.Lines(breaks.Replace(s)) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

func pixels(old, now []byte) [][2]string {
	a, errA := png.Decode(bytes.NewReader(old))
	b, errB := png.Decode(bytes.NewReader(now))
	if errA != nil || errB != nil {
		return [][2]string{{"picture", "picture that cannot be read"}}
	}
	if a.Bounds() != b.Bounds() {
		return [][2]string{{"picture " + a.Bounds().String(), "picture " + b.Bounds().String()}}
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if r1 != r2 || g1 != g2 || b1 != b2 || a1 != a2 {
				n++
			}
		}
	}
	if n == 0 {
		return nil
	}
	return [][2]string{{"picture", fmt.Sprintf("picture with %d other pixels", n)}}
}
