package app

import (
	"slices"
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
	return e.told(tag, class, id, len(e.X.Stops), claims)
}

// told is sourced for a text that is public from a stop on. A claim of it that no report carried by then waits for its own.
func (e *Env) told(tag, class, id string, stop int, claims []content.Evidence) ui.HTMLElem {
	var body []ui.UI
	for i, c := range claims {
		if i > 0 {
			body = append(body, gap())
		}
		claim := []ui.UI{el("span", "tx"+weak(c), e.prose(string(c.Text))...)}
		if len(c.Own)+len(c.Retold) > 0 { // what no report says has no source
			claim = append(claim, e.cite(c))
		}
		if n := e.carriedFrom(c); i > 0 && n > stop {
			claim = []ui.UI{el("section", "cl"+from(n), claim...)}
		}
		body = append(body, claim...)
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

// cite renders the mark that opens the list of sources under its claim. It names the reports that carry the claim, each by itself,
// or says how many; one that retells them is not counted, for it confirms nothing, and neither are those that are silent or say
// otherwise. The mark is a control and no part of the text: it is not copied with it, nor read in a reader view. What parts the
// sources where no style sheet does stands in <i>.
func (e *Env) cite(c content.Evidence) ui.UI {
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
	if c.Weak() {
		retold = e.W.Cite.Weak
	}
	list("", c.Own)
	list(retold, c.Retold)
	list(e.W.Cite.Differs, c.Differs)
	list(e.W.Cite.Silent, c.Silent)
	body = append(body, tx("i", "", ")"))
	if about := e.claimed(c); about != "" {
		body = append(body, gap(), tx("span", "cf", about))
	}
	return el("details", "ct"+weak(c), e.citeMark(c), el("span", "cb", body...))
}

// named at most are so many reports in a mark; more are counted.
const marksName = 2

// citeMark is the mark itself: "AP · CNN", "4 reports", "all five".
func (e *Env) citeMark(c content.Evidence) ui.UI {
	switch own := len(c.Own); {
	case c.Weak():
		return el("summary", "", kept(tx("span", "", e.reportNames(c.Retold)), e.Lang), ui.Text(", "+e.W.Cite.Retold))
	case own > marksName && own+len(c.Retold) == len(e.E.Reports):
		return tx("summary", "", content.Fill(e.W.Cite.Every, e.E))
	case own > marksName:
		return tx("summary", "", e.N(own, e.W.Count.Report))
	}
	return kept(tx("summary", "", e.reportNames(c.Own)), e.Lang)
}

func (e *Env) reportNames(places []content.Place) string {
	var names []string
	for _, p := range places {
		names = append(names, string(e.X.Report(p.Report).Short))
	}
	return strings.Join(names, " · ")
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

// citation names one report with its day, leads to all it supports, and says in which of its paragraphs the support stands.
func (e *Env) citation(p content.Place) ui.UI {
	r := e.X.Report(p.Report)
	all := e.N(len(e.X.SupportedBy(p.Report).Facts), e.W.Count.Fact)
	// The link stands before the paragraphs, though it is seen below them: what is the same of every citation is then one piece, which packs well.
	body := []ui.UI{kept(tx("b", "", string(r.Short)), e.Lang), ui.Text(", " + r.Date.Short(e.W) + " "), e.ref("", e.Path("sources/")+"#"+p.Report, e.W.Cite.All+" "+all)}
	if p.Paragraphs != "" {
		body = append(body, ui.Text(", ¶ "+strings.ReplaceAll(p.Paragraphs, " ", ", ")))
	}
	return el("span", "cr", body...)
}

// claimed says of a claim that rests on facts who asserts it, and since when it was public. Where it rests on several assertions it
// names those who assert all of them: nobody is credited with what only others say.
func (e *Env) claimed(c content.Evidence) string {
	var by []string
	for i := range e.E.Stakeholders {
		if s := &e.E.Stakeholders[i]; e.asserts(s.ID, c.Facts) {
			by = append(by, string(s.Name))
		}
	}
	var out []string
	if len(by) > 0 {
		out = append(out, e.W.Cite.By+" "+strings.Join(by, ", "))
	}
	if n, open := e.since(c.Facts); n > 0 && !open {
		out = append(out, e.W.Sources.Public+" "+e.X.Stops[n].Short(e.W))
	}
	return strings.Join(out, " · ")
}

// asserts reports whether somebody asserts each of these facts that is an assertion, and that there is one.
func (e *Env) asserts(who string, facts []string) bool {
	any := false
	for _, id := range facts {
		if f := e.X.Fact(id); f != nil && len(f.AssertedBy) > 0 {
			if any = slices.Contains(f.AssertedBy, who); !any {
				return false
			}
		}
	}
	return any
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
