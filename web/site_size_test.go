package web_test

import (
	"bytes"
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

// packed is the size that data has on the way, at a level of brotli: 11 is what the build sends, 5 is quicker and never smaller.
func packed(t testing.TB, data []byte, level int) int {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: level, LGWin: 22})
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
			boot = packed(t, f.Data, 11)
		}
	}
	if boot == 0 || boot > 4096 {
		t.Errorf("the boot script has %d bytes, want 1 to 4096", boot)
	}
	size := func(name string, most int) int {
		n := packed(t, s.files[name].Data, 11) + boot
		if n > most {
			t.Errorf("%s has %d bytes, at most %d", name, n, most)
		}
		return n
	}
	var largest string
	cards, embeds := 0, 0
	for name := range s.files {
		if !strings.HasSuffix(name, ".html") || strings.HasPrefix(name, "v/") || !strings.Contains(name, "cards/") || strings.HasSuffix(name, "embed/cards/index.html") {
			continue
		}
		cards++
		if strings.Contains(name, "embed/") {
			embeds++
		}
		if largest == "" || len(s.files[name].Data) > len(s.files[largest].Data) {
			largest = name
		}
		if packed(t, s.files[name].Data, 5)+boot > mostCard {
			size(name, mostCard)
		}
	}
	if want := 2 * len(s.e.Stakeholders); cards < want || embeds < want {
		t.Errorf("%d pages of cards and %d embeds of them were weighed", cards, embeds)
	}
	t.Logf("brotli, with the boot script of %d bytes: front %d, Italian front %d (at most %d); the largest card %d, %s (at most %d)",
		boot, size("index.html", mostFront), size("it/index.html", mostFront), mostFront, size(largest, mostCard), largest, mostCard)
}
