package web_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

// The mark of what the reports differ on names each difference and leads to it, on the day on which all reports are there and not before.
// That of anything else leads to none. On the front page only the main ones have their titles, others say what they are about.
func TestMarksLeadToWhereTheReportsDiffer(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, last := newCalendar(e), len(e.Page.Answers)-1
		concern := map[string][]*content.Difference{}
		for i := range e.Differences {
			d := &e.Differences[i]
			of := slices.Concat(d.Facts, d.Events, d.Quotations)
			if len(of) == 0 {
				t.Errorf("%s: no mark leads to %s", e.Lang, d.ID)
			}
			for _, id := range of {
				concern[id] = append(concern[id], d)
			}
		}
		seen, looked := map[string]bool{}, 0
		look := func(page string, id string, near func(*html.Node) *html.Node) {
			record := byID(s.pages[e.Prefix()+page], id)
			if record == nil {
				return
			}
			mark := within(near(record), func(n *html.Node) bool { return hasClass(n, "ct") })
			if mark == nil {
				t.Errorf("%s: %s has no mark in %s", e.Lang, id, page)
				return
			}
			looked++
			var got, want []string
			for n := range mark.Descendants() {
				if page, at, _ := strings.Cut(attr(n, "href"), "#"); strings.HasSuffix(page, "differences/") {
					got = append(got, at+" "+bare(n.FirstChild.Data))
				}
			}
			for _, d := range concern[id] {
				name := string(d.Title)
				if kind := kindOf(e, d); page == "index.html" && d.Weight != "main" && !strings.Contains(strings.Join(want, "; "), " "+kind) {
					name = kind
				}
				want = append(want, d.ID+" "+bare(name))
				seen[d.ID] = true
			}
			says := bare(e.Words.Cite.Differing)
			if on := c.seenAt(mark, last); strings.Contains(on, says) != (len(want) > 0) {
				t.Errorf("%s: the mark of %s shows %q: %v", e.Lang, id, says, len(want) == 0)
			}
			if on := c.seenAt(mark, last-1); strings.Contains(on, says) {
				t.Errorf("%s: the mark of %s shows %q before the last report", e.Lang, id, says)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: the mark of %s leads to %q, want %q", e.Lang, id, got, want)
			}
		}
		itself := func(n *html.Node) *html.Node { return n }
		for _, f := range e.Facts {
			look("facts/index.html", f.ID, itself)
		}
		for _, v := range e.Events {
			look("index.html", v.ID, itself)
		}
		for _, q := range e.Quotations {
			below := func(n *html.Node) *html.Node {
				for n = n.NextSibling; n != nil && n.Type != html.ElementNode; {
					n = n.NextSibling
				}
				return n
			}
			look("cards/"+q.Speaker+"/index.html", q.ID, below)
			if who := slices.IndexFunc(e.Stakeholders, func(h content.Stakeholder) bool { return h.ID == q.Speaker }); e.Stakeholders[who].Part == "" {
				look("index.html", q.ID, below)
			}
		}
		if len(seen) != len(e.Differences) || looked < len(e.Facts)+len(e.Events)+len(e.Quotations) {
			t.Errorf("%s: %d marks were looked at, which lead to %d of %d differences", e.Lang, looked, len(seen), len(e.Differences))
		}
	}
}

// kindOf is what a difference is about, in words.
func kindOf(e *content.Explainer, d *content.Difference) string {
	w := e.Words.About
	return map[string]string{
		"who": w.Who, "when": w.When, "where": w.Where, "words": w.Words, "name": w.Name, "number": w.Number, "scope": w.Scope, "attribution": w.Attribution,
	}[d.About]
}
