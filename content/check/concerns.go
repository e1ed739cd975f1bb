package check

import (
	"slices"

	"explainer/content"
	"explainer/content/internal/walk"
)

// concerns wants a difference to concern what rests on a report whose words it shows: the mark of anything else would lead readers to a
// difference that is not about what they have just read.
func (c *checker) concerns() {
	for i, d := range c.e.Differences {
		shown, whole := c.wordings(d)
		if whole && len(shown) == 0 {
			c.at(item("differences", i)+".versions", walk.Owner{Kind: "difference", ID: d.ID}, "shows the words of no report: where all are silent nothing differs; give a version its wording")
			continue
		}
		refuse := func(list string, j int, id string, reports []string) {
			if whole && c.reportsExist(reports) && !slices.ContainsFunc(reports, func(r string) bool { return slices.Contains(shown, r) }) {
				c.at(item(item("differences", i)+"."+list, j), walk.Owner{Kind: "difference", ID: d.ID},
					"concerns %s, which rests on none of the reports whose words it shows; the mark of %s would lead to it", id, id)
			}
		}
		for j, id := range d.Facts {
			if f := c.x.Fact(id); f != nil {
				refuse("facts", j, id, append(slices.Clone(f.Reports), f.Silent...))
			}
		}
		for j, id := range d.Events {
			if v := c.x.Event(id); v != nil {
				refuse("events", j, id, content.AllReports(v.Reports, v.Then))
			}
		}
		for j, id := range d.Quotations {
			if q := c.x.Quotation(id); q != nil {
				refuse("quotations", j, id, []string{q.Report})
			}
		}
	}
}

// wordings lists the reports whose words a difference shows, and says whether all of its reports are known.
func (c *checker) wordings(d content.Difference) (shown []string, whole bool) {
	var all []string
	for _, v := range d.Versions {
		all = append(all, v.Report)
		if v.Wording != "" {
			shown = append(shown, v.Report)
		}
	}
	return shown, c.reportsExist(all)
}

// reportsExist says whether there are such reports; one that is not there is told of where it is named.
func (c *checker) reportsExist(reports []string) bool {
	return len(reports) > 0 && c.noneLost(reports)
}

// noneLost says whether each of these reports is there.
func (c *checker) noneLost(reports []string) bool {
	return !slices.ContainsFunc(reports, func(r string) bool { return c.x.Report(r) == nil })
}

// factsExist says whether each of these facts is there, with its reports: what is held against them waits for one that is not.
func (c *checker) factsExist(facts []string) bool {
	return !slices.ContainsFunc(facts, func(id string) bool { f := c.x.Fact(id); return f == nil || !c.noneLost(f.Reports) })
}
