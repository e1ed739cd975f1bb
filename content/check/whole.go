package check

import (
	"strconv"

	"explainer/content"
	"explainer/content/internal/walk"
)

// whole checks what no single field can show.
func (c *checker) whole() {
	c.eventWeekdays()
	c.stepOrder()
	c.answers()
	c.sections()
	c.fields()
	c.chain()
	c.reports()
	c.cards()
	c.folded()
	c.claims()
	c.stands()
	c.bare()
	c.translated()
	c.reported()
	c.terms()
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
		s := c.x.SupportedBy(r.ID)
		if len(s.Facts)+len(s.Quotations)+len(s.Events)+len(s.Stakeholders)+len(s.Steps)+
			len(s.Differences)+len(s.Questions)+len(s.Terms) == 0 {
			c.at(item("reports", i), walk.Owner{Kind: "report", ID: r.ID}, "nothing cites it")
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

func item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
