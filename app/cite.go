package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// said renders a statement with its citations; tag is the element around both.
func (e *Env) said(tag, class string, s content.Statement) ui.UI {
	return e.sourced(tag, class+e.knownFacts(s.Facts), "", string(s.Text), e.X.StatementReports(s))
}

// sourced renders a text with the citations of the reports, under the id of a record if it has one. Where it stands alone its tag
// is a section: reader views throw a short div away that holds more links than words.
func (e *Env) sourced(tag, class, id, text string, reports []string) ui.HTMLElem {
	n := el(tag, "st"+space(class), e.former(id, el("span", "tx"+e.weak(reports), e.prose(text)...), e.cite(reports))...)
	if id != "" {
		n = n.Attr("id", id)
	}
	return n
}

// weak is the class of a text, and of its citations, that rests on the retelling report alone.
func (e *Env) weak(reports []string) string {
	if e.X.OnlyWeak(reports) {
		return " wk"
	}
	return ""
}

// cite renders the small number that opens the list of sources under its sentence. It counts the reports that carry the text
// independently; one that retells them stands apart, for it confirms nothing. The number is a control and no part of the
// text: it is not copied with it, nor read in a reader view. What parts the sources where no style sheet does stands in <i>.
func (e *Env) cite(reports []string) ui.UI {
	own, retold := e.X.Independent(reports)
	weak := len(own) == 0 && len(retold) > 0
	label := e.N(len(own), "source")
	mark := strconv.Itoa(len(own))
	if weak {
		mark = "1 · " + e.L("cite.retold")
		label = mark
	}
	body := append([]ui.UI{tx("i", "", " (")}, e.citations(own)...)
	note := func(text string) ui.UI { return el("span", "cn", tx("i", "", ". "), ui.Text(text)) }
	switch {
	case weak:
		body = append(append(body, e.citations(retold)...), note(e.L("cite.weak")))
	case len(own) == 1:
		body = append(body, note(e.L("cite.single")))
	}
	if !weak && len(retold) > 0 {
		body = append(append(body, note(e.L("cite.also")), tx("i", "", " ")), e.citations(retold)...)
	}
	return el("details", "ct"+e.weak(reports),
		el("summary", "", gap(), tx("span", "", mark).Attr("aria-hidden", "true")).Attr("aria-label", label),
		el("span", "cb", append(body, tx("i", "", ")"))...),
	)
}

// citations names these reports one after the other.
func (e *Env) citations(reports []string) []ui.UI {
	var out []ui.UI
	for i, id := range reports {
		if i > 0 {
			out = append(out, tx("i", "", "; "))
		}
		out = append(out, e.citation(id))
	}
	return out
}

// citation names one report and leads to all it supports; how much that is, the style sheet adds.
func (e *Env) citation(id string) ui.UI {
	r := e.X.Report(id)
	s := e.X.SupportedBy(id)
	n := len(s.Facts) + len(s.Quotations) + len(s.Events) + len(s.Steps) + len(s.Stakeholders) + len(s.Differences) + len(s.Questions) + len(s.Terms) + len(s.Tasks)
	return el("span", "cr", kept(e.ref("", e.Path("sources/")+"#"+id, string(r.Short)), e.Lang)).DataSet("n", e.N(n, "supports"))
}

func trim(class string) string {
	if class != "" && class[0] == ' ' {
		return class[1:]
	}
	return class
}

func space(class string) string {
	if class == "" || class[0] == ' ' {
		return class
	}
	return " " + class
}
