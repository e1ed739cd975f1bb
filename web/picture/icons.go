package picture

import (
	"bytes"
	"fmt"

	"git.sr.ht/~sbinet/gg"

	"explainer/web/site"
)

// AddIcons draws the icon of the installed app: a disc beside a hatched square.
func AddIcons(s *site.Site) error {
	s.Add("icon.svg", []byte(iconSVG))
	for _, i := range []struct {
		name  string
		size  int
		inset float64
	}{{"icon-192.png", 192, .08}, {"icon-512.png", 512, .08}, {"icon-mask.png", 512, .2}} {
		var b bytes.Buffer
		if err := icon(i.size, i.inset).EncodePNG(&b); err != nil {
			return fmt.Errorf("draw %s: %w", i.name, err)
		}
		s.Add(i.name, b.Bytes())
	}
	return nil
}

// icon draws the two marks within an inset, given as a part of the size in pixels.
func icon(size int, inset float64) *gg.Context {
	c := gg.NewContext(size, size)
	c.SetColor(paper)
	c.Clear()
	n := float64(size)
	c.Translate(n*inset, n*inset)
	n *= 1 - 2*inset
	c.SetColor(tints["teal"])
	c.DrawCircle(n*.25, n*.5, n*.21)
	c.Fill()
	c.SetColor(tints["rust"])
	left, top, side := n*.55, n*.3, n*.4
	c.SetLineWidth(n * .035)
	c.DrawRectangle(left, top, side, side)
	c.Stroke()
	c.DrawRectangle(left, top, side, side)
	c.Clip()
	for x := -side; x < side; x += n * .1 {
		c.DrawLine(left+x, top+side, left+x+side, top)
		c.Stroke()
	}
	c.ResetClip()
	return c
}

const iconSVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#fbfaf7"/><circle cx="19" cy="32" r="12" fill="#0b6370"/><g fill="none" stroke="#9c3f0a" stroke-width="2.4"><path d="M36 20h24v24H36z"/><path d="M36 28l8-8m-8 16l16-16m-16 24l24-24M44 44l16-16m-8 16l8-8"/></g></svg>
`
