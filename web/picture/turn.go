package picture

import (
	"image"
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// turn brings everything to the other side where the script runs from right to left, and then sets the texts.
func (s *sheet) turn() {
	if !s.rtl {
		return
	}
	for y := range Height {
		for x := range Width / 2 {
			other := Width - 1 - x
			a, b := s.img.RGBAAt(x, y), s.img.RGBAAt(other, y)
			s.img.SetRGBA(x, y, b)
			s.img.SetRGBA(other, y, a)
		}
	}
	for i := range s.boxes {
		s.boxes[i].Rectangle = mirrored(s.boxes[i].Rectangle)
	}
	for _, set := range s.later {
		set()
	}
}

func mirrored(r image.Rectangle) image.Rectangle {
	return image.Rect(Width-r.Max.X, r.Min.Y, Width-r.Min.X, r.Max.Y)
}

// first is a sign that is not seen and has what follows begin at the right.
const first = "\u200f"

// visual is a line in the order in which its letters are drawn from left to right. Scripts whose letters join would need more than that;
// package check refuses them.
func visual(text string, rtl bool) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x590 && r < 0x2000 }) && !rtl {
		return text
	}
	if rtl {
		text = first + text
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text); err != nil {
		return text
	}
	order, err := p.Order()
	if err != nil {
		return text
	}
	var runs []string
	for i := range order.NumRuns() {
		run := order.Run(i)
		part := run.String()
		if run.Direction() == bidi.RightToLeft {
			part = bidi.ReverseString(part)
		}
		runs = append(runs, part)
	}
	if rtl {
		slices.Reverse(runs)
	}
	return strings.ReplaceAll(strings.Join(runs, ""), first, "")
}
