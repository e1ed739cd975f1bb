package embeds

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"explainer/content"
	"explainer/web/site"
)

// HeightsFile holds what web/browser/heights.mjs measured in a browser, beside the data; `make heights` renews it.
const HeightsFile = "heights.json"

// heights are those of the story. One that was never measured has none, and every embed a height that does for most.
func heights(s *site.Site) (Heights, error) { return HeightsOf(os.DirFS(s.Story)) }

// HeightsOf reads the heights beside the data of a story.
func HeightsOf(data fs.FS) (Heights, error) {
	b, err := fs.ReadFile(data, HeightsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return Heights{Widths: []int{180, 320, 412, 650}}, nil
	}
	if err != nil {
		return Heights{}, err
	}
	return ReadHeights(b)
}

// Heights are the heights of embeds in CSS pixels at a few widths, by language and by the id of the embed.
type Heights struct {
	Widths []int
	Embeds map[content.Lang]map[string][]int
}

// ReadHeights reads the file that heights.mjs writes.
func ReadHeights(b []byte) (Heights, error) {
	var h Heights
	if err := json.Unmarshal(b, &h); err != nil {
		return h, errors.New("heights.json: the file is damaged: make heights writes it anew")
	}
	if len(h.Widths) == 0 || !slices.IsSorted(h.Widths) {
		return h, fmt.Errorf("heights.json: the widths %v are none, or not in order: make heights writes it anew", h.Widths)
	}
	for lang, embeds := range h.Embeds {
		for id, list := range embeds {
			if len(list) != len(h.Widths) || slices.Min(list) < 1 {
				return h, fmt.Errorf("heights.json: %s in %s has the heights %v, want one for each width: make heights writes it anew", id, lang, list)
			}
		}
	}
	return h, nil
}

// Of returns the heights of an embed. For one that was never measured they are those of the tallest of its kind.
func (h Heights) Of(lang content.Lang, id string) (list []int, known bool) {
	if list, ok := h.Embeds[lang][id]; ok {
		return list, true
	}
	return h.Tallest(Kind(id)), false
}

// Tallest returns for every width the greatest height of a kind in any language.
func (h Heights) Tallest(kind string) []int {
	out := make([]int, len(h.Widths))
	for _, embeds := range h.Embeds {
		for id, list := range embeds {
			for i, n := range list {
				if Kind(id) == kind {
					out[i] = max(out[i], n)
				}
			}
		}
	}
	for i, n := range out {
		if n == 0 {
			out[i] = unmeasured
		}
	}
	return out
}

// Room is the height to reserve for an embed in a column of a width: that of the widest measured column that is not wider.
func Room(s *site.Site, lang content.Lang, id string, width int) (int, error) {
	h, err := heights(s)
	if err != nil {
		return 0, err
	}
	list, _ := h.Of(lang, id)
	at, exact := slices.BinarySearch(h.Widths, width)
	if !exact {
		at = max(0, at-1)
	}
	return list[at], nil
}

// unmeasured is the height of what was never measured in any language, nor anything of its kind.
const unmeasured = 600

// reserve writes heights as data-height takes them. A column between two widths gets what the narrower one needs, so no
// width may say less than a wider one.
func reserve(widths, heights []int) string {
	pairs := make([]string, len(widths))
	for i, w := range widths {
		pairs[i] = fmt.Sprintf("%d:%d", w, slices.Max(heights[i:]))
	}
	return strings.Join(pairs, " ")
}

// style says the same as reserve in CSS alone: percentages of a padding are of the column's width, so each step of the heights is a
// clamp that is nothing in a column wide enough and all of the step in a narrower one.
func style(widths, heights []int) string {
	last := len(widths) - 1
	out := fmt.Sprintf("display:block;padding-bottom:calc(%dpx", heights[last])
	for i := last; i > 0; i-- {
		if step := slices.Max(heights[i-1:]) - slices.Max(heights[i:]); step > 0 {
			out += fmt.Sprintf(" + clamp(0px,(%dpx - 100%%)*9999,%dpx)", widths[i], step)
		}
	}
	return out + ")"
}
