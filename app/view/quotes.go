package view

import (
	"slices"
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Quotes renders what one speaker is quoted with, by occasion: the words in the original, in another language our rendering of
// them, and which report has them. Of several renderings of the same words the fullest stands, the others are folded below it.
func (e *Env) Quotes(qs []*content.Quotation, ids bool) []ui.UI {
	var out []ui.UI
	for _, said := range e.occasions(qs) {
		body := []ui.UI{Tx("figcaption", "", e.occasion(said[0]))}
		for _, q := range said {
			body = append(body, e.utterance(q, qs, ids)...)
		}
		out = append(out, El("figure", "qt"+e.Known(*said[0]), body...))
	}
	return out
}

// occasions are the fullest renderings, together where they fell at one occasion, those that were public first before the others.
func (e *Env) occasions(qs []*content.Quotation) [][]*content.Quotation {
	var out [][]*content.Quotation
	for _, q := range qs {
		if q.Renders != "" {
			continue
		}
		at := slices.IndexFunc(out, func(o []*content.Quotation) bool {
			return o[0].Day == q.Day && o[0].Medium == q.Medium && e.Known(*o[0]) == e.Known(*q)
		})
		if at < 0 {
			out = append(out, []*content.Quotation{q})
		} else {
			out[at] = append(out[at], q)
		}
	}
	Sort(len(out), func(i, j int) bool { return e.Index.PublicFrom(*out[i][0]) < e.Index.PublicFrom(*out[j][0]) }, func(i, j int) { out[i], out[j] = out[j], out[i] })
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

// QuotedOn says in one line on what occasions someone is quoted. What is public later stands behind: so the line is whole on each day.
func (e *Env) QuotedOn(qs []*content.Quotation) []ui.UI {
	all := e.occasions(qs)
	if len(all) == 0 {
		return nil
	}
	first := all[0][0]
	opening := e.Words.Card.Spoken + " " + e.occasion(first)
	if len(all) == 1 {
		return []ui.UI{El("p", "rl"+e.Known(*first), ui.Text(opening))}
	}
	line := []ui.UI{ui.Text(opening)}
	for _, said := range all[1:] {
		class := ""
		if e.Index.PublicFrom(*said[0]) > e.Index.PublicFrom(*first) {
			class = Classes(e.Known(*said[0]))
		}
		line = append(line, El("span", class, Tx("span", "", "; "+e.occasion(said[0]))))
	}
	return []ui.UI{El("p", "rl"+e.Known(*first), line...)}
}

func (e *Env) utterance(q *content.Quotation, all []*content.Quotation, ids bool) []ui.UI {
	words := With(e.Verbatim("p", e.Quoted(q.Words())), e.Rendering(q.Translated()), e.Amended(q.ID))
	out := []ui.UI{e.quotation(q, ids, words), El("section", "st", e.cite(e.Index.QuotationEvidence([]*content.Quotation{q})))}
	var others []ui.UI
	var alike []*content.Quotation
	for _, o := range all {
		if o.Renders == q.ID {
			alike = append(alike, o)
			said := With(El("p", "", e.differing(e.Quoted(o.Words()), q.Words())...), e.Rendering(o.Translated()), e.Amended(o.ID))
			mark := []ui.UI{e.cite(e.Index.QuotationEvidence([]*content.Quotation{o}))}
			if where := e.occasion(o); where != e.occasion(q) {
				mark = append([]ui.UI{Tx("span", "tx", where), Gap()}, mark...)
			}
			others = append(others, El("li", Classes(e.Known(*o)), e.quotation(o, ids, said), El("section", "st", mark...)))
		}
	}
	if len(others) > 0 {
		first := e.First(len(alike), func(i int) int { return e.Index.PublicFrom(*alike[i]) })
		from := Later(first, e.Index.PublicFrom(*q)) // a fold with nothing in it is not there
		out = append(out, El("details", "also"+space(from), Tx("summary", "", e.Words.Card.Also), El("ul", "", others...)))
	}
	return out
}

func (e *Env) quotation(q *content.Quotation, ids bool, words []ui.UI) ui.UI {
	if !ids {
		return El("blockquote", "", words...)
	}
	return El("blockquote", "", e.Former(q.ID, words...)...).Attr("id", q.ID)
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
			kids = append(kids, Gap())
		}
		if marked {
			kids = append(kids, Tx("mark", "", text))
		} else {
			kids = append(kids, Tx("span", "", text))
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
		return []ui.UI{e.Spoken(El("span", "", kids...), string(e.Data.Story.Reports))}
	}
	return kids
}

// Verbatim is an element with the words of a report, marked as of their language where the edition is in another.
func (e *Env) Verbatim(tag, words string) ui.HTMLElem {
	n := Tx(tag, "", words)
	if e.Data.Foreign() {
		n = e.Spoken(n, string(e.Data.Story.Reports))
	}
	return n
}

// Rendering is our translation of what is quoted, where the edition is in another language than the reports.
func (e *Env) Rendering(words string) []ui.UI {
	if !e.Data.Foreign() || words == "" {
		return nil
	}
	return []ui.UI{El("p", "rd", Tx("span", "", e.Words.Page.Rendering), ui.Text(" "+words))}
}
