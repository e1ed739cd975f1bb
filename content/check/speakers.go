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

// speakers holds what a text says that somebody says to what is known of who says what. It finds whoever the text names as the one who
// speaks: by name or office, beside a word for saying (“Ann Lee said”, “the mayor says”, “according to AP”). Whom it calls otherwise
// (“the ministry says”, “he adds”, “both governments”) it does not find. It is read in the first edition.
//
//   - A fact names among asserted_by everybody of whom it says that they say it; so does each fact of a claim that rests on facts.
//   - A text that cites reports credits nobody with words of whom none of these reports has any.
//   - A text that names a report as the one that says it cites that one, and none that it does not name.
func (c *checker) speakers() {
	p, ok := c.said[c.e.Lang]
	if !ok {
		return
	}
	v := c.voices(p.says)
	if v == nil {
		return
	}
	for i, f := range c.e.Facts {
		o, path := walk.Owner{Kind: "fact", ID: f.ID}, item("facts", i)
		for _, s := range v.heard(f.Text) {
			if len(s.people) > 0 && !shares(s.people, f.AssertedBy) {
				c.at(path+".asserted_by", o, "the text says that %s says so: asserted_by has to name %s", s.name, s.people[0])
			}
		}
		v.credited(path+"."+string(c.e.Lang), o, f.Text, f.Reports)
	}
	for _, t := range statements(c.e) {
		for i, claim := range t.said.Claims() {
			v.rests(t.claim(i), t.owner, claim)
			v.credited(t.claim(i)+"."+string(c.e.Lang), t.owner, claim.Text, c.x.Carrying(claim.Facts))
		}
	}
	for i, e := range c.e.Events {
		v.told(item("events", i), walk.Owner{Kind: "event", ID: e.ID}, e.Text, e.Reports, e.Then)
	}
	for i, q := range c.e.Questions {
		v.told(item("questions", i), walk.Owner{Kind: "question", ID: q.ID}, q.Text, q.Reports, q.Then)
	}
	for i, t := range c.e.Terms {
		v.told(item("terms", i), walk.Owner{Kind: "term", ID: t.ID}, t.Text, t.Reports, t.Then)
	}
	for i := range c.e.Stakeholders {
		h, o, path := &c.e.Stakeholders[i], walk.Owner{Kind: "stakeholder", ID: c.e.Stakeholders[i].ID}, item("stakeholders", i)
		v.told(path+".role", o, h.Role.Text, h.RoleReports(), h.Role.Then)
		v.told(path+".summary", o, h.Summary.Text, h.SummaryReports(), h.Summary.Then)
		for j, s := range h.Steps {
			v.told(item(path+".steps", j), o, s.Text, s.Reports, s.Then)
		}
	}
	for i, d := range c.e.Differences {
		for j, s := range d.Versions {
			v.has(item(item("differences", i)+".versions", j)+"."+string(c.e.Lang), walk.Owner{Kind: "difference", ID: d.ID}, s.Text, []string{s.Report})
		}
	}
}

// voices finds who speaks in a text, and knows in which reports they do.
type voices struct {
	c    *checker
	says *regexp.Regexp
	// who has the people and reports that a name may stand for, by the name in small letters.
	who map[string]voice
	// office are the names that are offices alone, which others may hold too.
	office map[string]bool
	// short are the names with an abbreviation in them, which texts write out.
	short []string
	// in has the reports with words of a stakeholder, quoted or not.
	in map[string][]string
}

// voice is somebody who is named as speaking: one or more stakeholders of that name, or a report.
type voice struct {
	name            string
	people, reports []string
}

