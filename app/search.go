package app

import (
	"strings"

	"explainer/content"
)

// Shown reports whether a card passes the filters of s. All words of the query must occur in what
// the card says, whatever their case and accents.
func Shown(e *Env, s State, c *content.Stakeholder) bool {
	if s.Side != "" && short(c.Side) != s.Side || s.Stance != "" && short(c.Stance) != s.Stance {
		return false
	}
	words := strings.Fields(e.plain(s.Query))
	if len(words) == 0 {
		return true
	}
	hay := e.haystack(c)
	for _, w := range words {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// haystack is the folded text of a card.
func (e *Env) haystack(c *content.Stakeholder) string {
	if e.folded[c.ID] == "" {
		e.folded[c.ID] = e.cardText(c)
	}
	return e.folded[c.ID]
}

func (e *Env) cardText(c *content.Stakeholder) string {
	var b strings.Builder
	add := func(v string) { b.WriteString(v); b.WriteByte(' ') }
	add(string(c.Name))
	add(string(c.Role.Whole()))
	add(string(c.Summary.Whole()))
	for _, s := range c.Steps {
		add(string(s.Text))
	}
	for _, q := range e.X.QuotationsBy(c.ID) {
		add(q.Verbatim)
		if e.E.Foreign() {
			add(string(q.Rendering))
		}
	}
	return e.plain(b.String())
}

// signs are written in more than one way.
var signs = []string{"’", "'", "‘", "'", "“", "", "”", "", `"`, "", "\u2011", "-", "–", "-", "—", "-", "\u0300", "", "\u0301", "", "\u0308", ""}

// plain lowers the case and puts plain letters in the place of those that the language can do without.
func (e *Env) plain(v string) string {
	if e.letters == nil {
		e.letters = map[rune]string{}
		pairs := append(strings.Fields(e.W.Letters), signs...)
		for i := 0; i+1 < len(pairs); i += 2 {
			for _, r := range pairs[i] {
				e.letters[r] = pairs[i+1]
			}
		}
	}
	var b strings.Builder
	for _, r := range strings.ToLower(v) {
		if to, known := e.letters[r]; known {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
