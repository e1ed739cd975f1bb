package check

import (
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
		switch {
		case closed && slices.Contains(content.Placeholders, name+"}"): // its value names itself, which is told where that value stands
		case !closed || s.Text[i] == '}':
			c.on(s, "holds a brace without its partner; braces stand around a placeholder: %s", strings.Join(content.Placeholders, ", "))
		default:
			c.on(s, "holds %s}, which is no placeholder; these are: %s", name, strings.Join(content.Placeholders, ", "))
		}
		return
	}
	if p, ok := c.said[s.Lang]; ok {
		c.totals(s, raw, p)
		c.standsStill(s, raw, p)
	}
}

// totals refuses a number of reports that is not that of the data.
func (c *checker) totals(s walk.String, raw string, p expressions) {
	all := len(c.e.Reports)
	for _, m := range p.reports.FindAllStringSubmatch(raw, -1) {
		n, ok := c.countOf(m[2], s.Lang)
		said := strings.TrimSpace(m[0])
		switch {
		case !ok:
		case m[1] != "" && n != all:
			c.on(s, "says “%s”, but there are %s: read it again, and write their number, or {reports} where nothing depends on it", said, c.number(all, content.English))
		case m[1] == "" && n == all:
			c.on(s, "says “%s”, which is all of them: write {reports} for the number, or “%s” if it must be read again when another comes", said, strings.ReplaceAll(p.all, "{n}", c.number(all, s.Lang)))
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
func (c *checker) standsStill(s walk.String, raw string, p expressions) {
	for _, m := range p.still.FindAllStringSubmatch(raw, -1) {
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
