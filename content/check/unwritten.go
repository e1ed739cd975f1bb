package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// slip is what nobody means to write, and what is meant.
type slip struct {
	found *regexp.Regexp
	say   string
}

var slips = []slip{
	{regexp.MustCompile(`\b(?:TODO|TBD|FIXME|TK|XXX)\b|(?i:\blorem ipsum\b)`), "is not written yet, it says %s"},
	{regexp.MustCompile(`\.\.\.`), "holds %s; write …"},
	{regexp.MustCompile(`--`), "holds %s; write –"},
	{regexp.MustCompile(`[^.]\.\.$|[^.]\.\. |,,`), "holds the same mark twice, %s"},
	{regexp.MustCompile(` [.,](?: |$)`), "holds a space before %s"},
	{regexp.MustCompile(`(?i)\b(?:https?|ftp|javascript|mailto):\S+`), "holds the address %s, which is no link in a text; name what is there in words"},
}

// unwritten finds what an editor left to be written, and slips of typing, in our own texts.
func (c *checker) unwritten(s walk.String, rule rules.Rule) {
	if s.Lang == "" || s.Text == "" || rule.Verbatim {
		return
	}
	if strings.TrimSpace(s.Text) != "" && !strings.ContainsFunc(s.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '{' }) {
		c.on(s, "says nothing")
		return
	}
	if c.markdown(s) != "" {
		return // told of
	}
	for _, p := range slips {
		if m := p.found.FindString(s.Text); m != "" {
			c.on(s, p.say, strings.TrimSpace(m))
		}
	}
}

var paragraph = regexp.MustCompile(`^(\S+) [1-9][0-9]{0,3}$`)

// paragraph wants what stands in at to be a report of the text and the number of one of its paragraphs.
func (c *checker) paragraph(s walk.String) {
	if !strings.HasSuffix(s.Rule, ".at") || s.Text == "" {
		return
	}
	m := paragraph.FindStringSubmatch(s.Text)
	switch {
	case m == nil:
		c.on(s, "is %q, want a report and the number of its paragraph, counted from 1, such as \"%s 7\"", s.Text, append(s.Reports, "report-x")[0])
	case slices.ContainsFunc(s.Reports, func(r string) bool { return c.x.Report(r) == nil }): // told as what is not found
	case !slices.Contains(s.Reports, m[1]):
		c.on(s, "names %q, which is not among the reports of this text: %s", m[1], strings.Join(s.Reports, ", "))
	}
}
