package web_test

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"explainer/content"
)

// calendar tells from the data alone by which stop a text was public. It shares no code with the program, which says so by classes.
type calendar struct {
	e     *content.Explainer
	dates map[string]content.Date // of the reports
	facts map[string]int
	// retells are the reports that retell others; cards lead to the stop at which something was known of each.
	retells map[string]bool
	cards   map[string]int
	// texts lead to the first stop at which they may be seen, and to what they are.
	texts map[string]int
	of    map[string]string
}

func newCalendar(e *content.Explainer) *calendar {
	c := &calendar{e: e, dates: map[string]content.Date{}, facts: map[string]int{}, retells: map[string]bool{}, cards: map[string]int{}, texts: map[string]int{}, of: map[string]string{}}
	last := len(e.Page.Answers) - 1
	for _, r := range e.Reports {
		c.dates[r.ID], c.retells[r.ID] = r.Date, r.Retells
	}
	for _, r := range e.Reports {
		c.note(r.ID, c.stop(r.Date), append([]content.Text{r.Title}, r.Damage...)...)
	}
	for _, f := range e.Facts {
		c.facts[f.ID] = c.given(f.Public, f.Reports)
		c.note(f.ID, c.facts[f.ID], f.Text)
	}
	for _, q := range e.Quotations {
		n := c.own(q.Day, []string{q.Report})
		c.note(q.ID, n, content.Text(q.Verbatim))
		c.note(q.ID, n, q.Rendering)
	}
	for _, v := range e.Events {
		n := c.event(&v)
		c.note(v.ID, n, v.Title, v.Text)
		c.then(v.ID, n, v.Then)
	}
	for _, h := range e.Stakeholders {
		most := 0
		for _, s := range h.Steps {
			reports := s.Reports
			for _, t := range s.Then {
				reports = append(reports[:len(reports):len(reports)], t.Reports...)
			}
			n := c.own(s.Day, reports)
			most = max(most, n)
			c.note(h.ID, n, s.Text)
			c.then(h.ID, n, s.Then)
		}
		if len(h.Steps) == 0 { // what sums up reports waits for all of them
			for _, r := range h.Reports {
				if !c.retells[r] {
					most = max(most, c.stop(c.dates[r]))
				}
			}
		}
		c.cards[h.ID] = c.card(&h)
		c.note(h.ID, c.named(c.cards[h.ID], h.RoleReports()), h.Role.Text)
		c.then(h.ID, 0, h.Role.Then)
		c.note(h.ID, max(most, c.cards[h.ID]), h.Part)
		c.note(h.ID, most, h.Summary.Text)
		c.then(h.ID, most, h.Summary.Then)
	}
	for _, d := range e.Differences {
		c.note(d.ID, last, d.Title, d.Common, d.Therefore)
		for _, v := range d.Versions {
			c.note(d.ID, last, v.Text, content.Text(v.Wording))
			c.note(d.ID, last, v.Rendering)
		}
	}
	for _, q := range e.Questions {
		c.note(q.ID, last, q.Title, q.Text)
		c.then(q.ID, last, q.Then)
	}
	for _, t := range e.Terms {
		n := c.earliest(t.Reports)
		c.note(t.ID, n, t.Text)
		c.then(t.ID, n, t.Then)
	}
	for _, k := range e.Tasks {
		c.statement(k.ID, k.Statement())
	}
	for i, a := range e.Page.Answers {
		for _, s := range append([]content.Statement{a.Summary}, a.Fields...) {
			for _, claim := range s.Claims() {
				c.note("answer "+strconv.Itoa(i), i, claim.Text)
			}
		}
	}
	c.statement("caption", e.Page.Glance.Caption)
	for _, s := range e.Page.Sections {
		if len(s.Intro.Facts) > 0 {
			c.statement(s.ID, s.Intro.Statement())
		}
		for _, b := range s.Blend {
			c.statement(s.ID, b)
		}
		for _, r := range s.Rows {
			for _, cell := range r.Cells {
				c.statement(r.ID, cell)
			}
		}
		for _, l := range s.Frames {
			for _, t := range append(append([]content.Statement{l.Role}, l.May...), l.MayNot...) {
				c.statement(l.ID, t)
			}
		}
	}
	return c
}

// card is the first stop at which a position, words or an event of someone were public.
func (c *calendar) card(h *content.Stakeholder) int {
	first := len(c.e.Page.Answers) - 1
	for _, s := range h.Steps {
		first = min(first, c.own(s.Day, s.Reports))
	}
	for _, q := range c.e.Quotations {
		if q.Speaker == h.ID {
			first = min(first, c.own(q.Day, []string{q.Report}))
		}
	}
	for _, v := range c.e.Events {
		if slices.Contains(v.Stakeholders, h.ID) {
			first = min(first, c.named(c.event(&v), h.Reports))
		}
	}
	return first
}

// named is a stop, but where reports were there by then not before the first of these.
func (c *calendar) named(stop int, reports []string) int {
	for _, d := range c.dates {
		if c.stop(d) <= stop {
			return max(stop, c.earliest(reports))
		}
	}
	return stop
}

func (c *calendar) event(v *content.Event) int {
	if v.Public != "" {
		return c.stop(v.Public)
	}
	reports := slices.Clone(v.Reports)
	for _, t := range v.Then {
		reports = append(reports, t.Reports...)
	}
	return c.own(v.Date, reports)
}

