package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

var entity = regexp.MustCompile(`&(#\w+|\w+);`)

// markdown finds the marks of a text for another program: bold, code, links and words between stars or low lines.
var markdown = regexp.MustCompile("\\*\\*|__|~~|`|\\]\\(|^(?:#{1,6}|[-*+]|\\d+[.)]) |(?:^| )[*_]\\pL[^*_]*[*_](?:\\PL|$)")

// characters refuses what cannot stand in a page, an attribute or a message between frames,
// and what an editor cannot see.
func (c *checker) characters(s walk.String, rule rules.Rule) {
	if rule.ID != "" || rule.Refs != "" && strings.TrimSpace(s.Text) == s.Text {
		return // an id has a form of its own
	}
	if rule.Address {
		if strings.TrimSpace(s.Text) != s.Text {
			c.on(s, "begins or ends with a space")
		}
		return // so has an address
	}
	if s.Rule == "Report.file" { // a name of the reader's own system, which no page shows
		if strings.ContainsFunc(s.Text, unicode.IsControl) {
			c.on(s, "holds a control character; delete it")
		}
		return
	}
	if !utf8.ValidString(s.Text) {
		c.on(s, "holds bytes that are no character")
	}
	for _, r := range s.Text {
		if why := refused(r); why != "" {
			what, do, _ := strings.Cut(why, "; ")
			if do != "" {
				do = "; " + do
			}
			c.on(s, "holds %s (%U)%s", what, r, do)
			break
		}
	}
	if e := entity.FindString(s.Text); e != "" {
		c.on(s, "holds the markup %s; write the character itself", e)
	}
	if m := c.markdown(s); m != "" {
		c.on(s, "holds %s, a mark of Markdown that readers would see; a text is plain", m)
	}
	if strings.Contains(s.Text, "  ") {
		c.on(s, "holds two spaces in a row")
	}
	if strings.Trim(s.Text, " ") != s.Text {
		c.on(s, "begins or ends with a space")
	}
}

var (
	numbered = regexp.MustCompile(`^\d+\. `)
	// club is a number that belongs to a name: 1. FC Köln.
	club = regexp.MustCompile(`^\d+\. \p{Lu}{2,}(?:\PL|$)`)
)

// markdown is what of a text another program would read as a mark. Some languages write a day with a full stop, “3. März”: there a number
// counts no entry of a list.
func (c *checker) markdown(s walk.String) string {
	m := strings.TrimSpace(markdown.FindString(s.Text))
	if numbered.MatchString(s.Text) && m == strings.TrimSpace(numbered.FindString(s.Text)) {
		if e := c.all.In(s.Lang); club.MatchString(s.Text) || e != nil && strings.Contains(e.Words.Dates.Full, "{day}.") {
			return ""
		}
	}
	return m
}

func refused(r rune) string {
	switch {
	case r == '\n' || r == '\r' || r == 0x2028 || r == 0x2029:
		return "a line break; write the text on one line"
	case r == '\t':
		return "a tab; write a space"
	case unicode.IsControl(r):
		return "a control character; delete it"
	case r == utf8.RuneError:
		return "the sign for a damaged character; write the character again"
	case r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF:
		return "a noncharacter; delete it"
	case unicode.Is(unicode.Co, r):
		return "a private character, which only one font has; write another"
	case unicode.Is(unicode.Cf, r):
		return "an invisible character; delete it"
	case unicode.Is(unicode.Zs, r) && r != ' ':
		return "a special space; write a plain one"
	case r == '<' || r == '>':
		return "markup, " + string(r) + ", which no text may; write it in words"
	case !Drawable(r) && plainForm(r) != "":
		return fmt.Sprintf("%c, another form of %s; write that", r, plainForm(r))
	case !Drawable(r) && unicode.Is(unicode.Latin, r):
		return fmt.Sprintf("the letter %c, which the pictures for shared links cannot draw", r)
	case !Drawable(r) && unicode.IsLetter(r):
		return fmt.Sprintf("a letter of another script, %c (%s), which the pictures for shared links cannot draw", r, script(r))
	case !Drawable(r):
		return "a sign that the pictures for shared links cannot draw, " + string(r)
	}
	return ""
}

// plainForm is how a letter is written that stands for others, as ﬁ and the letters of mathematics do; empty where it is plain itself.
func plainForm(r rune) string {
	plain := norm.NFKC.String(string(r))
	for _, p := range plain {
		if !Drawable(p) || plain == string(r) {
			return ""
		}
	}
	return plain
}

// script names the script of a letter, which may look like another's.
func script(r rune) string {
	for name, table := range unicode.Scripts {
		if unicode.Is(table, r) {
			return name
		}
	}
	return "unknown"
}

// Drawable reports whether the fonts of the pictures for shared links have a character: Latin letters with their accents, and
// the signs of ordinary print. It is what we write, so that no build stops at a picture without saying at which record.
func Drawable(r rune) bool {
	return r < 0x180 || r >= 0x5D0 && r <= 0x5EA || strings.ContainsRune("–—‘’‚“”„†‡•…‰′″‹›⁄€™−‐‑", r)
}

// otherMarks are quotation marks that the house does not use; ‘…’ may stand inside a rendering,
// which the page itself puts in quotation marks.
const otherMarks = "«»‹›„‟‚‛″′‘"

// quoteMarks keeps one pair of marks for the words of a report, so that each such span can be proved.
func (c *checker) quoteMarks(s walk.String, rule rules.Rule) {
	if rule.Verbatim || rule.Refs != "" || rule.Address || s.Rule == "Report.file" {
		return
	}
	others := otherMarks
	if rule.Rendering {
		others = strings.TrimSuffix(otherMarks, "‘") + "“”"
	} else if s.Lang == "" {
		others += "“”" // nothing proves a span in a name or a label
	}
	straight := strings.ContainsAny(s.Text, `"'`)
	if straight {
		c.on(s, "holds a straight quote mark; write ’ for an apostrophe, “…” around the words of a report")
	}
	if i := strings.IndexAny(s.Text, others); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s.Text[i:])
		c.on(s, "holds the quotation mark %c; only “…” in a text stand around the words of a report", r)
	} else if _, _, ok := prose.Split(s.Text); !ok && !straight { // the straight one may be the partner
		c.on(s, "has a quotation mark without its partner")
	}
}
