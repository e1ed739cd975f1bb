package picture

import (
	"image"
	"sort"
)

// paletted reduces a picture to the colours of which it has most, leaving out those that lie close to one already taken: the
// letters have few colours, and between each and the paper a dozen steps are enough for smooth edges.
func paletted(img *image.RGBA) *image.Paletted {
	count := map[uint32]int{}
	each(img, func(from, to int, c uint32) { count[c] += to - from })
	colours := make([]uint32, 0, len(count))
	for c := range count {
		colours = append(colours, c)
	}
	sort.Slice(colours, func(i, j int) bool {
		a, b := colours[i], colours[j]
		return count[a] > count[b] || count[a] == count[b] && a < b
	})
	out := image.NewPaletted(img.Rect, nil)
	var taken []uint32
	index := map[uint32]uint8{}
	for _, c := range colours {
		at, d := nearest(taken, c)
		if d > apart*apart && len(taken) < 256 {
			at = len(taken)
			taken = append(taken, c)
			out.Palette = append(out.Palette, rgb(c))
		}
		index[c] = uint8(at)
	}
	each(img, func(from, to int, c uint32) {
		for i, v := from, index[c]; i < to; i++ {
			out.Pix[i] = v
		}
	})
	return out
}

// apart is how far two colours of a palette lie from each other at least.
const apart = 14

// each calls f for every run of pixels of one colour.
func each(img *image.RGBA, f func(from, to int, c uint32)) {
	at := func(i int) uint32 {
		return uint32(img.Pix[4*i])<<16 | uint32(img.Pix[4*i+1])<<8 | uint32(img.Pix[4*i+2])
	}
	n, from := len(img.Pix)/4, 0
	for i := 1; i <= n; i++ {
		if i == n || at(i) != at(from) {
			f(from, i, at(from))
			from = i
		}
	}
}

func nearest(of []uint32, c uint32) (at, distance int) {
	distance = 1 << 30
	for i, k := range of {
		d := 0
		for shift := 0; shift < 24; shift += 8 {
			v := int(c>>shift&0xff) - int(k>>shift&0xff)
			d += v * v
		}
		if d < distance {
			at, distance = i, d
		}
	}
	return at, distance
}
