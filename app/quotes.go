package app

import (
	"slices"
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// quotes renders what one speaker is quoted with, by occasion: the words in the original, in another language our rendering of
// them, and which report has them. Of several renderings of the same words the fullest stands, the others are folded below it.
func (e *Env) quotes(qs []*content.Quotation, ids bool) []ui.UI {
	var out []ui.UI
	for _, said := range e.occasions(qs) {
		body := []ui.UI{tx("figcaption", "", e.occasion(said[0]))}
		for _, q := range said {
			body = append(body, e.utterance(q, qs, ids)...)
		}
		out = append(out, el("figure", "qt"+e.known(*said[0]), body...))
	}
	return out
}

// occasions are the fullest renderings, together where they fell at one occasion.
func (e *Env) occasions(qs []*content.Quotation) [][]*content.Quotation {
	var out [][]*content.Quotation
	for _, q := range qs {
		if q.Renders != "" {
			continue
		}
		at := slices.IndexFunc(out, func(o []*content.Quotation) bool {
			return o[0].Day == q.Day && o[0].Medium == q.Medium && e.known(*o[0]) == e.known(*q)
		})
		if at < 0 {
			out = append(out, []*content.Quotation{q})
		} else {
			out[at] = append(out[at], q)
		}
	}
	return out
}

// occasion says to whom or where something was said, and when.
func (e *Env) occasion(q *content.Quotation) string {
	where := string(q.Medium)
	if p := q.Day.Precision(); p == content.PrecisionDay || p == content.PrecisionWeekend || p == content.PrecisionSpan {
		if where != "" {
			where += ", "
		}
		where += q.Day.Short(e.Words)
	}
	return where
}

// quotedOn says in one line on what occasions someone is quoted.
func (e *Env) quotedOn(qs []*content.Quotation) []ui.UI {
	if len(qs) == 0 {
		return nil
	}
	line := []ui.UI{ui.Text(e.Words.Card.Spoken + " ")}
	all := e.occasions(qs)
	for i, said := range all {
		end := "; "
		if i == len(all)-1 {
			end = "."
		}
		line = append(line, el("span", classes(e.known(*said[0])), tx("span", "", e.occasion(said[0])+end)))
	}
	return []ui.UI{el("p", "rl", line...)}
}

func (e *Env) utterance(q *content.Quotation, all []*content.Quotation, ids bool) []ui.UI {
	words := with(e.verbatim("p", e.quoted(q.Words())), e.rendering(q.Translated()), e.amended(q.ID))
	out := []ui.UI{e.quotation(q, ids, words), el("section", "st", e.cite(e.Index.QuotationEvidence([]*content.Quotation{q})))}
	var others []ui.UI
	for _, o := range all {
		if o.Renders == q.ID {
			said := with(el("p", "", e.differing(e.quoted(o.Words()), q.Words())...), e.rendering(o.Translated()), e.amended(o.ID))
			mark := []ui.UI{e.cite(e.Index.QuotationEvidence([]*content.Quotation{o}))}
			if where := e.occasion(o); where != e.occasion(q) {
				mark = append([]ui.UI{tx("span", "tx", where), gap()}, mark...)
			}
			others = append(others, el("li", classes(e.known(*o)), e.quotation(o, ids, said), el("section", "st", mark...)))
		}
	}
	if len(others) > 0 {
		out = append(out, el("details", "also", tx("summary", "", e.Count(len(others), e.Words.Card.Also)), el("ul", "", others...)))
	}
	return out
}

func (e *Env) quotation(q *content.Quotation, ids bool, words []ui.UI) ui.UI {
	if !ids {
		return el("blockquote", "", words...)
	}
	return el("blockquote", "", e.former(q.ID, words...)...).Attr("id", q.ID)
}

// differing marks in a rendering the words that the fullest does not have.
func (e *Env) differing(words, fullest string) []ui.UI {
	bare := func(w string) string { return strings.ToLower(strings.Trim(w, "“”«»\"‘’'…,.;:!?—")) }
	has := map[string]bool{"": true}
	for _, w := range strings.Fields(fullest) {
		has[bare(w)] = true
	}
	var out, run []string
	var kids []ui.UI
	flush := func(marked bool) {
		list := &out
		if marked {
			list = &run
		}
		if len(*list) == 0 {
			return
		}
		text := strings.Join(*list, " ")
		if len(kids) > 0 {
			kids = append(kids, gap())
		}
		if marked {
			kids = append(kids, tx("mark", "", text))
		} else {
			kids = append(kids, tx("span", "", text))
		}
		*list = nil
	}
	for _, w := range strings.Fields(words) {
		if has[bare(w)] {
			flush(true)
			out = append(out, w)
		} else {
			flush(false)
			run = append(run, w)
		}
	}
	flush(false)
	flush(true)
	if e.Data.Foreign() {
		return []ui.UI{e.spoken(el("span", "", kids...), string(e.Data.Story.Reports))}
	}
	return kids
}

// verbatim is an element with the words of a report, marked as of their language where the edition is in another.
func (e *Env) verbatim(tag, words string) ui.HTMLElem {
	n := tx(tag, "", words)
	if e.Data.Foreign() {
		n = e.spoken(n, string(e.Data.Story.Reports))
	}
	return n
}

// rendering is our translation of what is quoted, where the edition is in another language than the reports.
func (e *Env) rendering(words string) []ui.UI {
	if !e.Data.Foreign() || words == "" {
		return nil
	}
	return []ui.UI{el("p", "rd", tx("span", "", e.Words.Page.Rendering), ui.Text(" "+words))}
}
