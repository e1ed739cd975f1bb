package web_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

// A translated page must be a good page: translators are kept away from marks and names of reports, and from nothing else.
// namesOnly reports whether a text is made of the names of reports.
func namesOnly(text string, names []string) bool {
	for _, part := range strings.Split(text, " · ") {
		if !slices.Contains(names, part) {
			return false
		}
	}
	return true
}

func TestOnlyMarksAndNamesOfReportsAreKeptFromTranslators(t *testing.T) {
	s := built(t)
	marks, reports := map[string]string{}, map[content.Lang][]string{}
	for _, e := range s.all {
		for _, a := range e.Actors {
			if a.Lang != "" { // a name that is the same in every edition
				marks[string(a.Short)] = string(a.Lang)
			}
		}
		for _, r := range e.Reports {
			reports[e.Lang] = append(reports[e.Lang], string(r.Short))
		}
	}
	found := map[string]int{}
	s.each(func(page string, n *html.Node) {
		l, text := lang(page), plain(n)
		want, kind := "", ""
		switch {
		case marks[text] != "" && marked(n):
			want, kind = marks[text], "mark"
		case (n.Data == "a" || n.Data == "b") && slices.Contains(reports[l], text):
			want, kind = string(l), "report"
		case (n.Data == "summary" || n.Data == "span") && attr(n, "translate") != "" && namesOnly(strings.TrimPrefix(text, "· "), reports[l]):
			want, kind = string(l), "report" // a mark that names the reports, or those of a later day
		}
		value, kept := lookup(n, "translate")
		switch {
		case !kept && kind != "":
			t.Errorf("%s: the %s %q is left to translators", page, kind, text)
		case kept && (kind == "" || value != "no"):
			t.Errorf("%s: <%s class=%q translate=%q> %q is kept from translators", page, n.Data, attr(n, "class"), value, text)
		case kept && attr(n, "lang") != want:
			t.Errorf("%s: %q, which is kept, is said to be in %q, want %q", page, text, attr(n, "lang"), want)
		case kept:
			found[kind+" "+string(l)]++
		}
	})
	for _, kind := range []string{"mark en", "mark it", "report en", "report it"} {
		if found[kind] < 20 {
			t.Errorf("only %d of %s were found", found[kind], kind)
		}
	}
}

// marked says whether an element begins with a mark.
func marked(n *html.Node) bool {
	c := n.FirstChild
	return c != nil && c.Type == html.ElementNode && c.Data == "i" && strings.HasPrefix(attr(c, "class"), "m m-")
}

// plain is the text of an element.
func plain(n *html.Node) string {
	var b strings.Builder
	walk(n, func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	})
	return strings.TrimSpace(b.String())
}
