package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

func (c *checker) date(s walk.String, rule rules.Rule) {
	d := content.Date(s.Text)
	switch {
	case rule.Dates == nil || d == "" || strings.TrimSpace(s.Text) != s.Text: // a space is told of by itself
	case !d.Valid():
		c.on(s, "%q is not a date%s", s.Text, c.dateHint(s.Text, rule.Optional))
	case !rule.Allows(d.Precision()):
		c.on(s, "%q is a date of the form %s, want %s", s.Text, d.Precision(), strings.Join(rule.Dates, ", "))
	case !rule.Later && c.asOf() != "" && d.First() > c.asOf() && !c.unsettled():
		c.on(s, "%s is after %s, the day on which the piece stands still", s.Text, c.asOf())
	case rule.Allows(content.PrecisionBackground) && c.early(d, c.firstReport()):
		c.on(s, "%s is about a year before the first report: is the year right? For what was settled before all this, write background", s.Text)
	case !rule.Allows(content.PrecisionBackground) && s.Rule != "Page.as_of":
		c.year(s, d)
	}
}

// farOff is how far from the other days of the piece a day lies so that its year is probably that of another calendar; corrections may
// come years later, but not in another age.
const (
	farOff      = 300 * 24 * time.Hour
	latestOfAll = 5 * 365 * 24 * time.Hour
)

// early reports whether a day lies far before another.
func (c *checker) early(d content.Date, than string) bool { return apart(d.Last(), than) > farOff }

// apart is how long after one day another is; 0 where one of them is none.
func apart(before, after string) time.Duration {
	from, err := time.Parse(time.DateOnly, before)
	to, err2 := time.Parse(time.DateOnly, after)
	if err != nil || err2 != nil {
		return 0
	}
	return to.Sub(from)
}

// year asks whether a year that is far from those of the piece is meant: then the text has it too.
func (c *checker) year(s walk.String, d content.Date) {
	most := farOff
	if s.Kind == "correction" {
		most = latestOfAll
	}
	where := ""
	switch first := c.firstReport(); {
	case s.Rule == "Report.date" && c.early(d, first):
		where = "before the other reports"
	case s.Rule != "Report.date" && c.early(d, first) && s.Kind != "correction": // which is told of by itself
		where = "before the first report"
	case apart(c.asOf(), d.First()) > most && !c.unsettled():
		where = "after " + c.asOf() + ", the day on which the piece stands still"
	}
	if where != "" && !c.tellsYear(s, d) {
		c.on(s, "%s is far %s: is the year right? If it is, say it in the text", s.Text, where)
		c.odd = c.odd || s.Rule == "Answer.day"
	}
}

// tellsYear says whether what a date belongs to names its year in words.
func (c *checker) tellsYear(s walk.String, d content.Date) bool {
	of := s.Path[:strings.LastIndex(s.Path, ".")+1]
	for _, f := range c.every {
		if !strings.HasPrefix(f.Path, of) && f.Path+"." != of || rules.Fields[f.Rule].Dates != nil {
			continue
		}
		for _, t := range f.Strings() {
			if strings.Contains(t.Text, d.First()[:4]) || strings.Contains(t.Text, d.Last()[:4]) {
				return true
			}
		}
	}
	return false
}

// misdated finds the reports whose own date is at fault; what rests on these waits. It is told of where the date is read. Where that
// looks sound, but several records are of a later day that it tells, or that nobody else does, or name it on an earlier day, one thing is
// said, at the report.
func (c *checker) misdated() map[string]bool {
	later := map[string][]string{}
	c.outlived(func(_ string, o walk.Owner, what string, d content.Date, reports []string) {
		for _, id := range reports {
			r := c.x.Report(id)
			if what == "public" && len(reports) > 1 || r == nil || !r.Date.Valid() || d.First() <= r.Date.Last() || slices.Contains(later[id], o.String()) {
				continue
			}
			later[id] = append(later[id], o.String())
		}
	})
	names := naming{c: c, e: c.e, x: c.x, early: map[string][]string{}}
	names.texts()
	out := map[string]bool{}
	for i, r := range c.e.Reports {
		path, many, soon := item("reports", i)+".date", later[r.ID], names.early[r.ID]
		s := walk.String{Field: walk.Field{Path: path, Rule: "Report.date", Owner: walk.Owner{Kind: "report", ID: r.ID}}, Text: string(r.Date)}
		switch {
		case !r.Date.Valid(), !rules.Fields[s.Rule].Allows(r.Date.Precision()), c.asOf() != "" && r.Date.First() > c.asOf(), c.early(r.Date, c.firstReport()) && !c.tellsYear(s, r.Date):
			out[r.ID] = true
		case len(many) >= fewestMisled && !c.unsettled():
			c.at(path, s.Owner, "%d records that rest on it are of a later day than its date %s, such as %s and %s: is its date right?", len(many), r.Date, many[0], many[1])
			out[r.ID] = true
		case len(soon) >= fewestMisled && !c.unsettled():
			c.at(path, s.Owner, "%d records that name it are of an earlier day than its date %s, such as %s and %s: is its date right?", len(soon), r.Date, soon[0], soon[1])
			out[r.ID] = true
		}
	}
	return out
}

