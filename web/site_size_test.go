package web_test

import (
	"bytes"
	"sort"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// The most that a reader loads before doing anything, in bytes as brotli sends them: the page with its style
// sheet, and the boot script. The icon is not counted.
const (
	mostFront = 45_000
	mostCard  = 25_000
)

func packed(t testing.TB, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: 11, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

func TestPagesAreLight(t *testing.T) {
	s := built(t)
	boot := 0
	for name, f := range s.files {
		if strings.HasPrefix(name, "assets/boot.") {
			boot = packed(t, f.Data)
		}
	}
	if boot == 0 || boot > 4096 {
		t.Errorf("the boot script has %d bytes, want 1 to 4096", boot)
	}
	var largest string
	sizes := map[string]int{}
	var cards []int
	for _, name := range s.names {
		n := packed(t, s.files[name].Data) + boot
		sizes[name] = n
		if !strings.Contains(name, "cards/") {
			continue
		}
		cards = append(cards, n)
		if largest == "" || n > sizes[largest] {
			largest = name
		}
		if n > mostCard {
			t.Errorf("%s has %d bytes, at most %d", name, n, mostCard)
		}
	}
	for _, name := range []string{"index.html", "it/index.html"} {
		if sizes[name] > mostFront {
			t.Errorf("%s has %d bytes, at most %d", name, sizes[name], mostFront)
		}
	}
	sort.Ints(cards)
	t.Logf("brotli, with the boot script of %d bytes: front %d, Italian front %d (at most %d); cards %d in the middle, %d at most, %s (at most %d); facts %d, sources %d, differences %d",
		boot, sizes["index.html"], sizes["it/index.html"], mostFront, cards[len(cards)/2], sizes[largest], largest, mostCard,
		sizes["facts/index.html"], sizes["sources/index.html"], sizes["differences/index.html"])
}
