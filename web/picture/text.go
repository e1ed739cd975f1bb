package picture

import (
	"image"
	"image/color"
	"strings"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/stix/stix2textbold"
	"codeberg.org/go-fonts/stix/stix2textregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomedium"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The fonts: a serif for what is told, a sans for what is operated, as on the site. Parsed once, used by all sheets.
var (
	serif     = parse(stix2textregular.TTF)
	serifBold = parse(stix2textbold.TTF)
	sans      = parse(gomedium.TTF)
	sansBold  = parse(gobold.TTF)
	// What has a letter that those lack is set in these.
	more     = parse(dejavusans.TTF)
	moreBold = parse(dejavusansbold.TTF)
)

// fontFor is the font in which a text is set that is meant for another.
func fontFor(f *sfnt.Font, text string) *sfnt.Font {
	switch {
	case missing(f, text) == "":
		return f
	case f == serifBold || f == sansBold:
		return moreBold
	}
	return more
}

func parse(data []byte) *sfnt.Font {
	f, err := opentype.Parse(data)
	if err != nil {
		panic(err)
	}
	return f
}

type faceKey struct {
	font *sfnt.Font
	size float64
}

// face measures and draws in one font and size. It belongs to one sheet: it keeps a buffer of its own.
type face struct {
	font.Face
	up, down float64
	known    map[string]float64
}

func (s *sheet) face(f *sfnt.Font, size float64) *face {
	key := faceKey{f, size}
	if s.faces[key] == nil {
		made, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			panic(err) // only an unknown font can fail
		}
		m := made.Metrics()
		s.faces[key] = &face{Face: made, up: float(m.Ascent), down: float(m.Descent), known: map[string]float64{}}
	}
	return s.faces[key]
}

func float(v fixed.Int26_6) float64 { return float64(v) / 64 }

func (f *face) width(text string) float64 {
	w, ok := f.known[text]
	if !ok {
		w = float(font.MeasureString(f, text))
		f.known[text] = w
	}
	return w
}

// style is how a text is set.
type style struct {
	font  *sfnt.Font
	color color.Color
	// lead is the height of a line in sizes.
	lead float64
	// tight sets lines of about the same length.
	tight bool
}

// block is a text broken into lines.
type block struct {
	style
	text  string
	size  float64
	lines []string
	face  *face
}

func (b block) height() float64 { return float64(len(b.lines)) * b.size * b.lead }

// wrap breaks a text at its spaces. It fails where one word is wider than a line, or the lines are too many.
func (s *sheet) wrap(text string, st style, size, width float64, most int) (block, bool) {
	b := block{style: st, text: text, size: size, face: s.face(fontFor(st.font, text), size)}
	lines, ok := b.face.lines(text, width)
	if !ok || len(lines) > most {
		return b, false
	}
	if st.tight && len(lines) > 1 {
		low := width / float64(len(lines))
		for high := width; high-low > 2; {
			mid := (low + high) / 2
			if l, ok := b.face.lines(text, mid); ok && len(l) == len(lines) {
				lines, high = l, mid
			} else {
				low = mid
			}
		}
	}
	b.lines = lines
	return b, true
}

func (f *face) lines(text string, width float64) ([]string, bool) {
	var out []string
	now := ""
	for _, word := range strings.Fields(text) {
		if f.width(word) > width {
			return nil, false
		}
		next := word
		if now != "" {
			next = now + " " + word
		}
		if f.width(next) > width {
			out = append(out, now)
			next = word
		}
		now = next
	}
	return append(out, now), true
}

// fit sets a text as large as it can stand in a width and a number of lines, from one size down to another, and
// shortens it if even the smallest is too large.
func (s *sheet) fit(text string, st style, from, to, width float64, most int) block {
	for {
		for size := from; size >= to; size -= 2 {
			if b, ok := s.wrap(text, st, size, width, most); ok {
				return b
			}
		}
		less := shorter(text)
		if less == text { // not even the last sign has room
			return block{style: st, size: to, face: s.face(fontFor(st.font, text), to), lines: []string{text}}
		}
		text = less
	}
}

// shorter leaves out the last sentence, or where there is but one its last word, or of that its last letter: one word may be
// wider than a line.
func shorter(text string) string {
	for _, end := range []string{". ", "; "} {
		if at := strings.LastIndex(text, end); at > 0 {
			return text[:at] + "."
		}
	}
	words := strings.Fields(strings.TrimSuffix(text, "…"))
	if len(words) < 2 {
		if letters := []rune(strings.Join(words, "")); len(letters) > 3 {
			return string(letters[:len(letters)-1]) + "…"
		}
		return "…"
	}
	return strings.TrimRight(strings.Join(words[:len(words)-1], " "), " ,;:–—.") + "…"
}

// write draws a block with its upper left corner at a point, and returns where it ends.
func (s *sheet) write(b block, x, y float64) float64 {
	if len(b.lines) == 0 {
		s.unset = append(s.unset, b.text)
	}
	for _, l := range b.lines {
		s.text(b.face, l, x, y+(b.size*b.lead-b.face.up-b.face.down)/2+b.face.up, b.color)
		y += b.size * b.lead
	}
	return y
}

// text draws one line with its base line at y, and notes what it covers.
func (s *sheet) text(f *face, text string, x, y float64, c color.Color) {
	if s.rtl {
		s.later = append(s.later, func() { s.set(f, text, Width-x-f.width(text), y, c) })
		return
	}
	s.set(f, text, x, y, c)
}

func (s *sheet) set(f *face, text string, x, y float64, c color.Color) {
	drawn := visual(text, s.rtl)
	d := font.Drawer{Dst: s.img, Src: image.NewUniform(c), Face: f, Dot: fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(y * 64)}}
	covered, _ := d.BoundString(drawn)
	d.DrawString(drawn)
	s.note(text, float(covered.Min.X), float(covered.Min.Y), float(covered.Max.X-covered.Min.X), float(covered.Max.Y-covered.Min.Y))
}
