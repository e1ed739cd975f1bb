package web_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

func hasClass(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && slices.Contains(strings.Fields(attr(n, "class")), class)
}

// reportNames finds what a report is called in an edition: its short name, and who wrote it.
func reportNames(r content.Report) *regexp.Regexp {
	var all []string
	for _, name := range append([]string{string(r.Short)}, r.Byline...) {
		all = append(all, regexp.QuoteMeta(bare(name)))
	}
	return regexp.MustCompile(`(?:^|[^\p{L}\p{N}])(?:` + strings.Join(all, "|") + `)(?:$|[^\p{L}\p{N}])`)
}

// On an earlier day no page names a report that came later, nor says how many there are in all.
func TestOnAnEarlierDayNoLaterReportIsNamed(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, last := newCalendar(e), len(e.Page.Answers)-1
		all := regexp.MustCompile(`(?i)` + regexp.QuoteMeta(content.Fill(e.Words.Cite.Every, e)))
		names := map[string]*regexp.Regexp{}
		for _, r := range e.Reports {
			names[r.ID] = reportNames(r)
		}
		for _, page := range s.names {
			if lang(page) != e.Lang || s.moved(page) || strings.TrimPrefix(page, e.Prefix()) == "embed/index.html" {
				continue
			}
			for stop := range last {
				seen := c.seenAt(s.pages[page], stop)
				for _, r := range e.Reports {
					if c.stop(r.Date) <= stop {
						continue
					}
					if at := names[r.ID].FindStringIndex(seen); at != nil {
						t.Errorf("%s on %s names %s of %s: …%s…", page, e.Page.Answers[stop].Day, r.ID, r.Date, around(seen, at))
					}
				}
				if at := all.FindStringIndex(seen); at != nil {
					t.Errorf("%s on %s counts all reports: …%s…", page, e.Page.Answers[stop].Day, around(seen, at))
				}
			}
		}
	}
}

func around(s string, at []int) string { return s[max(0, at[0]-60):min(len(s), at[1]+40)] }

// The mark of each fact says on each day which reports carried it by then, or how many.
func TestMarksCountTheReportsOfTheirDay(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, looked := newCalendar(e), 0
		page := s.pages[e.Prefix()+"facts/index.html"]
		for _, f := range e.Facts {
			mark := within(byID(page, f.ID), func(n *html.Node) bool { return hasClass(n, "ct") })
			if mark == nil {
				t.Fatalf("%s: %s has no mark", e.Lang, f.ID)
			}
			for stop := c.facts[f.ID]; stop < len(e.Page.Answers)-1; stop++ {
				var own []string
				for _, r := range e.Reports {
					if slices.Contains(f.Reports, r.ID) && !r.Retells && c.stop(r.Date) <= stop {
						own = append(own, string(r.Short))
					}
				}
				want := strings.Join(own, " · ")
				switch {
				case len(own) == 0:
					want = e.Words.Cite.Later
				case len(own) > 2:
					want = strings.ReplaceAll(e.Words.Count.Report.Other, "{n}", strconv.Itoa(len(own)))
				}
				looked++
				got := c.seenAt(mark, stop)
				if got, _, _ := strings.Cut(strings.Trim(got, " ¦"), "("); strings.Trim(got, " ¦") != want && !strings.HasPrefix(got, want+" ¦") {
					t.Errorf("%s: the mark of %s on %s says %q, want %q", e.Lang, f.ID, e.Page.Answers[stop].Day, got, want)
				}
			}
		}
		if looked < 100 {
			t.Errorf("%s: only %d marks are looked at", e.Lang, looked)
		}
	}
}

// within is the first element in another for which is holds.
func within(n *html.Node, is func(*html.Node) bool) *html.Node {
	if n == nil {
		return nil
	}
	for kid := range n.Descendants() {
		if kid.Type == html.ElementNode && is(kid) {
			return kid
		}
	}
	return nil
}

func byID(n *html.Node, id string) *html.Node {
	return within(n, func(kid *html.Node) bool { return attr(kid, "id") == id })
}
