package check

import (
	"strings"

	"explainer/content"
	"explainer/content/glossary"
	"explainer/content/internal/walk"
)

// terms wants the words of a term to be its own, and found in what each edition says: readers are led to an entry from where its words
// stand, in every language.
func (c *checker) terms() {
	said := map[content.Lang][]string{}
	for _, f := range walk.Fields(c.all) {
		for _, s := range f.Strings() {
			if s.Lang != "" && s.Owner.Kind != "term" {
				said[s.Lang] = append(said[s.Lang], s.Text)
			}
		}
	}
	for _, e := range c.all {
		of := map[string]string{}
		for i := range e.Terms {
			t := &e.Terms[i]
			path, owner, found := item("terms", i)+".words", walk.Owner{Kind: "term", ID: t.ID}, false
			for _, w := range glossary.Forms(t) {
				switch other := of[w]; {
				case w == "" && t.Words == "": // a title that is missing is told as such
				case w == "" || w != strings.Trim(w, " ,") || strings.Contains(w, ","):
					c.at(path, owner, "words (%s) has %q; write the forms with a comma and a space between two", e.Lang, w)
				case other != "":
					c.at(path, owner, "words (%s) has %q, as %q has: readers cannot be led to both", e.Lang, w, other)
				}
				of[w] = t.ID
				for _, text := range said[e.Lang] {
					found = found || glossary.Find(text, w) >= 0
				}
			}
			if !found && t.Words != "" {
				c.at(path, owner, "no text (%s) has its words (%s); write it as the texts have it", e.Lang, strings.Join(glossary.Forms(t), ", "))
			}
		}
	}
}
