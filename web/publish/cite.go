package publish

import (
	"fmt"
	"regexp"
	"strings"

	"explainer/app/view"
	"explainer/content"
	"explainer/web/contract"
	"explainer/web/site"
)

// addCitations writes for each edition how its records are cited: first the text with its blanks, then each record as BibTeX, which takes
// what stands before its entries for a remark. What all of them share is said once, and so is the address: share.js says it whole, of one.
func addCitations(s *site.Site) {
	for _, x := range s.Editions {
		e := x.Data()
		env, w := view.NewEnv(x, ""), s.Words[e.Lang].Share
		work, version := string(e.Page.Headline)+" ("+string(e.Page.Site)+")", strings.Replace(w.Version, "{day}", content.Date(e.Modified()).In(&e.Words), 1)
		day := strings.Split(e.Modified(), "-")
		var b strings.Builder
		fmt.Fprintf(&b, "%s: %s\n\n", e.Words.Page.Cited, strings.NewReplacer("{title}", "[…]", "{work}", work, "{version}", version, "{url}", "[url]").Replace(w.Cite))
		fmt.Fprintf(&b, "@string{site = {%s}}\n@string{work = {%s}}\n@string{version = {%s}}\n", s.Base, tex(work), tex(version))
		for _, id := range citable(e) {
			to, title := view.Successor(env, id)
			fmt.Fprintf(&b, "\n@misc{%s,\n title = {{%s}},\n url = site # {%s},\n howpublished = work, note = version, year = %s, month = %s, day = %s}\n",
				id+contract.CitationKey(e), tex(named(title)), strings.TrimPrefix(to, "./"), day[0], strings.TrimPrefix(day[1], "0"), strings.TrimPrefix(day[2], "0"))
		}
		s.Files[e.Prefix()+view.Citations] = []byte(b.String())
	}
}

// citable are the records that readers share: cards, differences, events, quotations and facts.
func citable(e *content.Explainer) []string {
	var out []string
	for _, r := range e.Stakeholders {
		out = append(out, r.ID)
	}
	for _, r := range e.Differences {
		out = append(out, r.ID)
	}
	for _, r := range e.Events {
		out = append(out, r.ID)
	}
	for _, r := range e.Quotations {
		out = append(out, r.ID)
	}
	for _, r := range e.Facts {
		out = append(out, r.ID)
	}
	return out
}

// tex is a text as BibTeX takes it.
func tex(s string) string {
	return strings.NewReplacer(`\`, "", "{", "", "}", "", "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`).Replace(s)
}

// longest is how much of a text stands for its title.
const longest = 160

// enclosed matches what stands in quotation marks as a whole, inMarks what does in part of a text.
var (
	enclosed = regexp.MustCompile(`^(?:“([^“”]*)”|«([^«»]*)»|„([^„“]*)“|"([^"]*)")$`)
	inMarks  = regexp.MustCompile(`“[^”]*”|«[^»]*»|„[^“]*“|\([^)]*\)`)
)

// named is the title that a citation gives a record: without the marks around the whole of it, for it gets others, and cut where it is a
// long text, with the marks closed that the cut leaves open.
func named(title string) string {
	title = strings.Join(strings.Fields(title), " ") // spaces that keep words together are for a line's end
	title = strings.TrimSuffix(enclosed.ReplaceAllString(strings.TrimSuffix(title, "."), "$1$2$3$4"), ".")
	r := []rune(title)
	if len(r) <= longest {
		return title
	}
	title = string(r[:longest])
	title = title[:strings.LastIndex(title, " ")] + " …"
	closing := ""
	for _, mark := range inMarks.ReplaceAllString(title, "") {
		switch mark {
		case '“':
			closing = "”" + closing
		case '«':
			closing = "»" + closing
		case '„':
			closing = "“" + closing
		case '(':
			closing = ")" + closing
		}
	}
	return title + closing
}
