package publish

import (
	"fmt"
	"strings"

	"explainer/app/view"
	"explainer/content"
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
		fmt.Fprintf(&b, "%s: %s\n\n", e.Words.Page.Cited, strings.NewReplacer("{title}", "[title]", "{work}", work, "{version}", version, "{url}", "[url]").Replace(w.Cite))
		fmt.Fprintf(&b, "@string{site = {%s}}\n@string{work = {%s}}\n@string{version = {%s}}\n", s.Base, tex(work), tex(version))
		for _, id := range citable(e) {
			to, title := view.Successor(env, id)
			fmt.Fprintf(&b, "\n@misc{%s-%s,\n title = {{%s}},\n url = site # {%s},\n howpublished = work, note = version, year = %s, month = %s, day = %s}\n",
				id, day[0], tex(named(title)), strings.TrimPrefix(to, "./"), day[0], strings.TrimPrefix(day[1], "0"), strings.TrimPrefix(day[2], "0"))
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

// named is the title that a citation gives a record: without the marks around it, for it gets others, and cut where it is a long text.
func named(title string) string {
	title = strings.TrimRight(strings.TrimLeft(title, "“«„\""), "”»“\".")
	if r := []rune(title); len(r) > longest {
		title = string(r[:longest])
		title = title[:strings.LastIndex(title, " ")] + " …"
	}
	return title
}
