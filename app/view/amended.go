package view

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Amended says on a record what of it was corrected, the newest first, and leads to the correction, which leads back.
func (e *Env) Amended(id string) []ui.UI {
	return List(e.Index.CorrectionsOf(id), func(_ int, c *content.Correction) ui.UI {
		if c.ID == id { // what was taken back leads to its correction, which says it by itself
			return nil
		}
		return El("p", "fix"+e.Compared(), e.correctedOn(c), ui.Text(" "+c.Whole(e.Words)))
	})
}

// correctedOn leads to a correction by its day.
func (e *Env) correctedOn(c *content.Correction) ui.UI {
	return e.Link("", e.At(c.ID), ui.Text(e.Words.Corrections.On+" "), Tx("time", "", c.Day.In(e.Words)).Attr("datetime", c.Day.Last()), ui.Text("."))
}

// Recent is the line at the head of a page that names what was corrected last; a line of the page's first script takes it away once that is
// no news any more.
func (e *Env) Recent() []ui.UI {
	last := e.Index.LastCorrections()
	if len(last) == 0 {
		return nil
	}
	return []ui.UI{NewStatic(e, "recent", "p", "fix recent"+e.Compared(), "", func() []ui.UI {
		out := []ui.UI{ui.Text(e.Words.Corrections.On + " "), Tx("time", "", last[0].Day.In(e.Words)).Attr("datetime", last[0].Day.Last()), ui.Text(": ")}
		for i, c := range last {
			if i > 0 {
				out = append(out, ui.Text(" · "))
			}
			out = append(out, e.Ref("", e.At(c.ID), e.corrected(c)))
		}
		return out
	})}
}

// corrected names what a correction is of: the record, or what it says of one that was withdrawn.
func (e *Env) corrected(c *content.Correction) string {
	if to := e.Index.Successor(c.Record); to == c.Record || e.Index.Kind(to) != "correction" {
		return e.RecordTitle(to)
	}
	return string(c.Now)
}

// CorrectedTitle is what a feed calls a correction.
func CorrectedTitle(e *Env, c *content.Correction) string { return e.corrected(c) }
