package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// said renders a statement with its citations; tag is the element around both.
func (e *Env) said(tag, class string, s content.Statement) ui.UI {
	return e.sourced(tag, class+e.knownFacts(s.Facts), "", e.T(s.Text), e.X.StatementReports(s))
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

// cite renders the small number that opens the list of sources under its sentence. The number is a control and no part of the
// text: it is not copied with it, nor read in a reader view. What parts the sources where no style sheet does stands in <i>.
func (e *Env) cite(reports []string) ui.UI {
	reports = e.X.InOrder(reports)
	weak := e.X.OnlyWeak(reports)
	label := e.N(len(reports), "source")
	mark := strconv.Itoa(len(reports))
	if weak {
		mark = "1 · " + e.L("cite.retold")
		label = mark
	}
	body := []ui.UI{tx("i", "", " (")}
	for i, id := range reports {
		if i > 0 {
			body = append(body, tx("i", "", "; "))
		}
		body = append(body, e.citation(id))
	}
	switch {
	case weak:
		body = append(body, el("span", "cn", tx("i", "", ". "), ui.Text(e.L("cite.weak"))))
	case len(reports) == 1:
		body = append(body, el("span", "cn", tx("i", "", ". "), ui.Text(e.L("cite.single"))))
	}
	return el("details", "ct"+e.weak(reports),
		el("summary", "", gap(), tx("span", "", mark).Attr("aria-hidden", "true")).Attr("aria-label", label),
		el("span", "cb", append(body, tx("i", "", ")"))...),
	)
}

// citation names one report and leads to all it supports; how much that is, the style sheet adds.
func (e *Env) citation(id string) ui.UI {
	r := e.X.Report(id)
	s := e.X.SupportedBy(id)
	n := len(s.Facts) + len(s.Quotations) + len(s.Events) + len(s.Steps) + len(s.Stakeholders) + len(s.Differences) + len(s.Questions) + len(s.Terms) + len(s.Tasks)
	return el("span", "cr", e.ref("", e.Path("sources/")+"#"+id, e.T(r.Short))).DataSet("n", e.N(n, "supports"))
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