// voices is nil where there is nobody to find.
func (c *checker) voices(says string) *voices {
	v := &voices{c: c, who: map[string]voice{}, office: map[string]bool{}, in: map[string][]string{}}
	var names []string
	add := func(name, person, report string) {
		s := v.who[strings.ToLower(name)]
		if s.name == "" {
			s.name, names = name, append(names, spelledOut(name))
			if names[len(names)-1] != regexp.QuoteMeta(name) {
				v.short = append(v.short, name)
			}
		}
		if person != "" {
			s.people = append(s.people, person)
		} else if !slices.Contains(s.reports, report) {
			s.reports = append(s.reports, report)
		}
		v.who[strings.ToLower(name)] = s
	}
	for _, h := range c.e.Stakeholders {
		called, office := c.called(h)
		for _, name := range called {
			add(name, h.ID, "")
			v.office[strings.ToLower(name)] = false
		}
		if key := strings.ToLower(office); office != "" {
			_, named := v.office[key]
			add(office, h.ID, "")
			v.office[key] = !named || v.office[key]
		}
	}
	for _, r := range c.e.Reports {
		for _, name := range append([]string{string(r.Short)}, r.Byline...) {
			if name != "" && len(v.who[strings.ToLower(name)].people) == 0 { // an agency or an author may have several
				add(name, "", r.ID)
			}
		}
	}
	for _, f := range c.e.Facts {
		for _, by := range f.AssertedBy {
			v.in[by] = append(v.in[by], f.Reports...)
		}
	}
	for _, q := range c.e.Quotations {
		v.in[q.Speaker] = append(v.in[q.Speaker], q.Report)
	}
	if len(names) == 0 {
		return nil
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) }) // the longest first: “State Department spokesperson”
	re, err := regexp.Compile(strings.ReplaceAll(says, "{who}", "("+strings.Join(names, "|")+")"))
	if err != nil {
		return nil // told with the words of the language
	}
	v.says = re
	return v
}

// spelledOut is an expression for a name of which texts write the abbreviations out: “Disp. da Roma” is “dispaccio da Roma” there.
func spelledOut(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if begin, cut := strings.CutSuffix(w, "."); cut && begin != "" {
			words[i] = regexp.QuoteMeta(begin) + `(?:\.|\pL*)`
		} else {
			words[i] = regexp.QuoteMeta(w)
		}
	}
	return strings.Join(words, " ")
}

// mostOffice is how many words an office has at most: “Foreign minister” of Italy; with what it is over, one more: “ministro degli Esteri”.
const mostOffice = 2

// called lists the names by which texts call a stakeholder: the name without what follows a comma, what stands in brackets behind it, the
// last name of a person, and a longer name of others without its first word (“Interior Ministry”); and the office of a person. English has
// “of” in an office of which there is one: “Union leader” and “Bus driver” are what many are.
func (c *checker) called(h content.Stakeholder) (out []string, office string) {
	name, rest, _ := strings.Cut(string(h.Name), ",")
	name, short, _ := strings.Cut(name, "(")
	if short == "" {
		_, short, _ = strings.Cut(rest, "(")
	}
	words := strings.Fields(name)
	if len(words) == 0 {
		return nil, ""
	}
	out = []string{strings.Join(words, " ")}
	if short = strings.TrimSpace(strings.TrimRight(short, ") ")); short != "" {
		out = append(out, short)
	}
	last := words[len(words)-1]
	first, _ := utf8.DecodeRuneInString(last)
	switch {
	case h.Kind == "person" && len(words) > 1 && !unicode.IsLower(first):
		out = append(out, last)
		role := strings.TrimRight(string(h.Role.Text), " ;:,.")
		before, _, ok := strings.Cut(role, " of ")
		if n := len(strings.Fields(role)); ok && len(strings.Fields(before)) <= mostOffice {
			office = before
		} else if language, _, _ := strings.Cut(string(c.e.Lang), "-"); !ok && n > 1 && n <= mostOffice+1 && language != "en" {
			office = role
		}
	case h.Kind != "person" && len(words) > 2 && !c.common[c.e.Lang][strings.ToLower(words[1])]:
		out = append(out, strings.Join(words[1:], " "))
	}
	return out, office
}

// another is the word before an office that somebody else holds.
var another = regexp.MustCompile(`(?i)(?:^|\PL)(?:an?|another|un[oa]?|altr[oa]|eine?|anderer?)[ ’]$`)

