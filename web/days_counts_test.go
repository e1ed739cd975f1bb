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

// labels lead from the names and titles of records to the stop at which they may first be seen, from the data alone.
func (c *calendar) labels() map[string]int {
	out, last := map[string]int{}, len(c.e.Page.Answers)-1
	note := func(stop int, t content.Text) {
		words := bare(string(t))
		if before, known := out[words]; words != "" && (!known || stop < before) {
			out[words] = stop
		}
	}
	for _, h := range c.e.Stakeholders {
		note(c.cards[h.ID], h.Name)
	}
	for _, r := range c.e.Reports {
		note(c.stop(r.Date), r.Title)
	}
	for _, v := range c.e.Events {
		note(c.event(&v), v.Title)
	}
	for _, t := range c.e.Terms {
		note(c.earliest(t.Reports), t.Title)
	}
	for _, t := range c.e.Topics {
		first := last
		for _, f := range c.e.Facts {
			if f.Topic == t.ID {
				first = min(first, c.facts[f.ID])
			}
		}
		note(first, t.Title)
	}
	for _, s := range c.e.Sides {
		first := last
		for _, h := range c.e.Stakeholders {
			if h.Side == s.ID {
				first = min(first, c.cards[h.ID])
			}
		}
		note(first, s.Name)
	}
	for _, d := range c.e.Differences {
		note(last, d.Title)
	}
	for _, q := range c.e.Questions {
		note(last, q.Title)
	}
	for _, k := range c.e.Tasks {
		n := 0
		for _, id := range k.Statement().AllFacts() {
			n = max(n, c.facts[id])
		}
		note(n, k.Title)
	}
	return out
}

// addressed are the names that the address of a page tells: a card's own page says whose it is on any day. A frame without the control
// of the day stands at the last one, and says so.
func (c *calendar) addressed(page string) string {
	for _, h := range c.e.Stakeholders {
		if strings.Contains(page, "cards/"+h.ID+"/") {
			side := ""
			for _, s := range c.e.Sides {
				if s.ID == h.Side {
					side = bare(string(s.Name))
				}
			}
			return bare(string(h.Name)) + " | " + side
		}
	}
	return ""
}

