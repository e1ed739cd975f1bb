package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"explainer/app"
	"explainer/content"
)

// HeightsFile holds what web/browser/heights.mjs measured in a browser, beside the data; `make heights` renews it.
const HeightsFile = "heights.json"

// heights are those of the story. One that was never measured has none, and every embed a height that does for most.
func (s *site) heights() (Heights, error) {
	b, err := fs.ReadFile(Data(s.opt.story()), HeightsFile)
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
		return h, fmt.Errorf("heights.json: %w", err)
	}
	if len(h.Widths) == 0 || !slices.IsSorted(h.Widths) {
		return h, fmt.Errorf("heights.json: widths %v", h.Widths)
	}
	for lang, embeds := range h.Embeds {
		for id, list := range embeds {
			if len(list) != len(h.Widths) || slices.Min(list) < 1 {
				return h, fmt.Errorf("heights.json: %s %s: %v", lang, id, list)
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

// Kind is what an embed holds: a section by its name, "all", "card" or "difference".
func Kind(id string) string {
	if kind, _, one := strings.Cut(id, "/"); one {
		return strings.TrimSuffix(kind, "s")
	}
	return id
}

// Embed is one entry of embeds.json.
type Embed struct {
	// Path leads from the root of the site to the embed; ID is what data-embed takes.
	Path     string       `json:"path"`
	ID       string       `json:"id"`
	Language content.Lang `json:"language"`
	Kind     string       `json:"kind"`
	Title    string       `json:"title"`
	// Page leads from the root of the site to the full page; Text says in a sentence or two what the embed does. Both are for
	// places where no frame is shown.
	Page    string         `json:"page"`
	Text    string         `json:"text"`
	Heights map[string]int `json:"heights"`
	// Reserve is the same as the value of data-height, Style the same as the value of a style attribute that keeps
	// the room free until the script runs.
	Reserve string `json:"reserve"`
	Style   string `json:"style"`
}

// Script is a script with the hash for its integrity attribute.
type Script struct {
	Path      string `json:"path"`
	Integrity string `json:"integrity"`
}

// EmbedList is what embeds.json holds.
type EmbedList struct {
	Script Script `json:"script"`
	// Pinned is the same script of this very version; it never changes. Drafts have none.
	Version string  `json:"version,omitempty"`
	Pinned  *Script `json:"pinned,omitempty"`
	Embeds  []Embed `json:"embeds"`
}

// addEmbeds writes the script for other sites and the list of what can be embedded.
func (s *site) addEmbeds() error {
	h, err := s.heights()
	if err != nil {
		return err
	}
	script, err := s.embedScript(h)
	if err != nil {
		return err
	}
	s.files["embed.js"] = script
	list := EmbedList{Script: Script{"embed.js", integrity(script)}}
	for _, x := range s.editions {
		lang := x.Data().Lang
		for _, p := range app.Embeds(x.Data()) {
			p.Env = app.NewEnv(x, "")
			heights, known := h.Of(lang, p.ID)
			if !known {
				s.opt.logf("heights.json has no %s in %q: the tallest %s stands in; measure with: make heights", p.ID, lang, Kind(p.ID))
			}
			e := Embed{Path: address(file(x, &p)), ID: p.ID, Language: lang, Kind: Kind(p.ID), Title: p.Title(), Page: full(x, &p), Text: text(&p), Heights: map[string]int{}, Reserve: reserve(h.Widths, heights), Style: style(h.Widths, heights)}
			for i, w := range h.Widths {
				e.Heights[strconv.Itoa(w)] = heights[i]
			}
			list.Embeds = append(list.Embeds, e)
		}
	}
	if !s.opt.Draft {
		list.Version, list.Pinned = s.pin()
	}
	s.files["embeds.json"] = mustJSON(list)
	return nil
}

// text is what an embed says, in short: a card's summary, what a difference comes to, or what the whole is about.
func text(p *app.Page) string {
	switch kind, id, _ := strings.Cut(p.ID, "/"); {
	case kind == "cards" && id != "":
		return string(p.Env.X.Stakeholder(id).Summary.Whole())
	case kind == "differences":
		return string(p.Env.X.Difference(id).Common)
	}
	return string(p.Env.E.Page.Answers[len(p.Env.E.Page.Answers)-1].Summary.Whole())
}

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
// the heights do and is never less than one of them.
func room(widths, heights []int) int {
	c := 0.0
	for i, h := range heights {
		c = max(c, float64(h)/(10+1e4/float64(widths[i])))
	}
	return int(math.Ceil(c))
}

// pattern is how the ids of a kind of embed look.
func pattern(id string) string {
	if list, _, one := strings.Cut(id, "/"); one {
		return list + "/[a-z0-9-]+"
	}
	return id
}

// embedScript fills the room of each kind, the languages and the marks of the cards into the script and minifies it.
func (s *site) embedScript(h Heights) ([]byte, error) {
	b, err := s.asset("embed.js")
	if err != nil {
		return nil, err
	}
	kinds := map[string]int{}
	for _, p := range app.Embeds(s.e) {
		kinds[pattern(p.ID)] = room(h.Widths, h.Tallest(Kind(p.ID)))
	}
	for _, sec := range s.e.Page.Sections {
		if sec.Embed {
			for _, former := range s.x.Former(sec.ID) {
				kinds[former] = kinds[sec.ID]
			}
		}
	}
	var ids []string
	for _, st := range s.e.Stakeholders {
		ids = append(append(ids, st.ID), s.x.Former(st.ID)...)
	}
	if b, err = s.spoken("embed.js", b); err != nil {
		return nil, err
	}
	b = bytes.Replace(b, []byte("ELEMENT"), []byte(s.e.Story.Element), 1)
	b = bytes.Replace(b, []byte("KINDS"), mustJSON(kinds), 1)
	b = bytes.Replace(b, []byte("CARDS"), mustJSON(marks(ids)), 1)
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	if b, err = m.Bytes("text/javascript", b); err != nil {
		return nil, fmt.Errorf("minify embed.js: %w", err)
	}
	return b, nil
}
