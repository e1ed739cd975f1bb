package picture

import (
	"fmt"
	"image"
	"image/color"
	"strings"

	"golang.org/x/image/font/sfnt"
)

// Misplaced says what of a drawing has no room, leaves the safe area, lies over something else or has no letter in the fonts. It looks twice: at
// where the words and marks were set, and at the pixels outside the safe area, where nothing but paper and the edge may be.
func Misplaced(d Drawing) []string { return paint(d).misplaced(d) }

func (s *sheet) misplaced(d Drawing) (problems []string) {
	safe := Safe
	if s.rtl {
		safe = mirrored(Safe)
	}
	for _, text := range s.unset {
		problems = append(problems, fmt.Sprintf("%q has no room: write it shorter", text))
	}
	for i, b := range s.boxes {
		if b.Empty() && strings.TrimSpace(b.what) == "" {
			continue
		}
		if !b.In(safe) {
			problems = append(problems, fmt.Sprintf("%q leaves the safe area: %v is not in %v", b.what, b.Rectangle, safe))
		}
		for _, other := range s.boxes[:i] {
			if b.Overlaps(other.Rectangle) {
				problems = append(problems, fmt.Sprintf("%q lies over %q: %v, %v", b.what, other.what, b.Rectangle, other.Rectangle))
			}
		}
		for _, f := range []*sfnt.Font{serif, sans} {
			if m := missing(fontFor(f, b.what), b.what); m != "" {
				problems = append(problems, fmt.Sprintf("%q: no letter for %s", b.what, m))
			}
		}
	}
	bare := newSheet()
	bare.rtl = s.rtl
	bare.edge(d.edge())
	bare.turn()
	for y := range Height {
		for x := range Width {
			if image.Pt(x, y).In(safe) {
				continue
			}
			if a, b := s.img.RGBAAt(x, y), bare.img.RGBAAt(x, y); a != b {
				return append(problems, fmt.Sprintf("something is drawn outside the safe area at %d, %d: %v", x, y, color.RGBA(a)))
			}
		}
	}
	return problems
}

// Whole reports whether a drawing shows a text to its end.
func Whole(d Drawing, text string) bool {
	var said []string
	for _, b := range paint(d).boxes {
		said = append(said, b.what)
	}
	return strings.Contains(strings.Join(said, " "), strings.Join(strings.Fields(text), " "))
}

func missing(f *sfnt.Font, text string) string {
	var out strings.Builder
	var buf sfnt.Buffer
	for _, r := range text {
		if g, err := f.GlyphIndex(&buf, r); err != nil || g == 0 {
			out.WriteRune(r)
		}
	}
	return out.String()
}
