package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// quotes renders what one speaker is quoted with: the words in the original, in another language our rendering of them, and
// once below each run of quotations from one occasion, where it was said and which report has it.
func (e *Env) quotes(qs []*content.Quotation, ids bool) []ui.UI {
	var out []ui.UI
	for len(qs) > 0 {
		n := 1
		for n < len(qs) && sameOccasion(qs[0], qs[n]) {
			n++
		}
		out = append(out, e.occasion(qs[:n], ids))
		qs = qs[n:]
	}
	return out
}

func sameOccasion(a, b *content.Quotation) bool {
	return a.Report == b.Report && a.Day == b.Day && a.Medium == b.Medium
}

func (e *Env) occasion(qs []*content.Quotation, ids bool) ui.UI {
	var body []ui.UI
	for _, q := range qs {
		words := with(e.verbatim("p", e.quoted(q.Words())), e.rendering(q.Translated()), e.amended(q.ID))
		block := el("blockquote", "", words...)
		if ids {
			block = el("blockquote", "", e.former(q.ID, words...)...).Attr("id", q.ID)
		}
		body = append(body, block)
	}
	where := string(qs[0].Medium)
	if p := qs[0].Day.Precision(); p == content.PrecisionDay || p == content.PrecisionWeekend || p == content.PrecisionSpan {
		if where != "" {
			where += ", "
		}
		where += qs[0].Day.Short(e.W)
	}
	// Quotations of one occasion may stand in several paragraphs.
	said := e.X.QuotationEvidence(qs)
	body = append(body, el("figcaption", "st", tx("span", "tx"+weak(said), where), e.cite(said)))
	return el("figure", "qt"+e.known(*qs[0]), body...)
}

// verbatim is an element with the words of a report, marked as of their language where the edition is in another.
func (e *Env) verbatim(tag, words string) ui.HTMLElem {
	n := tx(tag, "", words)
	if e.E.Foreign() {
		n = e.spoken(n, string(e.E.Story.Reports))
	}
	return n
}

// rendering is our translation of what is quoted, where the edition is in another language than the reports.
func (e *Env) rendering(words string) []ui.UI {
	if !e.E.Foreign() || words == "" {
		return nil
	}
	return []ui.UI{el("p", "rd", tx("span", "", e.W.Page.Rendering), ui.Text(" "+words))}
}
