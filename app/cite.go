package app

import (
	"slices"
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
// otherwise. On an earlier day it names those that were there: before the first of them the style sheet has it say that they came
// later, from class w and the stop on, or where there is no such class from that of the first report of all. The mark is a control and no part of the text: it is not copied with it, nor read in a reader view. What parts the sources where no style
// sheet does stands in <i>.
func (e *Env) cite(c content.Evidence) ui.UI {
	own, retold := e.byDay(c.Own), e.byDay(c.Retold)
	first := e.reportedAt(append(own, retold...)[0])
	body := []ui.UI{tx("i", "", " (")}
	begun := len(e.X.Stops) // the stop at which something is listed
	list := func(note string, places []content.Place) {
		if len(places) == 0 {
			return
		}
		from := e.reportedAt(places[0])
		if len(body) > 1 {
			body = append(body, tx("i", later(max(begun, from), first), "; "))
		}
		if note != "" {
			body = append(body, tx("span", "cn"+space(later(from, first)), note), tx("i", later(from, first), " "))
		}
		body = append(body, e.citations(places, first)...)
		begun = min(begun, from)
	}
	note := e.W.Cite.Also
	if c.Weak() {
		note = e.W.Cite.Weak
	}
	list("", own)
	list(note, retold)
	list(e.W.Cite.Differs, e.byDay(c.Differs))
	list(e.W.Cite.Silent, e.byDay(c.Silent))
	body = append(body, tx("i", "", ")"))
	if about := e.claimed(c); about != "" {
		body = append(body, gap(), tx("span", "cf", about))
	}
	class := "ct" + weak(c)
	if first > e.X.FirstReport() {
		class += " w" + strconv.Itoa(first)
	}
	return el("details", class, el("summary", "", e.citeMark(own, retold, first)...), el("span", "cb", body...))
}

// reportedAt is the stop by which a report was there.
func (e *Env) reportedAt(p content.Place) int { return e.X.StopOf(e.X.Report(p.Report).Date) }

// later is the class of what names a report of a later stop than the first of its mark: before it, it is not there.
func later(stop, first int) string {
	if stop <= first {
		return ""
	}
	return "r" + strconv.Itoa(stop)
}

// byDay are these reports in the order of their days, so that on each day those that are there come first.
func (e *Env) byDay(places []content.Place) []content.Place {
	out := slices.Clone(places)
	slices.SortStableFunc(out, func(a, b content.Place) int { return e.reportedAt(a) - e.reportedAt(b) })
	return out
}

// by is how many of these reports were there on a day.
func (e *Env) by(places []content.Place, stop int) int {
	n := 0
	for _, p := range places {
		if e.reportedAt(p) <= stop {
			n++
		}
	}
	return n
}

// named at most are so many reports in a mark; more are counted.
const marksName = 2

// citeMark is what a mark says: "AP · CNN", "4 reports", "all five". Where it counts, it says on each day how many there were.
func (e *Env) citeMark(own, retold []content.Place, first int) []ui.UI {
	switch {
	case len(own) == 0:
		return []ui.UI{el("span", "", append(e.reportNames(retold, first), ui.Text(", "+e.W.Cite.Retold))...)}
	case len(own) <= marksName:
		return e.reportNames(own, first)
	}
	says := e.N(len(own), e.W.Count.Report)
	if len(own)+len(retold) == len(e.E.Reports) {
		says = content.Fill(e.W.Cite.Every, e.E)
	}
	last, differs := len(e.X.Stops)-1, false
	var out []ui.UI
	for stop := first; stop < last; stop++ {
		n := e.by(own, stop)
		then := []ui.UI{ui.Text(says)}
		if n <= marksName {
			then, differs = e.reportNames(own[:n], first), true
		} else if all := e.N(n, e.W.Count.Report); all != says {
			then, differs = []ui.UI{ui.Text(all)}, true
		}
		out = append(out, e.onStop(stop, "span", "", then...))
	}
	if !differs {
		return []ui.UI{tx("span", "", says)}
	}
	return with(e.onStop(last, "span", "", ui.Text(says)), out)
}

// reportNames names reports, those of one day together.
func (e *Env) reportNames(places []content.Place, first int) []ui.UI {
	var out []ui.UI
	names := ""
	for i, p := range places {
		if i > 0 {
			names += " · "
		}
		names += string(e.X.Report(p.Report).Short)
		if at := e.reportedAt(p); i == len(places)-1 || e.reportedAt(places[i+1]) > at {
			out = append(out, kept(tx("span", later(at, first), names), e.Lang))
			names = ""
		}
	}
	return out
}

// citations names these reports one after the other.
func (e *Env) citations(places []content.Place, first int) []ui.UI {
	var out []ui.UI
	for i, p := range places {
		if i > 0 {
			out = append(out, tx("i", later(e.reportedAt(p), first), "; "))
		}
		out = append(out, e.citation(p, first))
	}
	return out
}

// citation names one report with its day, leads to all it supports, and says in which of its paragraphs the support stands.
func (e *Env) citation(p content.Place, first int) ui.UI {
	r := e.X.Report(p.Report)
	all := e.N(len(e.X.SupportedBy(p.Report).Facts), e.W.Count.Fact)
	// The link stands before the paragraphs, though it is seen below them: what is the same of every citation is then one piece, which packs well.
	body := []ui.UI{kept(tx("b", "", string(r.Short)), e.Lang), ui.Text(", " + r.Date.Short(e.W) + " "), e.ref("", e.Path("sources/")+"#"+p.Report, e.W.Cite.All+" "+all)}
	if p.Paragraphs != "" {
		body = append(body, ui.Text(", ¶ "+strings.ReplaceAll(p.Paragraphs, " ", ", ")))
	}
	return el("span", "cr"+space(later(e.reportedAt(p), first)), body...)
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

// trim is a list of classes without the space that it may begin with.
func trim(class string) string {
	if class != "" && class[0] == ' ' {
		return class[1:]
	}
	return class
}

// space is a list of classes with the space that parts it from others before it.
func space(class string) string {
	if class == "" || class[0] == ' ' {
		return class
	}
	return " " + class
}