// stop is the first stop by whose end a day has passed.
func (c *calendar) stop(d content.Date) int {
	if d == content.Background {
		return 0
	}
	for i, a := range c.e.Page.Answers {
		if d.Last() != "" && d.Last() <= a.Day.Last() {
			return i
		}
	}
	return len(c.e.Page.Answers) - 1
}

func (c *calendar) earliest(reports []string) int {
	first := len(c.e.Page.Answers) - 1
	for _, r := range reports {
		first = min(first, c.stop(c.dates[r]))
	}
	return first
}

func (c *calendar) given(public content.Date, reports []string) int {
	if public != "" {
		return c.stop(public)
	}
	return c.earliest(reports)
}

// own counts a day that lies in the affair; else that of the report that told of it.
func (c *calendar) own(d content.Date, reports []string) int {
	if d.First() != "" && d.First() >= c.e.Page.Answers[0].Day.First() && d.Last() <= c.e.Page.AsOf.Last() {
		return c.stop(d)
	}
	return c.earliest(reports)
}

func (c *calendar) then(of string, base int, claims []content.Told) {
	for _, t := range claims {
		c.note(of, max(base, c.earliest(t.Reports)), t.Text)
	}
}

// statement is public once all of its facts are.
func (c *calendar) statement(of string, s content.Statement) {
	n := 0
	for _, id := range s.AllFacts() {
		n = max(n, c.facts[id])
	}
	for _, claim := range s.Claims() {
		c.note(of, n, claim.Text)
	}
}

// note keeps the earliest stop at which the same words may stand.
func (c *calendar) note(of string, stop int, texts ...content.Text) {
	for _, t := range texts {
		words := bare(string(t))
		if before, known := c.texts[words]; words != "" && (!known || stop < before) {
			c.texts[words], c.of[words] = stop, of
		}
	}
}

// later lists the texts that must not be seen at a stop: long enough to be told apart, and part of none that may be.
func (c *calendar) later(stop int) map[string]string {
	var may strings.Builder
	for words, n := range c.texts {
		if n <= stop {
			may.WriteString(" | " + words)
		}
	}
	seen, out := may.String(), map[string]string{}
	for words, n := range c.texts {
		if n > stop && len(strings.Fields(words)) >= enough && !strings.Contains(seen, words) {
			out[words] = c.of[words]
		}
	}
	return out
}

var marks = strings.NewReplacer("“", "", "”", "", "«", "", "»", "", "\u00a0", " ", "…", "")

func bare(s string) string { return strings.Join(strings.Fields(marks.Replace(s)), " ") }

// seenAt is the text of a page as the style sheet shows it while a stop is chosen: the classes k1, k2 … hide what became public later,
// now and a0, a1 … are what stands there at the last stop and at an earlier one; r1, r2 … name reports that came later, and w1, w2 …
// are marks of which the first report did, of all reports where there is no such class. A browser test holds that the style sheet
// does this.
func (c *calendar) seenAt(n *html.Node, stop int) string {
	var b strings.Builder
	last, first := len(c.e.Page.Answers)-1, len(c.e.Page.Answers)-1
	for _, d := range c.dates {
		first = min(first, c.stop(d))
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			b.WriteString(n.Data)
			return
		case html.ElementNode:
			switch n.Data {
			case "script", "style", "noscript", "template", "head":
				return
			}
			at, waits := false, -1
			if hasClass(n, "ct") {
				waits = first
			}
			for _, class := range strings.Fields(attr(n, "class")) {
				k, kind := 0, class[:1]
				if strings.Contains("karw", kind) {
					var err error
					if k, err = strconv.Atoi(class[1:]); err != nil {
						continue
					}
				}
				switch {
				case kind == "w":
					waits = k
				case (kind == "k" || kind == "r") && k > stop, class == "now" && stop < last, kind == "a" && k != stop && class != "a":
					return
				case kind == "a":
					at = true
				}
			}
			if _, hidden := lookup(n, "hidden"); hidden && !at {
				return
			}
			if waits > stop {
				b.WriteString(" ¦ " + c.e.Words.Cite.Later + " ¦ ")
				return
			}
			for _, told := range []string{"aria-label", "title", "alt", "placeholder", "label"} {
				if words := attr(n, told); words != "" {
					b.WriteString(" ¦ " + words + " ¦ ")
				}
			}
		}
		for kid := n.FirstChild; kid != nil; kid = kid.NextSibling {
			walk(kid)
		}
		switch {
		case n.Data == "dfn" || n.Parent != nil && n.Parent.Data == "dfn": // a word of the sentence around it
			return
		}
		switch n.Data {
		case "span", "b", "i", "a", "q", "small", "time", "summary", "details":
			b.WriteByte(' ')
		default:
			b.WriteString(" ¦ ") // no sentence goes on from one block to the next
		}
	}
	walk(n)
	return bare(b.String())
}

const enough = 5 // words by which a text is known

// beginnings leads from the first words of texts to these.
func beginnings(texts map[string]string) map[string][]string {
	out := map[string][]string{}
	for text := range texts {
		key := strings.Join(strings.Fields(text)[:enough], " ")
		out[key] = append(out[key], text)
	}
	return out
}

// found lists the texts that stand in another.
func found(in string, begin map[string][]string) []string {
	var out []string
	words, at := strings.Fields(in), 0
	for i := 0; i+enough <= len(words); i++ {
		for _, text := range begin[strings.Join(words[i:i+enough], " ")] {
			if strings.HasPrefix(in[at:], text) {
				out = append(out, text)
			}
		}
		at += len(words[i]) + 1
	}
	return out
}
