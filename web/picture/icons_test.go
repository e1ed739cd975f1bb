package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"io"
	"testing"

	"explainer/content/rules"
)

// Each sign that an actor can have is drawn in the icon, in both forms, and as none of the others.
func TestTheIconDrawsEverySign(t *testing.T) {
	drawn := map[string]string{}
	for i, mark := range rules.Marks {
		signs := []Sign{{mark, rules.Tints[i%len(rules.Tints)]}, {mark, "rust"}}
		svg := iconSVG(signs)
		for d := xml.NewDecoder(bytes.NewBufferString(svg)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v in %s", mark, err, svg)
			}
		}
		shapes := shape(Sign{mark, "rust"}, 0, 0, 24)
		if was, taken := drawn[shapes]; taken {
			t.Errorf("%s is drawn as %s is", mark, was)
		}
		drawn[shapes] = mark
		img := icon(96, 0, signs).Image()
		for side, tint := range []string{signs[0].Tint, "rust"} {
			found := false
			for y := range 96 {
				for x := 48 * side; x < 48*side+48; x++ {
					c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
					found = found || c == tints[tint]
				}
			}
			if !found {
				t.Errorf("%s: nothing %s stands at side %d", mark, tint, side)
			}
		}
	}
}

// One sign alone stands in the middle.
func TestAnIconOfOneSign(t *testing.T) {
	img := icon(96, 0, []Sign{{"disc", "teal"}}).Image()
	if c := color.RGBAModel.Convert(img.At(48, 48)).(color.RGBA); c != tints["teal"] {
		t.Errorf("%v stands in the middle", c)
	}
}
