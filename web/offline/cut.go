package offline

import (
	"regexp"
	"strings"
)

// Files may differ from one another where a part of a page, a line of data or a citation begins, and around all that changes with a file
// elsewhere or with the edition: names with a hash, integrities, versions and the size of the copy, words in styles and on scripts. All texts of a site are looked through, twice in a
// build: a regular expression is tried only where a part that changes may begin.
var (
	bothTags  = []string{"style", "section", "div"}
	startTags = []string{"details", "li", "p", "article", "ul", "ol", "blockquote", "footer", "nav"}

	volatile = map[byte][]changing{
		'a': {{"assets/", regexp.MustCompile(`^assets/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z]+`)}},
		's': {{"sha256-", regexp.MustCompile(`^sha256-(?:[A-Za-z0-9/+]|&#43;){40,}=*`)}},
		'd': {
			{`data-version="`, regexp.MustCompile(`^data-version="[^"]*" data-keeps="[^"]*"`)},
			{`data-words="`, regexp.MustCompile(`^data-words="[^"]*"`)},
		},
		'v': {{"v/", regexp.MustCompile(`^v/[0-9a-f]{10}\b`)}},
		'-': {
			{`--unknown:"`, regexp.MustCompile(`^--unknown:"[^"]*"`)},
			{`--later:"`, regexp.MustCompile(`^--later:"[^"]*"`)},
		},
	}
)

// changing is a part that changes with a file elsewhere or with the edition: how it begins, and what it is.
type changing struct {
	prefix string
	whole  *regexp.Regexp
}

// cut takes a text apart at its seams.
func cut(text string) []string {
	var out []string
	from := 0
	part := func(to int) {
		if to > from {
			out = append(out, text[from:to])
			from = to
		}
	}
	end := 0 // of the part that changes in which this stands
	for i := range len(text) {
		if i == end {
			part(i)
		}
		switch c := text[i]; c {
		case '<':
			if tagAt(text[i+1:]) {
				part(i)
			}
		case '\n':
			if lineAt(text[i+1:]) {
				part(i)
			}
		case 'a', 's', 'd', 'v', '-':
			if i < end || c == 'v' && i > 0 && word(text[i-1]) {
				continue
			}
			for _, v := range volatile[c] {
				if !strings.HasPrefix(text[i:], v.prefix) {
					continue
				}
				if m := v.whole.FindStringIndex(text[i:]); m != nil {
					part(i)
					end = i + m[1]
				}
			}
		}
	}
	part(len(text))
	return out
}

// tagAt reports whether a text that stands behind < begins with a tag at which files may differ.
func tagAt(text string) bool {
	if rest, ends := strings.CutPrefix(text, "/"); ends {
		return begins(rest, bothTags)
	}
	return begins(text, bothTags) || begins(text, startTags) || strings.HasPrefix(text, `span class="cr`) || strings.HasPrefix(text, `span class="cf`)
}

func begins(text string, names []string) bool {
	for _, name := range names {
		if strings.HasPrefix(text, name) && (len(text) == len(name) || !word(text[len(name)])) {
			return true
		}
	}
	return false
}

// lineAt reports whether a line of data begins: indented, with a brace or a quotation mark, or with the rule of a style sheet.
func lineAt(text string) bool {
	rest := strings.TrimLeft(text, "\t")
	if len(rest) == len(text) {
		return strings.HasPrefix(text, "@")
	}
	return strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, `"`)
}

func word(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
