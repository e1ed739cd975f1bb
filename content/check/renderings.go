package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"explainer/content"
	"explainer/content/internal/language"
	"explainer/content/internal/walk"
)

// folded wants what is folded below a quotation to be of the same speaker, and nothing to be folded twice.
func (c *checker) folded() {
	others := map[string][]string{} // quotations of another speaker, by the one below which they are folded
	for i, q := range c.e.Quotations {
		of := c.x.Quotation(q.Renders)
		if of == nil || c.x.Kind(q.Speaker) != "stakeholder" || c.x.Kind(of.Speaker) != "stakeholder" || of.Renders == of.ID && of.ID != q.ID {
			continue // told of by itself
		}
		path, owner := item("quotations", i)+".renders", walk.Owner{Kind: "quotation", ID: q.ID}
		switch {
		case of.ID == q.ID:
			c.at(path, owner, "renders itself; leave renders out, or name the fullest quotation of the same words")
		case of.Renders != "":
			c.at(path, owner, "renders %q, which renders another itself; name the fullest of the same words", q.Renders)
		case of.Speaker != q.Speaker:
			others[of.ID] = append(others[of.ID], q.ID)
		}
	}
	for i, of := range c.e.Quotations {
		list := others[of.ID]
		if len(list) == 0 {
			continue
		}
		by := c.x.Quotation(list[0])
		if len(list) > 1 { // it is this one that is wrong
			c.at(item("quotations", i)+".speaker", walk.Owner{Kind: "quotation", ID: of.ID},
				"is of the speaker %q, but the quotations that render it are not: %s; the same words have one speaker", of.Speaker, strings.Join(list, ", "))
			continue
		}
		j := slices.IndexFunc(c.e.Quotations, func(q content.Quotation) bool { return q.ID == by.ID })
		c.at(item("quotations", j)+".renders", walk.Owner{Kind: "quotation", ID: by.ID},
			"renders %q, which is of the speaker %q and not of %q; the same words have one speaker", of.ID, of.Speaker, by.Speaker)
	}
}

// translated refuses a wording that readers of another language than the reports' see without our translation, and one that we
// translate in another way than a quotation of the same words.
func (c *checker) translated() {
	for _, e := range c.all {
		if !e.Foreign() {
			continue
		}
		for i, d := range e.Differences {
			for j, v := range d.Versions {
				at, o := fmt.Sprintf("differences[%d].versions[%d]", i, j), walk.Owner{Kind: "difference", ID: d.ID}
				if v.Wording != "" && v.Rendering == "" {
					c.at(at+".wording", o, "versions[%d] has a wording, and its rendering in %s (%s) is missing", j, language.Name(e.Lang), e.Lang)
					c.problems[len(c.problems)-1].Lang = e.Lang
				}
				if q := otherwise(e, v); q != nil {
					c.at(at+".rendering."+string(e.Lang), o, "versions[%d] renders words of %q in another way than that does, by “%s”: one translation for one wording", j, q.ID, q.Rendering)
				}
			}
		}
	}
}

// otherwise is a quotation of these words, or of more, that is rendered in another way.
func otherwise(e *content.Explainer, v content.Version) *content.Quotation {
	words, ours := bareWords(v.Wording), bareWords(string(v.Rendering))
	if words == "" || ours == "" {
		return nil
	}
	for i, q := range e.Quotations {
		said, theirs := bareWords(q.Verbatim), bareWords(string(q.Rendering))
		same := said == words || q.Report == v.Report && within(said, words)
		if same && theirs != "" && !within(theirs, ours) {
			return &e.Quotations[i]
		}
	}
	return nil
}

func within(whole, part string) bool { return strings.Contains(" "+whole+" ", " "+part+" ") }

// bareWords is a text without its marks and its capitals.
func bareWords(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " "))
}
