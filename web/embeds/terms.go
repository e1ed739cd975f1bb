package embeds

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"explainer/content"
	"explainer/web/site"
)

// Terms is the value of data-embed with which a page has its own text explained.
const Terms = "terms"

// termsFile is where the script lies that does it for an edition.
func termsFile(x *content.Index) string { return x.Data().Prefix() + "embed/terms.js" }

// named is what an edition has to explain, and what the glossary says of those that have no card.
type named struct {
	Langs []content.Lang `json:"langs"`
	Lang  content.Lang   `json:"lang"`
	Close string         `json:"close"`
	// Names are expressions, each with the id before it where the id is not the name in lower case with hyphens.
	Names []string          `json:"names"`
	Texts map[string]string `json:"texts"`
}

// explained lists the persons and bodies that have a card, and the terms that have none.
func explained(x *content.Index) named {
	e := x.Data()
	out := named{Texts: map[string]string{}, Langs: e.Story.Editions, Lang: e.Lang, Close: e.Words.Card.Close}
	taken := map[string]bool{}
	add := func(id, name string) bool {
		var fresh []string
		for _, n := range spellings(name) {
			if !taken[n] {
				fresh = append(fresh, n)
			}
			taken[n] = true
		}
		if len(fresh) == 0 {
			return false
		}
		pattern := strings.Join(fresh, "|")
		if strings.ReplaceAll(strings.ToLower(pattern), " ", "-") != id {
			pattern = id + "=" + pattern
		}
		out.Names = append(out.Names, pattern)
		return true
	}
	for _, st := range e.Stakeholders {
		if st.Kind == "person" || st.Kind == "body" {
			add(st.ID, string(st.Name))
		}
	}
	for _, t := range e.Terms {
		if add(t.ID, string(t.Title)) {
			says := string(content.Whole(t.Text, t.Then))
			for _, c := range x.CorrectionsOf(t.ID) {
				if c.ID != t.ID {
					says += " " + e.Words.Corrections.On + " " + c.Day.In(&e.Words) + ". " + c.Whole(&e.Words)
				}
			}
			out.Texts[t.ID] = says
		}
	}
	// The longer name first, where one begins like another.
	length := func(s string) int { return len(s[strings.Index(s, "=")+1:]) }
	slices.SortStableFunc(out.Names, func(a, b string) int { return length(b) - length(a) })
	return out
}

var inBrackets = regexp.MustCompile(`^(.+?) \((\p{Lu}[\p{L}\d]+)\)$`)

// spellings are the expressions for a name, which is written as it stands, with its abbreviation in brackets. A name has a capital letter behind the
// first; what has none is made of common words, and begins with either letter. A common word alone is in too many texts.
func spellings(name string) []string {
	if m := inBrackets.FindStringSubmatch(name); m != nil {
		return []string{regexp.QuoteMeta(m[1]), regexp.QuoteMeta(m[2])}
	}
	first, size := utf8.DecodeRuneInString(name)
	if strings.ContainsFunc(name[size:], unicode.IsUpper) {
		return []string{regexp.QuoteMeta(name)}
	}
	if !strings.Contains(name, " ") || strings.ContainsAny(name, "(“") {
		return nil
	}
	return []string{fmt.Sprintf("[%c%c]%s", unicode.ToUpper(first), unicode.ToLower(first), regexp.QuoteMeta(name[size:]))}
}

// addTerms writes the script of each edition that explains the text of an article.
func addTerms(s *site.Site) error {
	b, err := s.Asset("terms.js")
	if err != nil {
		return err
	}
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	for _, x := range s.Editions {
		filled := bytes.Replace(b, []byte("TERMS"), site.JSON(explained(x)), 1)
		// What stands in a block has short names in the end.
		if s.Files[termsFile(x)], err = m.Bytes("text/javascript", slices.Concat([]byte("{"), filled, []byte("}"))); err != nil {
			return fmt.Errorf("minify terms.js: %w", err)
		}
	}
	return nil
}
