package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/content"
	"explainer/content/internal/walk"
)

// reported keeps what rests on a report's own reporting from the days before that report: a fact that was so before the affair needs
// a report that is no retelling, and a text that names a report counts from its day. What no day has by itself, such as a role, is not
// looked at.
func (c *checker) reported() {
	for i, f := range c.e.Facts {
		if f.Public == content.Background && len(f.Reports) > 0 && !confirmed(c.x, f.Reports) {
			c.at(item("facts", i)+".public", walk.Owner{Kind: "fact", ID: f.ID},
				"was so before the affair by a retelling alone: leave public out, so that it counts from the day of that report")
		}
	}
	for _, e := range c.all {
		naming{c: c, e: e, x: content.NewIndex(e)}.texts()
	}
}

// texts looks at every text of an edition that has a day. Where a report is named that is not there, the day is not known.
func (n naming) texts() {
	for i, f := range n.e.Facts {
		if !n.c.noneLost(f.Reports) {
			continue
		}
		n.in(item("facts", i), walk.Owner{Kind: "fact", ID: f.ID}, f.Text, n.x.PublicFrom(f))
	}
	for i, v := range n.e.Events {
		n.told(item("events", i), walk.Owner{Kind: "event", ID: v.ID}, v.Text, v.Reports, v.Then, n.x.PublicFrom(v))
	}
	for i, h := range n.e.Stakeholders {
		o := walk.Owner{Kind: "stakeholder", ID: h.ID}
		first, _ := n.x.CardFrom(&h)
		n.whole(item("stakeholders", i)+".role", o, h.Role.Text, h.Role.Then, first)
		for j, s := range h.Steps {
			n.told(item(item("stakeholders", i)+".steps", j), o, s.Text, s.Reports, s.Then, n.x.PublicFrom(s))
		}
	}
	for _, s := range statements(n.e) {
		from := s.day
		if from < 0 && !n.c.factsExist(s.said.AllFacts()) {
			continue
		}
		if from < 0 {
			from = n.from(s.said.AllFacts())
		}
		for i, claim := range s.said.Claims() {
			n.in(s.claim(i), s.owner, claim.Text, from)
		}
	}
}

// confirmed says whether one of these reports retells no other.
func confirmed(x *content.Index, reports []string) bool {
	for _, id := range reports {
		if r := x.Report(id); r == nil || !r.Retells {
			return true
		}
	}
	return false
}

// naming looks for the reports that the texts of an edition name.
type naming struct {
	c *checker
	e *content.Explainer
	x *content.Index
	// early has, by report, the records that name it before it was there; nil where these are told of.
	early map[string][]string
}

// told looks at a text and at its further claims, each of which waits for its own reports as well.
func (n naming) told(path string, o walk.Owner, t content.Text, reports []string, then []content.Told, from int) {
	if !n.c.noneLost(content.AllReports(reports, then)) {
		return
	}
	n.in(path, o, t, from)
	for i, claim := range then {
		n.in(item(path+".then", i), o, claim.Text, max(from, n.x.CarriedFrom(claim.Reports)))
	}
	n.whole(path, o, t, then, from)
}

// whole refuses half a sentence: where the next claim is public later, a text ends on the days before it, and no comma, semicolon or
// colon may end it.
func (n naming) whole(path string, o walk.Owner, t content.Text, then []content.Told, from int) {
	if n.early != nil || n.c.waits() || !n.c.noneLost(content.AllReports(nil, then)) {
		return
	}
	at, stop := path, from
	for i, claim := range then {
		next := max(from, n.x.CarriedFrom(claim.Reports))
		if next > stop && strings.ContainsAny(lastRune(string(t)), ",;:") {
			n.c.at(at+"."+string(n.e.Lang), o, "ends with %q, and what follows becomes public later: on the days before, half a sentence stands there; end it, or begin the next one anew", lastRune(string(t)))
		}
		at, stop, t = item(path+".then", i), next, claim.Text
	}
}

func lastRune(text string) string {
	_, n := utf8.DecodeLastRuneInString(text)
	return text[len(text)-n:]
}

// from is the stop at which all of these facts were public.
func (n naming) from(facts []string) int {
	last := 0
	for _, id := range facts {
		if f := n.x.Fact(id); f != nil {
			last = max(last, n.x.PublicFrom(*f))
		}
	}
	return last
}

// in refuses a text that is public from a stop and names a report that was not there by then.
func (n naming) in(path string, o walk.Owner, t content.Text, from int) {
	if n.c.waits() {
		return
	}
	for _, r := range n.e.Reports {
		if n.x.StopOf(r.Date) > from && namesWord(string(t), string(r.Short)) && !n.there(r.Short, from) {
			if n.early != nil {
				if list := n.early[r.ID]; !slices.Contains(list, o.String()) {
					n.early[r.ID] = append(list, o.String())
				}
				continue
			}
			n.c.at(path+"."+string(n.e.Lang), o, "names %s, which is of %s: it cannot be public before that day; leave the name to the mark, or give a later day", r.Short, r.Date)
			return
		}
	}
}

// there says whether a report of this name was there by a stop.
func (n naming) there(short content.Text, by int) bool {
	return slices.ContainsFunc(n.e.Reports, func(r content.Report) bool { return r.Short == short && n.x.StopOf(r.Date) <= by })
}

// namesWord says whether a name stands in a text as words of their own, in capitals as there; what is abbreviated in it may be written
// out, and then begin with a small letter.
func namesWord(text, name string) bool {
	if name == "" {
		return false
	}
	if cut := spelledOut(name); cut != regexp.QuoteMeta(name) {
		first, n := utf8.DecodeRuneInString(name)
		re, err := regexp.Compile(`(?:^|[^\pL\pN])(?:` + cut + `|` + spelledOut(string(unicode.ToLower(first))+name[n:]) + `)(?:[^\pL\pN]|$)`)
		return err == nil && re.MatchString(text)
	}
	for from := 0; ; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[from:])
		if !inWord(before) && !inWord(after) {
			return true
		}
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
