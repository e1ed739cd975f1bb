package check

import (
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
)

// fewestWords are as many words as two speakers do not say by chance.
const fewestWords = 4

// attributed keeps from earlier days who said or did what only a later report names: words that an earlier report gives to another
// speaker, parts in events, and assertions.
func (c *checker) attributed() {
	if c.waits() {
		return
	}
	c.spoken()
	for i, v := range c.e.Events {
		c.partakers(item("events", i)+".stakeholders", walk.Owner{Kind: "event", ID: v.ID}, v.Stakeholders, content.AllReports(v.Reports, v.Then), c.x.PublicFrom(v), "has a part in it")
	}
	for i, f := range c.e.Facts {
		c.partakers(item("facts", i)+".asserted_by", walk.Owner{Kind: "fact", ID: f.ID}, f.AssertedBy, f.Reports, c.x.PublicFrom(f), "asserts it")
	}
}

// spoken wants the words of a speaker, where an earlier report gives them to another, to count from the report that names this one.
func (c *checker) spoken() {
	said := make([][]string, len(c.e.Quotations))
	for i, q := range c.e.Quotations {
		said[i] = c.spelled(q.Verbatim)
	}
	for i, q := range c.e.Quotations {
		own := c.x.Report(q.Report)
		if own == nil {
			continue
		}
		for j, was := range c.e.Quotations {
			first := c.x.Report(was.Report)
			if first == nil || was.Speaker == q.Speaker || c.x.StopOf(first.Date) >= c.x.StopOf(own.Date) || c.x.PublicFrom(q) >= c.x.StopOf(own.Date) {
				continue
			}
			if heldBy(said[i], said[j]) || heldBy(said[j], said[i]) {
				c.at(item("quotations", i)+".public", walk.Owner{Kind: "quotation", ID: q.ID},
					"%s has these words of %q; that %q said them counts from this report: write public: %q", first.Short, was.Speaker, q.Speaker, own.Date)
				break
			}
		}
	}
}

// spelled are the words of a quotation as they are compared: the reports spell “organizations” in two ways.
func (c *checker) spelled(words string) []string {
	out := c.telling("", words)
	for i, w := range out {
		out[i] = strings.ReplaceAll(w, "s", "z")
	}
	return out
}

// heldBy says whether some words stand in others, in a row.
func heldBy(few, many []string) bool {
	if len(few) < fewestWords {
		return false
	}
	for i := range len(many) - len(few) + 1 {
		if slices.Equal(few, many[i:i+len(few)]) {
			return true
		}
	}
	return false
}

// partakers refuses somebody who is on the page already and of whom only later reports say this, where earlier ones tell it without them.
func (c *checker) partakers(path string, o walk.Owner, who, reports []string, from int, does string) {
	for _, id := range who {
		h := c.x.Stakeholder(id)
		if h == nil {
			continue
		}
		on := c.reportsOn(h)
		if !c.noneLost(reports) || !c.noneLost(on) {
			continue
		}
		there, _ := c.x.CardFrom(h)
		var both []string
		for _, r := range on {
			if slices.Contains(reports, r) {
				both = append(both, r)
			}
		}
		if by := c.x.CarriedFrom(both); len(both) > 0 && by > max(from, there, c.x.CarriedFrom(reports)) {
			c.at(path, o, "that %q %s is known only from %s on: leave it out, or give a later day", id, does, c.x.Stops[by])
		}
	}
}

// reportsOn are the reports that tell of somebody.
func (c *checker) reportsOn(h *content.Stakeholder) []string {
	out := slices.Concat(h.Reports, content.AllReports(h.Role.Reports, h.Role.Then), content.AllReports(h.Summary.Reports, h.Summary.Then))
	for _, s := range h.Steps {
		out = append(out, content.AllReports(s.Reports, s.Then)...)
	}
	for _, q := range c.x.QuotationsBy(h.ID) {
		out = append(out, q.Report)
	}
	return out
}
