package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// whole checks what no single field can show.
func (c *checker) whole() {
	c.eventWeekdays()
	c.spokenLater()
	c.stepOrder()
	c.answers()
	c.sections()
	c.fields()
	c.chain()
	c.reports()
	c.cards()
	c.topics()
	c.folded()
	c.claims()
	c.concerns()
	c.stands()
	c.bare()
	c.translated()
	c.reported()
	c.attributed()
	c.terms()
	c.marks()
	c.corrections()
}

// marks wants actors to be told apart without their colour, as long as there are marks enough, and the language of a name to be one.
func (c *checker) marks() {
	for i, a := range c.e.Actors {
		if a.Lang != "" && !language.Known(content.Lang(a.Lang)) {
			c.at(item("actors", i)+".lang", walk.Owner{Kind: "actor", ID: a.ID}, "lang %q is not the tag of a language, such as en or pt-BR", a.Lang)
		}
	}
	marks := rules.Fields["Actor.mark"].Enum
	if len(c.e.Actors) > len(marks) {
		return
	}
	first := map[string]string{}
	for i, a := range c.e.Actors {
		if other := first[a.Mark]; other != "" {
			c.at(item("actors", i)+".mark", walk.Owner{Kind: "actor", ID: a.ID}, "mark %s stands for %q already; the colour alone does not tell them apart", a.Mark, other)
		} else {
			first[a.Mark] = a.ID
		}
	}
}

// corrections wants each to be of another record, to change something, and to be of a day that can be.
func (c *checker) corrections() {
	earliest := c.firstReport()
	for i, k := range c.e.Corrections {
		path, owner := item("corrections", i), walk.Owner{Kind: "correction", ID: k.ID}
		if k.Record == k.ID && k.ID != "" {
			c.at(path+".record", owner, "corrects itself; name the record that was wrong")
		}
		if k.Day.Valid() && earliest != "" && k.Day.Last() < earliest {
			c.at(path+".day", owner, "day %s is before the first report (%s), when nothing could be wrong yet", k.Day, earliest)
		}
		if k.Was != "" && k.Was == k.Now {
			c.at(path+".now", owner, "now says the same as was")
		}
	}
}

// firstReport is the day of the first report. One that lies far before all that follow it is taken for a slip, unless it names its year.
func (c *checker) firstReport() (first string) {
	var days []string
	for i, r := range c.e.Reports {
		d := r.Date.First()
		if d == "" {
			continue
		}
		if c.tellsYear(walk.String{Field: walk.Field{Path: item("reports", i) + ".date"}}, r.Date) {
			first = min(cmp.Or(first, d), d)
		}
		days = append(days, d)
	}
	slices.Sort(days)
	for i := len(days) - 1; i >= 0 && (i == len(days)-1 || apart(days[i], days[i+1]) <= farOff); i-- {
		first = min(cmp.Or(first, days[i]), days[i])
	}
	return first
}

// chain refuses frames that stand inside themselves.
func (c *checker) chain() {
	for i := range c.e.Page.Sections {
		c.frames(item("page.sections", i)+".frames", c.e.Page.Sections[i].Frames)
	}
}

func (c *checker) frames(path string, frames []content.Link) {
	for i, l := range frames {
		seen := map[string]bool{}
		for at := &frames[i]; at != nil; at = c.x.Link(at.Inside) {
			if seen[at.ID] {
				if at.ID == l.ID {
					c.at(item(path, i)+".inside", walk.Owner{Kind: "link", ID: l.ID}, "stands inside itself")
				}
				break
			}
			seen[at.ID] = true
		}
	}
}

// reports wants each report to be of use, and the one that retells others to be marked.
func (c *checker) reports() {
	for i, r := range c.e.Reports {
		if strings.ContainsAny(r.File, `/\`) {
			c.at(item("reports", i)+".file", walk.Owner{Kind: "report", ID: r.ID}, "file %q is a path; give the name of the file alone, which lies in the folder of the reports", r.File)
		}
		// One text told of twice would count as two reports that agree. Some file systems see no difference between ap.txt and AP.txt.
		if first := slices.IndexFunc(c.e.Reports[:i], func(o content.Report) bool { return o.File != "" && strings.EqualFold(o.File, r.File) }); first >= 0 {
			c.at(item("reports", i)+".file", walk.Owner{Kind: "report", ID: r.ID}, "file %q is that of %q already; each report has a text of its own, and one text is one report", r.File, c.e.Reports[first].ID)
		}
		if first := slices.IndexFunc(c.e.Reports[:i], func(o content.Report) bool { return o.URL != "" && o.URL == r.URL }); first >= 0 {
			c.at(item("reports", i)+".url", walk.Owner{Kind: "report", ID: r.ID}, "url %q is that of %q already; each report has an address of its own, and one address is one report", r.URL, c.e.Reports[first].ID)
		}
		c.toldApart(i)
		s := c.x.SupportedBy(r.ID)
		if len(s.Facts)+len(s.Quotations)+len(s.Events)+len(s.Stakeholders)+len(s.Steps)+
			len(s.Differences)+len(s.Questions)+len(s.Terms) == 0 {
			c.at(item("reports", i), walk.Owner{Kind: "report", ID: r.ID}, "nothing cites it")
		}
	}
}

// toldApart wants two reports of one day to be called otherwise: readers know a report by its short name and its day.
func (c *checker) toldApart(i int) {
	for _, e := range c.all {
		r := e.Reports[i]
		for _, o := range e.Reports[:i] {
			if r.Short != "" && strings.EqualFold(string(o.Short), string(r.Short)) && o.Date == r.Date {
				c.at(item("reports", i)+".short."+string(e.Lang), walk.Owner{Kind: "report", ID: r.ID},
					"short is %q in %s, as that of %q of the same day: readers could not tell the two apart; call them otherwise, such as “%s” and “%s, noon”", r.Short, language.Name(e.Lang), o.ID, o.Short, r.Short)
				return
			}
		}
	}
}

// cards wants each stakeholder's card to rest on something.
func (c *checker) cards() {
	for i, h := range c.e.Stakeholders {
		if len(h.Steps)+len(h.Reports)+len(c.x.QuotationsBy(h.ID))+len(c.x.EventsWith(h.ID))+len(c.x.FactsAssertedBy(h.ID)) == 0 {
			c.at(item("stakeholders", i), walk.Owner{Kind: "stakeholder", ID: h.ID},
				"rests on nothing: it has no reports, step, quotation, event or assertion")
		}
	}
}

// topics wants each to have a fact: its heading would stand over nothing.
func (c *checker) topics() {
	have := map[string]bool{}
	for _, f := range c.e.Facts {
		have[f.Topic] = true
	}
	for i, t := range c.e.Topics {
		if !have[t.ID] && t.ID != "" && len(c.e.Facts) > 0 {
			c.at(item("topics", i), walk.Owner{Kind: "topic", ID: t.ID}, "no fact has it as its topic: add one, or take the topic out")
		}
	}
}

func item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