// heard lists who speaks in a text.
func (v *voices) heard(t content.Text) (out []voice) {
	for _, found := range v.says.FindAllStringSubmatchIndex(string(t), -1) {
		for i := 2; i < len(found); i += 2 {
			if found[i] < 0 {
				continue
			}
			name := string(t[found[i]:found[i+1]])
			if v.office[strings.ToLower(name)] && another.MatchString(string(t[:found[i]])) {
				continue
			}
			s, known := v.who[strings.ToLower(name)]
			for j := 0; !known && j < len(v.short); j++ {
				if namesWord(strings.ToLower(name), strings.ToLower(v.short[j])) {
					s, known = v.who[strings.ToLower(v.short[j])]
				}
			}
			if known {
				out = append(out, s)
			}
		}
	}
	return out
}

// rests wants whoever a claim names as speaking to assert one of its facts, and each fact to be asserted by one whom it names.
func (v *voices) rests(path string, o walk.Owner, claim content.Claim) {
	var people, names []string
	for _, s := range v.heard(claim.Text) {
		people = append(people, s.people...)
		if len(s.people) > 0 && !slices.Contains(names, s.name) {
			names = append(names, s.name)
		}
		if len(s.people) > 0 && !slices.ContainsFunc(claim.Facts, func(id string) bool { f := v.c.x.Fact(id); return f == nil || shares(s.people, f.AssertedBy) }) {
			v.c.at(path+".facts", o, "the text says that %s says so, who asserts none of its facts", s.name)
			return
		}
	}
	for _, id := range claim.Facts {
		if f := v.c.x.Fact(id); f != nil && len(people) > 0 && !shares(people, f.AssertedBy) {
			v.c.at(path+".facts", o, "the text says that %s says so, but %q is not theirs: what others say, or the reports, is a claim of its own, in then", strings.Join(names, " or "), id)
		}
	}
}

// told looks at a text that cites its reports, and at its further claims.
func (v *voices) told(path string, o walk.Owner, t content.Text, reports []string, then []content.Told) {
	one := func(path string, t content.Text, reports []string) {
		v.has(path+"."+string(v.c.e.Lang), o, t, reports)
		v.credited(path+"."+string(v.c.e.Lang), o, t, reports)
	}
	one(path, t, reports)
	for i, claim := range then {
		one(item(path+".then", i), claim.Text, claim.Reports)
	}
}

// has wants one of the reports that a text cites to have words of whoever it names as speaking.
func (v *voices) has(path string, o walk.Owner, t content.Text, reports []string) {
	for _, s := range v.heard(t) {
		if len(s.people) > 0 && len(reports) > 0 && !slices.ContainsFunc(s.people, func(id string) bool { return shares(v.in[id], reports) }) {
			v.c.at(path, o, "says that %s says something, but no fact and no quotation has words of theirs from %s", s.name, strings.Join(reports, ", "))
		}
	}
}

// credited wants a text that names reports as saying something to cite these, and none that it does not name.
func (v *voices) credited(path string, o walk.Owner, t content.Text, reports []string) {
	var named []string
	for _, s := range v.heard(t) {
		named = append(named, s.reports...)
		if len(s.reports) > 0 && len(reports) > 0 && !shares(s.reports, reports) {
			v.c.at(path, o, "says that %s says so and does not cite it", s.name)
			return
		}
	}
	for _, id := range reports {
		if r := v.c.x.Report(id); r != nil && len(named) > 0 && !namesReport(t, r) {
			v.c.at(path, o, "names %s as the one that says so and cites %q too, which says it by itself: leave the name to the mark, or that report out", v.c.x.Report(named[0]).Short, id)
		}
	}
}

// namesReport says whether a text names a report, by what citations call it or by who wrote it.
func namesReport(t content.Text, r *content.Report) bool {
	return slices.ContainsFunc(append([]string{string(r.Short)}, r.Byline...), func(name string) bool { return namesWord(string(t), name) })
}

// shares says whether two lists have an entry in common.
func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
