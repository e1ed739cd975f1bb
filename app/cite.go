package app

import (
	"strconv"
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// said renders a statement with its citations; tag is the element around both.
func (e *Env) said(tag, class string, s content.Statement) ui.UI {
	return e.sourced(tag, class+e.knownFacts(s.AllFacts()), "", e.X.Evidence(s))
}

// sourced renders a text, each of its claims with its own citations, under the id of a record if it has one. Where it stands alone
// its tag is a section: reader views throw a short div away that holds more links than words.
func (e *Env) sourced(tag, class, id string, claims []content.Evidence) ui.HTMLElem {
	var body []ui.UI
	for i, c := range claims {
		if i > 0 {
			body = append(body, gap())
		}
		body = append(body, el("span", "tx"+weak(c), e.prose(string(c.Text))...))
		if len(c.Own)+len(c.Retold) > 0 { // what no report says has no source
			body = append(body, e.cite(c))
		}
	}
	n := el(tag, "st"+space(class), e.former(id, append(body, e.amended(id)...)...)...)
	if id != "" {
		n = n.Attr("id", id)
	}
	return n
}

// weak is the class of a claim, and of its citations, that only a retelling carries.
func weak(c content.Evidence) string {
	if c.Weak() {
		return " wk"
	}
	return ""
}

// cite renders the small number that opens the list of sources under its claim. It counts the reports that carry the claim
// independently; one that retells them stands apart, for it confirms nothing, and so do those that are silent or say otherwise.
// The number is a control and no part of the text: it is not copied with it, nor read in a reader view. What parts the sources
// where no style sheet does stands in <i>.
func (e *Env) cite(c content.Evidence) ui.UI {
	name := []ui.UI{ui.Text(" " + strconv.Itoa(len(c.Own))), tx("span", "vh", " "+e.noun(len(c.Own), e.W.Count.Source))}
	body := []ui.UI{tx("i", "", " (")}
	list := func(note string, places []content.Place) {
		if len(places) == 0 {
			return
		}
		if len(body) > 1 {
			body = append(body, tx("i", "", "; "))
		}
		if note != "" {
			body = append(body, tx("span", "cn", note), tx("i", "", " "))
		}
		body = append(body, e.citations(places)...)
	}
	retold := e.W.Cite.Also
	switch {
	case c.Weak():
		name = []ui.UI{ui.Text(" 1 · " + e.W.Cite.Retold)}
		retold = e.W.Cite.Weak
	default:
		list("", c.Own)
	}
	list(retold, c.Retold)
	list(e.W.Cite.Differs, c.Differs)
	list(e.W.Cite.Silent, c.Silent)
	return el("details", "ct"+weak(c), el("summary", "", name...), el("span", "cb", append(body, tx("i", "", ")"))...))
}

// citations names these reports one after the other.
func (e *Env) citations(places []content.Place) []ui.UI {
	var out []ui.UI
	for i, p := range places {
		if i > 0 {
			out = append(out, tx("i", "", "; "))
		}
		out = append(out, e.citation(p))
	}
	return out
}

// citation names one report, leads to all it supports, and says where in it the support stands.
func (e *Env) citation(p content.Place) ui.UI {
	body := []ui.UI{kept(e.ref("", e.Path("sources/")+"#"+p.Report, string(e.X.Report(p.Report).Short)), e.Lang)}
	if p.Paragraphs != "" {
		n := 1 + strings.Count(p.Paragraphs, " ")
		body = append(body, ui.Text(", "+e.noun(n, e.W.Count.Place)+" "+strings.ReplaceAll(p.Paragraphs, " ", ", ")))
	}
	return el("span", "cr", body...)
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
