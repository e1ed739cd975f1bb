package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
)

// counts holds what a text says of the piece itself against the data: how many reports there are, and the day on which it
// stands still. A text that only mentions them has a placeholder, which follows by itself. One that says something of
// all reports writes their number out, so that another report brings it back to the editor's eye.
func (c *checker) counts(s walk.String) {
	if s.Lang == "" || c.src == nil {
		return
	}
	raw := c.src.Raw(s.Path, s.Text)
	if i := strings.IndexAny(s.Text, "{}"); i >= 0 {
		name, _, closed := strings.Cut(s.Text[i:], "}")
		if !closed || s.Text[i] == '}' {
			c.on(s, "holds a brace without its partner; braces stand around a placeholder: %s", strings.Join(content.Placeholders, ", "))
		} else {
			c.on(s, "holds %s}, which is no placeholder; these are: %s", name, strings.Join(content.Placeholders, ", "))
		}
		return
	}
	if reportCount[s.Lang] == nil {
		return // a language of which we know no phrases
	}
	c.totals(s, raw)
	c.standsStill(s, raw)
}

var (
	// reportCount finds "the five reports", "five news reports", "dei cinque articoli", "tutti e cinque gli articoli".
	reportCount = map[content.Lang]*regexp.Regexp{
		content.English: regexp.MustCompile(`(?i)(?:\b(the|these|those|all|our|only)\s+)?\b([a-z]+|\d+)\s+(?:news\s+|newspaper\s+|press\s+)?reports\b`),
		content.Italian: regexp.MustCompile(`(?i)(?:\b(i|gli|dei|degli|ai|agli|dai|dagli|nei|negli|sui|sugli|questi|nostri|soli|tutti\s+e)\s+)?\b(\pL+|\d+)\s+(?:gli\s+|i\s+)?articoli\b`),
	}
	// still finds a day that is given as that of the piece.
	still = map[content.Lang]*regexp.Regexp{
		content.English: regexp.MustCompile(`(?i)\b(?:as (?:of|at)|up to date on|updated (?:on|to)|state of)\s+(?:[a-z]+day,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)|([a-z]+)\s+(\d{1,2}))\b`),
		content.Italian: regexp.MustCompile(`(?i)\b(?:aggiornat\pL|ferm\pL|stato|situazione)\s+(?:al\s+|all’|a\s+(?:\pL+dì|sabato|domenica)\s+)(\d{1,2}|1º)\s+(\pL+)`),
	}
)

// totals refuses a number of reports that is not that of the data.
func (c *checker) totals(s walk.String, raw string) {
	if !strings.Contains(raw, map[content.Lang]string{content.English: "reports", content.Italian: "articoli"}[s.Lang]) {
		return // a quick look saves most of the work
	}
	all := len(c.e.Reports)
	for _, m := range reportCount[s.Lang].FindAllStringSubmatch(raw, -1) {
		n, ok := c.countOf(m[2], s.Lang)
		said := strings.TrimSpace(m[0])
		switch {
		case !ok:
		case m[1] != "" && n != all:
			c.on(s, "says “%s”, but there are %s: read it again, and write their number, or {reports} where nothing depends on it", said, c.number(all, content.English))
		case m[1] == "" && n == all:
			c.on(s, "says “%s”, which is all of them: write {reports} for the number, or “the %s reports” (“i %s articoli”) if it must be read again when another comes", said,
				c.number(all, content.English), c.number(all, content.Italian))
		case n > all:
			c.on(s, "says “%s”, but there are %s", said, c.number(all, content.English))
		}
	}
}

// countOf reads a number of two or more; "one report" is never all of them.
func (c *checker) countOf(w string, l content.Lang) (int, bool) {
	n, err := strconv.Atoi(w)
	for i := 2; err != nil && i <= 20; i++ {
		if strings.EqualFold(c.number(i, l), w) {
			return i, true
		}
	}
	return n, err == nil && n > 1
}

// standsStill refuses the day of the piece where it is written out: it would stay when the piece moves on.
func (c *checker) standsStill(s walk.String, raw string) {
	for _, m := range still[s.Lang].FindAllStringSubmatch(raw, -1) {
		if slices.ContainsFunc(m[1:], func(w string) bool { return month(strings.ToLower(w), &c.all.In(s.Lang).Words.Dates) > 0 }) {
			c.on(s, "says “%s”: write {as_of}, or {as_of.day} without the year, so that it follows when the piece moves on", m[0])
		}
	}
}

// number is a number in words of a language; in digits where no edition has it.
func (c *checker) number(n int, l content.Lang) string {
	if e := c.all.In(l); e != nil {
		return e.Words.Number(n)
	}
	return strconv.Itoa(n)
}