// fewestMisled is from how many records that do not agree with the date of a report it is one mistake, at the report, and not theirs.
const fewestMisled = 3

// waits says that a day is at fault, which is told of, and that what is held against days waits until it is mended.
func (c *checker) waits() bool { return c.unsettled() || c.odd || len(c.faulty) > 0 }

// spokenLater refuses what was said after the report that tells it, and what became public after everything that has it.
func (c *checker) spokenLater() {
	c.outlived(func(path string, o walk.Owner, what string, d content.Date, reports []string) {
		if what == "public" {
			last := ""
			for _, id := range reports {
				r := c.x.Report(id)
				if r == nil || c.faulty[id] {
					return
				}
				last = max(last, r.Date.Last())
			}
			if last != "" && d.First() > last && d.Last() <= c.asOf() {
				c.at(path, o, "public %s is after %s, the day of the last report that has it", d, last)
			}
			return
		}
		end := d.Last()
		if p := d.Precision(); p == content.PrecisionMonth || p == content.PrecisionYear {
			end = d.First() // some day of it
		}
		for _, id := range reports {
			if r := c.x.Report(id); r != nil && !c.faulty[id] && end > r.Date.Last() && end <= c.asOf() { // a later one is told of
				c.at(path, o, "%s %s is after %s, the day of %q, which tells it", what, d, r.Date, id)
				return
			}
		}
	})
}

// outlived visits each day that no report may tell of before it has come, with the reports that tell it.
func (c *checker) outlived(visit func(path string, o walk.Owner, what string, d content.Date, reports []string)) {
	tell := func(path string, o walk.Owner, what string, d content.Date, reports []string) {
		if d.Valid() && d.First() != "" && len(reports) > 0 {
			visit(path, o, what, d, reports)
		}
	}
	for i, q := range c.e.Quotations {
		tell(item("quotations", i)+".day", walk.Owner{Kind: "quotation", ID: q.ID}, "day", q.Day, []string{q.Report})
	}
	for i, h := range c.e.Stakeholders {
		for j, s := range h.Steps {
			tell(item(item("stakeholders", i)+".steps", j)+".day", walk.Owner{Kind: "stakeholder", ID: h.ID}, fmt.Sprintf("steps[%d].day", j), s.Day, content.AllReports(s.Reports, s.Then))
		}
	}
	for i, f := range c.e.Facts {
		tell(item("facts", i)+".public", walk.Owner{Kind: "fact", ID: f.ID}, "public", f.Public, slices.Concat(f.Reports, f.Silent, f.Differs))
	}
	for i, v := range c.e.Events {
		tell(item("events", i)+".public", walk.Owner{Kind: "event", ID: v.ID}, "public", v.Public, content.AllReports(v.Reports, v.Then))
	}
}

// unsettled says that the day of the piece is not that of its last answer, which is told of: one of the two is wrong, and what
// is held against that day waits.
func (c *checker) unsettled() bool {
	list := c.e.Page.Answers
	return len(list) > 0 && list[len(list)-1].Day != c.e.Page.AsOf
}

var (
	worded    = regexp.MustCompile(`^(?:(\d{1,2})\.? )?([\pL]+)\.?(?: (\d{1,2}),?)? (\d{4})$`)
	dayFirst  = regexp.MustCompile(`^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$`)
	yearFirst = regexp.MustCompile(`^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})$`)
)

