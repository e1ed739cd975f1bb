package embeds

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"

	"explainer/app"
	"explainer/web/contract"
	"explainer/web/site"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"
)

// marks tell the script whether a fragment may be the id of a card, in a byte or so for each: of other words about three in a
// hundred pass. Each id is a number below 2,048; in their order, each distance to the one before is a character.
func marks(ids []string) string {
	numbers := make([]int, len(ids))
	for i, id := range ids {
		for _, c := range id {
			numbers[i] = (numbers[i]*31 + int(c)) % 2048
		}
	}
	slices.Sort(numbers)
	var out strings.Builder
	last := 0
	for _, n := range slices.Compact(numbers) {
		out.WriteRune(rune(n - last + 35))
		last = n
	}
	return out.String()
}

// room is what the script knows of a kind: with c it reserves c * (10 + 10000 / width), which falls with the width about as
// the heights do and is never less than one of them. It is a multiple of four: a line more or less in a record changes no script.
func room(widths, heights []int) int {
	c := 0.0
	for i, h := range heights {
		c = max(c, float64(h)/(10+1e4/float64(widths[i])))
	}
	return 4 * int(math.Ceil(c/4))
}

// pattern is how the ids of a kind of embed look.
func pattern(id string) string {
	if list, _, one := strings.Cut(id, "/"); one {
		return list + "/[a-z0-9-]+"
	}
	return id
}

// embedScript fills the room of each kind, the languages and the marks of the cards into the script and minifies it.
func embedScript(s *site.Site, h Heights) ([]byte, error) {
	b, err := s.Asset("embed.js")
	if err != nil {
		return nil, err
	}
	kinds := map[string]int{Terms: 0} // takes no room
	for _, p := range app.Embeds(s.E) {
		kinds[pattern(p.ID)] = room(h.Widths, h.Tallest(Kind(p.ID)))
	}
	for _, sec := range s.E.Page.Sections {
		if sec.Embed {
			for _, former := range s.X.Former(sec.ID) {
				kinds[former] = kinds[sec.ID]
			}
		}
	}
	var ids []string
	for _, st := range s.E.Stakeholders {
		ids = append(append(ids, st.ID), s.X.Former(st.ID)...)
	}
	if b, err = contract.Fill(s, "embed.js", b); err != nil {
		return nil, err
	}
	b = bytes.ReplaceAll(b, []byte("ELEMENT"), []byte(s.E.Story.Element))
	b = bytes.Replace(b, []byte("KINDS"), site.JSON(kinds), 1)
	b = bytes.Replace(b, []byte("CARDS"), site.JSON(marks(ids)), 1)
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	if b, err = m.Bytes("text/javascript", b); err != nil {
		return nil, fmt.Errorf("minify embed.js: %w", err)
	}
	return b, nil
}
