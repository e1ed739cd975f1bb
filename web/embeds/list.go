// Package embeds makes what other sites carry: the script and its list, heights, answers of oEmbed, the builder, pinned versions.
package embeds

import (
	"strconv"
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/site"
)

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

// List is what embeds.json holds.
type List struct {
	Script Script `json:"script"`
	// Pinned is the same script of this very version; it never changes. Drafts have none.
	Version string  `json:"version,omitempty"`
	Pinned  *Script `json:"pinned,omitempty"`
	Embeds  []Embed `json:"embeds"`
}

// Add writes the script for other sites and the list of what can be embedded.
func Add(s *site.Site) (Pinned, error) {
	h, err := heights(s)
	if err != nil {
		return Pinned{}, err
	}
	script, err := embedScript(s, h)
	if err != nil {
		return Pinned{}, err
	}
	s.Files["embed.js"] = script
	if err := addTerms(s); err != nil {
		return Pinned{}, err
	}
	list := List{Script: Script{"embed.js", site.Integrity(script)}}
	for _, x := range s.Editions {
		lang := x.Data().Lang
		for _, p := range app.Embeds(x.Data()) {
			p.Env = view.NewEnv(x, "")
			if _, known := h.Of(lang, p.ID); !known {
				s.Logf("heights.json has no %s in %q: the tallest %s stands in; measure with: make heights", p.ID, lang, Kind(p.ID))
			}
			list.Embeds = append(list.Embeds, entry(x, &h, &p))
		}
	}
	addCorrected(s)
	var pinned Pinned
	if !s.Draft {
		pinned = pin(s)
		list.Version, list.Pinned = pinned.version, pinned.script()
	}
	s.Files["embeds.json"] = site.JSON(list)
	s.Files["data/embeds.schema.json"] = site.JSON(described())
	return pinned, nil
}

// entry is what the list says of an embed.
func entry(x *content.Index, h *Heights, p *app.Page) Embed {
	heights, _ := h.Of(x.Data().Lang, p.ID)
	e := Embed{
		Path: site.Address(site.Page(x, p)), ID: p.ID, Language: x.Data().Lang, Kind: Kind(p.ID), Title: p.Title(), Page: site.Full(x, p), Text: text(p),
		Heights: map[string]int{}, Reserve: reserve(h.Widths, heights), Style: style(h.Widths, heights),
	}
	for i, w := range h.Widths {
		e.Heights[strconv.Itoa(w)] = heights[i]
	}
	return e
}

// text is what an embed says, in short: a card's summary, what a difference comes to, or what the whole is about.
func text(p *app.Page) string {
	switch kind, id, _ := strings.Cut(p.ID, "/"); {
	case kind == "cards" && id != "":
		return string(p.Env.Index.Stakeholder(id).Summary.Whole())
	case kind == "differences":
		return string(p.Env.Index.Difference(id).Common)
	}
	return string(p.Env.Data.Page.Answers[len(p.Env.Data.Page.Answers)-1].Summary.Whole())
}