// dateHint says how the date that was probably meant is written.
func (c *checker) dateHint(written string, optional bool) string {
	written = dashes.Replace(written)
	if content.Date(written).Valid() {
		return "; write " + written + ", with plain hyphens"
	}
	var year, month, day string
	if m := dayFirst.FindStringSubmatch(written); m != nil {
		year, month, day = m[3], m[2], m[1]
	} else if m := yearFirst.FindStringSubmatch(written); m != nil {
		year, month, day = m[1], m[2], m[3]
	} else if m := worded.FindStringSubmatch(written); m != nil && c.monthNamed(m[2]) > 0 {
		year, month, day = m[4], strconv.Itoa(c.monthNamed(m[2])), m[1]+m[3]
	} else if m := atTime.FindStringSubmatch(written); m != nil {
		return "; write the day alone: \"" + m[1] + "\""
	} else if strings.Contains(written, "/") && strings.Count(written, "-") == 4 {
		return "; a span is two days, the first one first"
	} else {
		return "; write a day as \"2026-01-27\"" + map[bool]string{true: ", or leave it out"}[optional]
	}
	n, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if n > 12 { // as in America
		n, d = d, n
	}
	if date := content.Date(year + "-" + two(n) + "-" + two(d)); date.Valid() && string(date) != written {
		return "; write " + string(date)
	}
	return ": no calendar has it"
}

// atTime is a day with a time behind it.
var atTime = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[T ]\d`)

// monthNamed is the number of the month with this name, or the beginning of it, in any language of the story; 0 where there is none.
func (c *checker) monthNamed(name string) int {
	for _, e := range c.all {
		for i, m := range e.Words.Dates.Months {
			if name = strings.ToLower(name); len(name) >= 3 && strings.HasPrefix(strings.ToLower(m), name) {
				return i + 1
			}
		}
	}
	return 0
}

// eventWeekdays holds the day of the week as the reports name it against the date.
func (c *checker) eventWeekdays() {
	for i, v := range c.e.Events {
		if p := v.Date.Precision(); v.Part != "" && p != "" && p != content.PrecisionDay {
			c.at(item("events", i)+".part", walk.Owner{Kind: "event", ID: v.ID}, "part is %s, but the date %s is no single day: leave part out, or give the day", v.Part, v.Date)
		}
		if v.Weekday == "" || !v.Date.Valid() || !slices.Contains(rules.Fields["Event.weekday"].Enum, v.Weekday) {
			continue
		}
		path, owner := item("events", i)+".weekday", walk.Owner{Kind: "event", ID: v.ID}
		switch precision := v.Date.Precision(); {
		case precision == content.PrecisionWeekend && v.Weekday == "weekend":
		case precision == string(v.Date): // unknown, background
			c.at(path, owner, "weekday is %s, but the date is %s: leave one of the two out", v.Weekday, v.Date)
		case precision != content.PrecisionDay:
			c.at(path, owner, "weekday is %s, but the date %s is a %s", v.Weekday, v.Date, precision)
		case v.Weekday != v.Date.Weekday():
			c.at(path, owner, "weekday is %s, but %s is a %s", v.Weekday, v.Date, v.Date.Weekday())
		}
	}
}

// stepOrder wants a position's steps oldest first; a step whose day is unknown may stand anywhere.
func (c *checker) stepOrder() {
	for i, h := range c.e.Stakeholders {
		before := ""
		for j, s := range h.Steps {
			first := s.Day.First()
			if first == "" {
				continue
			}
			if first < before {
				c.at(item(item("stakeholders", i)+".steps", j)+".day", walk.Owner{Kind: "stakeholder", ID: h.ID},
					"steps[%d].day %s comes after a later one; steps stand oldest first", j, s.Day)
			}
			before = max(before, first)
		}
	}
}

// answers wants the stops in order, the last on the day on which the piece stands still.
func (c *checker) answers() {
	list := c.e.Page.Answers
	for i, a := range list {
		if i > 0 && a.Day.First() <= list[i-1].Day.Last() {
			c.at(item("page.answers", i)+".day", walk.Owner{Kind: "page"},
				"answers[%d].day %s does not come after %s", i, a.Day, list[i-1].Day)
		}
	}
	if n := len(list); n > 0 && c.e.Page.AsOf.Valid() && list[n-1].Day != c.e.Page.AsOf {
		c.at(item("page.answers", n-1)+".day", walk.Owner{Kind: "page"},
			"the last answer is of %s, want %s, the day on which the piece stands still", list[n-1].Day, c.e.Page.AsOf)
	}
}
