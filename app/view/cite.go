package view

import (
	"slices"
	"strconv"
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// CitedStatement renders a statement with its citations; tag is the element around both.
func (e *Env) CitedStatement(tag, class string, s content.Statement) ui.UI {
	return e.CitedText(tag, class+e.KnownFacts(s.AllFacts()), "", e.Index.Evidence(s))
}

// CitedText renders a text, each of its claims with its own citations, under the id of a record if it has one. Where it stands alone
// its tag is a section: reader views throw a short div away that holds more links than words.
func (e *Env) CitedText(tag, class, id string, claims []content.Evidence) ui.HTMLElem {
	return e.CitedFrom(tag, class, id, len(e.Index.Stops), claims)
}

// CitedFrom is citedText for a text that is public from a stop on. A claim of it that no report carried by then waits for its own.
func (e *Env) CitedFrom(tag, class, id string, stop int, claims []content.Evidence) ui.HTMLElem {
	var body []ui.UI
	for i, c := range claims {
		if i > 0 {
			body = append(body, Gap())
		}
		claim := []ui.UI{El("span", "tx"+secondHand(c), e.Prose(string(c.Text))...)}
		if len(c.Own)+len(c.Retold) > 0 { // what no report says has no source
			claim = append(claim, e.cite(c))
		}
		if n := e.CarriedFrom(c); i > 0 && n > stop {
			claim = []ui.UI{El("section", "cl"+NotBefore(n), claim...)}
		}
		body = append(body, claim...)
	}
	n := El(tag, "st"+space(class), e.Former(id, append(body, e.Amended(id)...)...)...)
	if id != "" {
		n = n.Attr("id", id)
	}
	return n
}

// secondHand is the class of a claim, and of its citations, that only a retelling carries.
func secondHand(c content.Evidence) string {
	if c.SecondHand() {
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
	body := []ui.UI{Tx("i", "", " (")}
	begun := len(e.Index.Stops) // the stop at which something is listed
	list := func(note string, places []content.Place) {
		if len(places) == 0 {
			return
		}
		from := e.reportedAt(places[0])
		if len(body) > 1 {
			body = append(body, Tx("i", Later(max(begun, from), first), "; "))
		}
		if note != "" {
			body = append(body, Tx("span", "cn"+space(Later(from, first)), note), Tx("i", Later(from, first), " "))
		}
		body = append(body, e.citations(places, first)...)
		begun = min(begun, from)
	}
	note := e.Words.Cite.Also
	if c.SecondHand() {
		note = e.Words.Cite.Weak
	}
	list("", own)
	list(note, retold)
	list(e.Words.Cite.Differs, e.byDay(c.Differs))
	list(e.Words.Cite.Silent, e.byDay(c.Silent))
	body = append(body, Tx("i", "", ")"))
	if len(c.Differences) > 0 {
		body = append(body, Gap(), e.differ(c.Differences, first))
	}
	if about := e.claimed(c); about != "" {
		body = append(body, Gap(), Tx("span", "cf", about))
	}
	class := "ct" + secondHand(c)
	if first > e.Index.FirstReport() {
		class += " w" + strconv.Itoa(first)
	}
	return El("details", class, El("summary", "", e.citeMark(own, retold, first)...), El("span", "cb", body...))
}

// reportedAt is the stop by which a report was there.
func (e *Env) reportedAt(p content.Place) int { return e.Index.StopOf(e.Index.Report(p.Report).Date) }

// Later is the class of what is not there before a stop, and leaves no outline, within what is there from first on: a report of a later
// stop than the first of its mark, a name in a list.
func Later(stop, first int) string {
	if stop <= first {
		return ""
	}
	return "r" + strconv.Itoa(stop)
}

// byDay are these reports in the order of their days, so that on each day those that are there come first.
func (e *Env) byDay(places []content.Place) []content.Place {
	out := slices.Clone(places)
	Sort(len(out), func(i, j int) bool { return e.reportedAt(out[i]) < e.reportedAt(out[j]) }, func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// CountBy is how many of these reports were there on a day.
func (e *Env) CountBy(places []content.Place, stop int) int {
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
		return []ui.UI{El("span", "", append(e.reportNames(retold, first), ui.Text(", "+e.Words.Cite.Retold))...)}
	case len(own) <= marksName:
		return e.reportNames(own, first)
	}
	says := e.Count(len(own), e.Words.Count.Report)
	if len(own)+len(retold) == len(e.Data.Reports) {
		says = content.Fill(e.Words.Cite.Every, e.Data)
	}
	differs := false
	out := e.Variants(first, func(stop int) []ui.UI {
		if stop == len(e.Index.Stops)-1 {
			return []ui.UI{ui.Text(says)}
		}
		n := e.CountBy(own, stop)
		if n <= marksName {
			differs = true
			return e.reportNames(own[:n], first)
		}
		all := e.Count(n, e.Words.Count.Report)
		differs = differs || all != says
		return []ui.UI{ui.Text(all)}
	})
	if !differs {
		return []ui.UI{Tx("span", "", says)}
	}
	return out
}

// reportNames names reports, those of one day together.
func (e *Env) reportNames(places []content.Place, first int) []ui.UI {
	var out []ui.UI
	names := ""
	for i, p := range places {
		if i > 0 {
			names += " · "
		}
		names += string(e.Index.Report(p.Report).Short)
		if at := e.reportedAt(p); i == len(places)-1 || e.reportedAt(places[i+1]) > at {
			out = append(out, NoTranslate(Tx("span", Later(at, first), names), e.Lang))
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
			out = append(out, Tx("i", Later(e.reportedAt(p), first), "; "))
		}
		out = append(out, e.citation(p, first))
	}
	return out
}

// citation names one report with its day, leads to all it supports, and says in which of its paragraphs the support stands.
func (e *Env) citation(p content.Place, first int) ui.UI {
	r := e.Index.Report(p.Report)
	// How much that is depends on the day, so no count stands here. The link stands before the paragraphs, though it is seen below them:
	// what is the same of every citation is then one piece, which packs well. The space belongs to the link: where paper leaves that
	// out, none stands before the comma.
	body := []ui.UI{NoTranslate(Tx("b", "", string(r.Short)), e.Lang), ui.Text(", " + r.Date.Short(e.Words)), e.Ref("", e.Path("sources/")+"#"+p.Report, " "+e.Words.Cite.All)}
	if p.Paragraphs != "" {
		body = append(body, ui.Text(", ¶ "+strings.ReplaceAll(p.Paragraphs, " ", ", ")))
	}
	return El("span", "cr"+space(Later(e.reportedAt(p), first)), body...)
}

// differ names the differences that concern a claim and leads to them. They compare the reports, so they stand there once the last is there.
// On a page that holds the whole, those that are not shown there are named by what they are about, each kind once: their titles would be
// the tenth part of all that its marks say.
func (e *Env) differ(ids []string, first int) ui.UI {
	var body []ui.UI
	before, kinds := e.Words.Cite.Differing+" ", ""
	for _, id := range ids {
		d := e.Index.Difference(id)
		name := string(d.Title)
		if kind := e.About(d.About); e.Whole && d.Weight != "main" && !strings.Contains(kinds, kind) {
			name = kind
			kinds += kind
		}
		body = append(body, ui.Text(before), e.Ref("", e.At(id), name))
		before = "; "
	}
	return El("span", "cf"+space(Later(len(e.Index.Stops)-1, first)), body...)
}

// About says what a difference is about.
func (e *Env) About(what string) string {
	switch what {
	case "who":
		return e.Words.About.Who
	case "when":
		return e.Words.About.When
	case "where":
		return e.Words.About.Where
	case "words":
		return e.Words.About.Words
	case "name":
		return e.Words.About.Name
	case "number":
		return e.Words.About.Number
	case "scope":
		return e.Words.About.Scope
	}
	return e.Words.About.Attribution
}

// claimed says of a claim that rests on facts who asserts it, and since when it was public. Where it rests on several assertions it
// names those who assert all of them: nobody is credited with what only others say.
func (e *Env) claimed(c content.Evidence) string {
	var by []string
	for i := range e.Data.Stakeholders {
		if s := &e.Data.Stakeholders[i]; e.asserts(s.ID, c.Facts) {
			by = append(by, string(s.Name))
		}
	}
	var out []string
	if len(by) > 0 {
		out = append(out, e.Words.Cite.By+" "+strings.Join(by, ", "))
	}
	if n, open := e.since(c.Facts); n > 0 && !open {
		out = append(out, e.Words.Sources.Public+" "+e.Index.Stops[n].Short(e.Words))
	}
	return strings.Join(out, " · ")
}

// asserts reports whether somebody asserts each of these facts that is an assertion, and that there is one.
func (e *Env) asserts(who string, facts []string) bool {
	any := false
	for _, id := range facts {
		if f := e.Index.Fact(id); f != nil && len(f.AssertedBy) > 0 {
			if any = slices.Contains(f.AssertedBy, who); !any {
				return false
			}
		}
	}
	return any
}

// Classes is a list of classes without the space that it may begin with.
func Classes(class string) string {
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
