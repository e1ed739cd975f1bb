package offline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

const integrity = "sha256-0123456789012345678901234567890123456789012345678901234567890123"

// small is a small site of pages that repeat each other, with a name with a hash in each.
func small(asset string, texts ...string) map[string][]byte {
	files := map[string][]byte{"404.html": []byte("<p>not here"), "data/x.json": []byte("{\n\t\"a\": \"" + strings.Join(texts, "\",\n\t\"b\": \"") + "\"\n}\n")}
	for i := range 5 {
		page := `<html><script src="assets/boot.` + asset + `.js" integrity="` + integrity + `" data-version="v" data-keeps="1.0"></script><section>`
		for n, s := range texts {
			if n%5 != i {
				page += "<p>" + s
			}
		}
		files[fmt.Sprintf("page-%d/", i)] = []byte(page + "</section>")
	}
	return files
}

func bundled(t testing.TB, files map[string][]byte) []byte {
	t.Helper()
	b, err := Bundle(files)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestABundleHoldsEachFileByteForByte(t *testing.T) {
	files := small("0123456789", "one", "two", "three", "…é", "five")
	files["empty.txt"] = []byte{}
	b := bundled(t, files)
	got, err := Files(b)
	if err != nil {
		t.Fatal(err)
	}
	if !maps.EqualFunc(got, files, bytes.Equal) {
		t.Errorf("got %q, want %q", got, files)
	}
	if n := bytes.Count(b, []byte("<p>…é")); n != 1 {
		t.Errorf("what pages share is there %d times", n)
	}
	if !bytes.Equal(b, bundled(t, files)) {
		t.Error("the same files make two bundles")
	}
	for n := range len(b) {
		if _, err := Files(b[:n]); err == nil {
			t.Fatalf("%d of %d bytes were read", n, len(b))
		}
	}
}

// apply does what the worker does.
func apply(t testing.TB, old, p []byte) ([]byte, error) {
	t.Helper()
	was, err := open(old)
	if err != nil {
		t.Fatal(err)
	}
	line, text, _ := bytes.Cut(p, []byte("\n"))
	var h patch
	if err := json.Unmarshal(line, &h); err != nil {
		return nil, err
	}
	var now contents
	var moved []int
	for i := 0; i+2 < len(h.Steps); i += 3 {
		keep, drop, add := h.Steps[i], h.Steps[i+1], h.Steps[i+2]
		for range keep {
			now.pieces = append(now.pieces, was.pieces[len(moved)])
			moved = append(moved, len(now.pieces)-1)
		}
		for n := range drop {
			moved = append(moved, len(now.pieces)+n)
		}
		for range add {
			n := h.Lengths[0]
			now.pieces, text, h.Lengths = append(now.pieces, string(text[:n])), text[n:], h.Lengths[1:]
		}
	}
	lists := map[string][]int{}
	for _, f := range was.files {
		lists[f.address] = nil
		for _, p := range f.pieces {
			lists[f.address] = append(lists[f.address], moved[p])
		}
	}
	for _, address := range h.Gone {
		delete(lists, address)
	}
	for _, f := range h.Files {
		lists[f.address] = f.pieces
	}
	for _, address := range slices.Sorted(maps.Keys(lists)) {
		now.files = append(now.files, file{address, lists[address]})
	}
	if len(text) > 0 || len(moved) != len(was.pieces) {
		return nil, errors.New("the patch is not used up")
	}
	return now.bytes()
}

func TestAPatchMakesTheNewerBundle(t *testing.T) {
	words := []string{"one", "two", "three", "four", "five", "six", "seven"}
	old := bundled(t, small("0123456789", words...))
	changed := slices.Clone(words)
	changed[3] = "another"
	for what, c := range map[string]struct {
		now   map[string][]byte
		lists int // how many files are told anew
	}{
		"nothing":               {small("0123456789", words...), 0},
		"a word":                {small("0123456789", changed...), 0},
		"a word and a script":   {small("0123456780", changed...), 0},
		"a text more":           {small("0123456789", append(slices.Clone(words), "eight")...), 5},
		"a text less":           {small("0123456789", words[1:]...), -1},
		"all else":              {map[string][]byte{"x": []byte("y")}, 1},
		"two texts, other ways": {small("0123456789", "two", "one", "three", "four", "five", "seven", "six"), -1},
	} {
		now := bundled(t, c.now)
		p, err := Patch(old, now)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := apply(t, old, p); err != nil || !bytes.Equal(got, now) {
			t.Errorf("%s: %v\n%s makes\n%s, want\n%s", what, err, p, got, now)
		}
		line, _, _ := bytes.Cut(p, []byte("\n"))
		var h patch
		if err := json.Unmarshal(line, &h); err != nil {
			t.Fatal(err)
		}
		if c.lists >= 0 && len(h.Files) != c.lists {
			t.Errorf("%s: the lists of %d files are told anew, want %d: %s", what, len(h.Files), c.lists, line)
		}
	}
}

func FuzzPatch(f *testing.F) {
	f.Add("one two three four", "one 2 three four")
	f.Add("a b c d e f g", "g f e d c b a")
	f.Fuzz(func(t *testing.T, a, b string) {
		old, now := bundled(t, small("0123456789", strings.Fields(a)...)), bundled(t, small("0123456780", strings.Fields(b)...))
		p, err := Patch(old, now)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := apply(t, old, p); err != nil || !bytes.Equal(got, now) {
			t.Errorf("%v: %s makes %s of %s, want %s", err, p, got, old, now)
		}
	})
}
