package picture

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"git.sr.ht/~sbinet/gg"

	"explainer/web/site"
)

// AddIcons draws the icon of the site and of the installed app: the signs of the actors that the story names, two side by side or one alone.
func AddIcons(s *site.Site) error {
	var signs []Sign
	for _, id := range s.E.Story.Icon {
		if a := s.X.Actor(id); a != nil {
			signs = append(signs, sign(a))
		}
	}
	s.Add("icon.svg", []byte(iconSVG(signs)))
	for _, i := range []struct {
		name  string
		size  int
		inset float64
	}{{"icon-192.png", 192, .08}, {"icon-512.png", 512, .08}, {"icon-mask.png", 512, .2}} {
		var b bytes.Buffer
		if err := icon(i.size, i.inset, signs).EncodePNG(&b); err != nil {
			return fmt.Errorf("draw %s: %w", i.name, err)
		}
		s.Add(i.name, b.Bytes())
	}
	return nil
}

// icon draws the signs within an inset, given as a part of the size in pixels.
func icon(size int, inset float64, signs []Sign) *gg.Context {
	s := &sheet{Context: gg.NewContext(size, size)}
	s.SetColor(paper)
	s.Clear()
	n := float64(size)
	s.Translate(n*inset, n*inset)
	n *= 1 - 2*inset
	switch len(signs) {
	case 1:
		s.mark(signs[0], n*.2, n*.2, n*.6)
	case 2:
		s.mark(signs[0], n*.04, n*.29, n*.42)
		s.mark(signs[1], n*.55, n*.3, n*.4)
	}
	return s.Context
}

// iconSVG is the icon for browsers, which draw it at any size.
func iconSVG(signs []Sign) string {
	shapes := ""
	switch len(signs) {
	case 1:
		shapes = shape(signs[0], 14, 14, 36)
	case 2:
		shapes = shape(signs[0], 7, 20, 24) + shape(signs[1], 36, 20, 24)
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="` + hex(paper) + `"/>` + shapes + "</svg>\n"
}

// shape is a sign in a square of n units, with its corner at x, y.
func shape(sign Sign, x, y, n float64) string {
	colour := hex(tints[sign.Tint])
	filled, drawn := ` fill="`+colour+`"/>`, func(width float64) string {
		return ` fill="none" stroke="` + colour + `" stroke-width="` + short(width) + `"/>`
	}
	circle := func(r float64) string {
		return `<circle cx="` + short(x+n/2) + `" cy="` + short(y+n/2) + `" r="` + short(r) + `"`
	}
	square := func(in float64) string {
		return `<path d="` + path("M", x+in, y+in) + "h" + short(n-2*in) + "v" + short(n-2*in) + "h" + short(2*in-n) + `z"`
	}
	diamond := func(in float64) string {
		return `<path d="` + path("M", x+n/2, y+in) + path("L", x+n-in, y+n/2) + path("L", x+n/2, y+n-in) + path("L", x+in, y+n/2) + `z"`
	}
	switch sign.Mark {
	case "disc":
		return circle(n/2) + filled
	case "hatched":
		var lines strings.Builder
		for i := 1.0; i <= 5; i++ {
			d := i * n / 3 // where a diagonal meets the sides
			over := max(0, d-n)
			lines.WriteString(path("M", x+over, y+d-over) + path("L", x+d-over, y+over))
		}
		return square(0) + drawn(n*.1) + `<path d="` + lines.String() + `"` + drawn(n*.1)
	case "framed":
		return square(n*.07) + drawn(n*.14) + square(n*.28) + filled
	case "diamond":
		return diamond(0) + filled
	case "open-diamond":
		return diamond(n*.1) + drawn(n*.13)
	}
	return circle(n*.43) + drawn(n*.14)
}

func path(command string, x, y float64) string { return command + short(x) + " " + short(y) }

// short is a number with two digits behind the point at most.
func short(f float64) string { return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64) }

func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