// whole finds a text as a word of its own.
func whole(text string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\p{L}\p{N}])` + regexp.QuoteMeta(text) + `(?:$|[^\p{L}\p{N}])`)
}

// withDays are the pages of an edition that have the control of the day.
func (s *site) withDays(e *content.Explainer) []string {
	var out []string
	for _, page := range s.names {
		if lang(page) == e.Lang && !s.moved(page) && !strings.HasPrefix(page, "v/") && within(s.pages[page], func(n *html.Node) bool { return hasClass(n, "days") }) != nil {
			out = append(out, page)
		}
	}
	return out
}

// On an earlier day no name and no title is seen that something has only of a later one: in no list, filter, link or attribute.
func TestOnAnEarlierDayNothingOfLaterIsNamed(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c := newCalendar(e)
		labels := c.labels()
		pages := s.withDays(e)
		if len(pages) < len(e.Stakeholders)+5 {
			t.Fatalf("%s: only %d pages have days", e.Lang, len(pages))
		}
		for stop := range len(e.Page.Answers) - 1 {
			var may strings.Builder
			for words, n := range c.texts {
				if n <= stop {
					may.WriteString(" | " + words)
				}
			}
			for words, n := range labels {
				if n <= stop {
					may.WriteString(" | " + words)
				}
			}
			for _, sec := range e.Page.Sections {
				may.WriteString(" | " + bare(string(sec.Title)) + " | " + bare(string(sec.Intro.Text)))
			}
			may.WriteString(" | " + e.Words.Timeline.More + " | " + e.Words.Tasks.More) // which may begin with the name of a side
			for _, a := range e.Actors {
				may.WriteString(" | " + bare(string(a.Name)+" | "+string(a.Short)))
			}
			seen := strings.ToLower(may.String())
			looked := map[string]*regexp.Regexp{}
			for words, n := range labels {
				if n > stop && !strings.Contains(seen, strings.ToLower(words)) {
					looked[words] = whole(words)
				}
			}
			if len(looked) < 60 {
				t.Fatalf("%s, stop %d: only %d names are looked for", e.Lang, stop, len(looked))
			}
			told := 0
			for _, page := range pages {
				text, own := c.seenAt(s.pages[page], stop), c.addressed(page)
				for words, is := range looked {
					if !strings.Contains(text, words) || strings.Contains(own, words) {
						continue
					}
					if at := is.FindStringIndex(text); at != nil {
						if told++; told < 15 {
							t.Errorf("%s on %s names %q of %s: …%s…", page, e.Page.Answers[stop].Day, words, e.Page.Answers[labels[words]].Day, around(text, at))
						}
					}
				}
			}
			if told > 14 {
				t.Errorf("%d more", told-14)
			}
		}
	}
}

// On an earlier day no page says how many of a kind there are in all, in figures or in words.
func TestOnAnEarlierDayNothingCountsTheWhole(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, w := newCalendar(e), &e.Words
		fact := func(stop int) int {
			n := 0
			for _, at := range c.facts {
				if at <= stop {
					n++
				}
			}
			return n
		}
		none := func(int) int { return 0 }
		all := []struct {
			n     int
			by    func(int) int
			count content.Count
		}{
			{len(e.Facts), fact, w.Count.Fact},
			{len(e.Differences), none, w.Count.Difference},
			{len(e.Questions), none, w.Count.Question},
			{len(e.Quotations), none, w.Count.Quotation},
			{len(e.Events), none, w.Count.Event},
			{len(e.Terms), none, w.Count.Term},
			{len(e.Tasks), none, w.Count.Task},
			{len(e.Stakeholders), none, w.Count.Card},
			{len(e.Stakeholders), none, w.Cards.Total},
			{len(e.Reports), none, w.Count.Report},
		}
		words := []string{string(e.Page.Line), content.Fill("{reports}", e) + " " + w.Count.Report.Noun(len(e.Reports), w), content.Fill("{Reports}", e) + " " + w.Count.Report.Noun(len(e.Reports), w)}
		for stop := range len(e.Page.Answers) - 1 {
			looked := slices.Clone(words)
			for _, kind := range all {
				if kind.n > 1 && kind.by(stop) != kind.n {
					looked = append(looked, kind.count.Of(kind.n, w), w.Cards.Of+" "+strconv.Itoa(kind.n))
				}
			}
			for _, page := range s.withDays(e) {
				text := c.seenAt(s.pages[page], stop)
				for _, says := range looked {
					if !strings.Contains(text, bare(says)) {
						continue
					}
					if at := whole(bare(says)).FindStringIndex(text); at != nil {
						t.Errorf("%s on %s says %q: …%s…", page, e.Page.Answers[stop].Day, says, around(text, at))
					}
				}
			}
		}
	}
}

// What counts on a day counts what is there: the control of the day the facts, the strip its marks, each list of a report what it holds.
func TestNumbersOfADayAddUp(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c := newCalendar(e)
		front, facts, sources := s.pages[e.Prefix()+"index.html"], s.pages[e.Prefix()+"facts/index.html"], s.pages[e.Prefix()+"sources/index.html"]
		shown := func(n *html.Node, stop int) bool {
			for ; n != nil; n = n.Parent {
				for _, class := range strings.Fields(attr(n, "class")) {
					if k, err := strconv.Atoi(class[1:]); err == nil && (class[0] == 'r' || class[0] == 'k') && k > stop || class == "now" && stop < len(e.Page.Answers)-1 {
						return false
					}
				}
			}
			return true
		}
		items := func(n *html.Node, stop int, is func(*html.Node) bool) int {
			count := 0
			for kid := range n.Descendants() {
				if kid.Type == html.ElementNode && is(kid) && shown(kid, stop) {
					count++
				}
			}
			return count
		}
		number := regexp.MustCompile(`\d+`)
		looked := 0
		for stop := range e.Page.Answers {
			known := c.seenAt(within(facts, func(n *html.Node) bool { return hasClass(n, "asof") }), stop)
			all := number.FindAllString(known, -1)
			if there := items(facts, stop, func(n *html.Node) bool { return n.Data == "li" && strings.HasPrefix(attr(n, "id"), "fact-") }); len(all) == 0 || all[len(all)-1] != strconv.Itoa(there) {
				t.Errorf("%s: the control of the day says %q over %d facts", e.Lang, known, there)
			}
			for col := range front.Descendants() {
				if !hasClass(col, "col") || within(col, func(n *html.Node) bool { return n.Data == "ul" }) == nil || !hasClass(col.Parent, "strip") {
					continue
				}
				says := c.seenAt(within(col, func(n *html.Node) bool { return n.Data == "b" }), stop)
				if there := items(col, stop, func(n *html.Node) bool { return n.Data == "li" }); strings.Trim(says, " ¦") != strconv.Itoa(there) {
					t.Errorf("%s, stop %d: the strip says %q over %d marks", e.Lang, stop, says, there)
				}
				looked++
			}
			for fold := range sources.Descendants() {
				list := within(fold, func(n *html.Node) bool { return hasClass(n, "support") })
				if !hasClass(fold, "fold") || list == nil || !shown(fold, stop) {
					continue
				}
				says := c.seenAt(within(fold, func(n *html.Node) bool { return n.Data == "summary" }), stop)
				if there := items(list, stop, func(n *html.Node) bool { return n.Data == "li" }); number.FindString(says) != strconv.Itoa(there) || there == 0 {
					t.Errorf("%s, stop %d: a report’s list says %q over %d records", e.Lang, stop, says, there)
				}
				looked++
			}
		}
		if looked < 60 {
			t.Errorf("%s: only %d numbers are looked at", e.Lang, looked)
		}
	}
}

// A filter offers on each day what something public has, and nothing else.
func TestFiltersOfferWhatIsPublic(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c := newCalendar(e)
		offered := func(page, name string, stop int) (out []string) {
			control := within(s.pages[e.Prefix()+page], func(n *html.Node) bool { return n.Data == "select" && attr(n, "name") == name })
			for o := range control.Descendants() {
				if o.Data == "option" && attr(o, "value") != "" && strings.Trim(c.seenAt(o, stop), " ¦") != "" {
					out = append(out, attr(o, "value"))
				}
			}
			slices.Sort(out)
			return out
		}
		short := func(id string) string { _, rest, _ := strings.Cut(id, "-"); return rest }
		for stop := range e.Page.Answers {
			want := map[string]map[string]bool{"side": {}, "stance": {}, "topic": {}, "report": {}, "by": {}}
			for _, h := range e.Stakeholders {
				if c.cards[h.ID] <= stop {
					want["side"][short(h.Side)], want["stance"][short(h.Stance)] = true, true
				}
			}
			for _, f := range e.Facts {
				if c.facts[f.ID] <= stop {
					want["topic"][short(f.Topic)] = true
				}
			}
			for _, r := range e.Reports {
				if c.stop(r.Date) <= stop {
					want["report"][short(r.ID)] = true
					want["by"][map[bool]string{true: "retold", false: "single"}[r.Retells]] = true
				}
			}
			for name, values := range want {
				page := "facts/index.html"
				if name == "side" || name == "stance" {
					page = "index.html"
				}
				var all []string
				for v := range values {
					all = append(all, v)
				}
				slices.Sort(all)
				if got := offered(page, name, stop); !slices.Equal(got, all) {
					t.Errorf("%s, stop %d: the filter %s offers %v, want %v", e.Lang, stop, name, got, all)
				}
			}
		}
	}
}
