// Package picture draws the picture that stands for a page where a link to it is shared: 1200 × 630 pixels in the light
// colours of the site, with the page's own words. Nothing is cropped: what is too long is set smaller, then ends at the end
// of a sentence, and only as a last resort at an ellipsis.
package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"strings"

	"git.sr.ht/~sbinet/gg"
)

// Width and Height are what every network that shows such pictures takes uncropped.
const Width, Height = 1200, 630

// Safe holds all words and marks. Outside it there is paper and the edge alone. From right to left it lies the other way round.
var Safe = image.Rect(80, 48, 1144, 582)

// edge is the width of the coloured strip at the left.
const edge = 28

// A Drawing is one kind of picture filled with words.
type Drawing interface {
	// edge gives the strip at the left its colours and manners.
	edge() []Sign
	turned() bool
	draw(*sheet)
}

// A Sign is the look of an actor: a mark and a tint, as the style sheet has them.
type Sign struct{ Mark, Tint string }

// Frame is what all pictures have in common: the name of the site above, and below the day on which it stands still. Edge
// is the strip of a picture that is nobody's.
type Frame struct {
	Site, From, AsOf string
	Edge             []Sign
	// RTL turns the picture round for a script that runs from right to left.
	RTL bool
}

func (f Frame) turned() bool { return f.RTL }

func (f Frame) edge() []Sign { return f.Edge }

// A Card shows a stakeholder.
type Card struct {
	Frame
	Sign                              Sign
	Side, Stance, Name, Role, Summary string
}

// Front shows the question and its answers.
type Front struct {
	Frame
	Question string
	Fields   []Field
}

// A Field is one of the answers.
type Field struct {
	Sign              Sign
	Label, Name, Text string
}

// A List shows what a page is and the beginning of what it holds.
type List struct {
	Frame
	Title, Intro string
	Lines        []string
}

// PNG draws d with a palette, which makes it a third as large as with full colours. Where something would be cropped
// or covered there is no picture but an error.
func PNG(d Drawing) ([]byte, error) {
	s := paint(d)
	if problems := s.misplaced(d); len(problems) > 0 {
		return nil, errors.New(strings.Join(problems, "\n"))
	}
	var b bytes.Buffer
	err := png.Encode(&b, paletted(s.img))
	return b.Bytes(), err
}

func paint(d Drawing) *sheet {
	s := newSheet()
	s.rtl = d.turned()
	s.edge(d.edge())
	d.draw(s)
	s.turn()
	return s
}

// The colours of the light theme.
var (
	paper = rgb(0xfbfaf7)
	white = rgb(0xffffff)
	ink   = rgb(0x1b1c22)
	soft  = rgb(0x565963)
	firm  = rgb(0xb4afa4)
	tints = map[string]color.RGBA{
		"teal": rgb(0x0b6370), "rust": rgb(0x9c3f0a), "navy": rgb(0x24365f), "violet": rgb(0x58479a), "grey": soft,
	}
)

func rgb(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// sheet is a picture in the making. It notes where words and marks stand, so that a test can see that
// none lies over another or leaves the safe area.
type sheet struct {
	*gg.Context
	img   *image.RGBA
	faces map[faceKey]*face
	boxes []box
	// unset are the texts for which there was no room.
	unset []string
	// rtl has everything on the other side in the end: later holds the texts until shapes and marks are there.
	rtl   bool
	later []func()
}

type box struct {
	what string
	image.Rectangle
}

func newSheet() *sheet {
	img := image.NewRGBA(image.Rect(0, 0, Width, Height))
	s := &sheet{Context: gg.NewContextForRGBA(img), img: img, faces: map[faceKey]*face{}}
	s.SetColor(paper)
	s.Clear()
	return s
}

func (s *sheet) note(what string, x, y, w, h float64) {
	s.boxes = append(s.boxes, box{what, image.Rect(int(x), int(y), int(x+w+.999), int(y+h+.999))})
}

// edge draws the strip at the left in the colours and manners of the signs, one below the other.
func (s *sheet) edge(signs []Sign) {
	h := float64(Height) / float64(len(signs))
	for i, a := range signs {
		s.strip(a, 0, float64(i)*h, edge, h)
	}
}

// strip fills an area in the manner of a sign: that of a hatched mark is hatched, that of an open one a double line.
func (s *sheet) strip(sign Sign, x, y, w, h float64) {
	s.SetColor(tints[sign.Tint])
	if sign.Tint == "grey" {
		s.SetColor(firm)
	}
	switch sign.Mark {
	case "hatched":
		s.hatch(x, y, w, h, 5, 12)
	case "open-diamond":
		s.DrawRectangle(x, y, w*.36, h)
		s.DrawRectangle(x+w*.64, y, w*.36, h)
		s.Fill()
	default:
		s.DrawRectangle(x, y, w, h)
		s.Fill()
	}
}

// hatch draws diagonals of a thickness, step apart, within a rectangle.
func (s *sheet) hatch(x, y, w, h, thick, step float64) {
	s.Push()
	s.DrawRectangle(x, y, w, h)
	s.Clip()
	s.SetLineWidth(thick)
	for at := -h; at < w+h; at += step * 1.4142 {
		s.DrawLine(x+at, y+h, x+at+h, y)
		s.Stroke()
	}
	s.ResetClip()
	s.Pop()
}

// mark draws a sign in a square of the given size.
func (s *sheet) mark(sign Sign, x, y, n float64) {
	s.note("mark "+sign.Mark, x, y, n, n)
	s.SetColor(tints[sign.Tint])
	switch sign.Mark {
	case "disc":
		s.DrawCircle(x+n/2, y+n/2, n/2)
		s.Fill()
	case "hatched":
		w := n * .12
		s.hatch(x, y, n, n, n*.11, n*.21)
		s.SetLineWidth(w)
		s.DrawRectangle(x+w/2, y+w/2, n-w, n-w)
		s.Stroke()
	case "framed":
		w := n * .14
		s.SetLineWidth(w)
		s.DrawRectangle(x+w/2, y+w/2, n-w, n-w)
		s.Stroke()
		s.DrawRectangle(x+2*w, y+2*w, n-4*w, n-4*w)
		s.Fill()
	case "diamond", "open-diamond":
		w := 0.0
		if sign.Mark == "open-diamond" {
			w = n * .13
		}
		s.MoveTo(x+n/2, y+w*.7)
		s.LineTo(x+n-w*.7, y+n/2)
		s.LineTo(x+n/2, y+n-w*.7)
		s.LineTo(x+w*.7, y+n/2)
		s.ClosePath()
		if sign.Mark == "diamond" {
			s.Fill()
		} else {
			s.SetLineWidth(w)
			s.Stroke()
		}
	default:
		w := n * .14
		s.SetLineWidth(w)
		s.DrawCircle(x+n/2, y+n/2, n/2-w/2)
		s.Stroke()
	}
}
