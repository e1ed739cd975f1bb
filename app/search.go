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
	words := strings.Fields(fold(s.Query))
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
		e.folded[c.ID] = e.fold(c)
	}
	return e.folded[c.ID]
}

func (e *Env) fold(c *content.Stakeholder) string {
	var b strings.Builder
	add := func(v string) { b.WriteString(v); b.WriteByte(' ') }
	add(string(c.Name))
	add(string(c.Role))
	add(string(c.Summary.Whole()))
	for _, s := range c.Steps {
		add(string(s.Text))
	}
	for _, q := range e.X.QuotationsBy(c.ID) {
		add(q.Verbatim)
		if e.E.Foreign() {
			add(q.Rendering)
		}
	}
	return fold(b.String())
}

var accents = strings.NewReplacer("à", "a", "è", "e", "é", "e", "ì", "i", "ò", "o", "ó", "o", "ù", "u", "’", "'", "‘", "'", "“", "", "”", "", `"`, "", "\u2011", "-", "–", "-", "—", "-", "\u0300", "", "\u0301", "")

// fold lowers the case and takes the accents of Italian off.
func fold(v string) string { return accents.Replace(strings.ToLower(v)) }
