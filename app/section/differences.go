package section

import (
	"strconv"
	"strings"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// differences is where the reports do not agree, and what nobody has said.
func differences(e *view.Env, s *content.Section) ui.UI {
	return staticSection(e, s, func() []ui.UI { return differencesParts(e) })
}

// topDifferences are the few that matter most, in short; all of them stand on a page of their own. After them come the open questions.
// Whatever sets the reports side by side was not to be had before the last of them: until then the outline of the introduction says so for
// all of it, for as many outlines as there will be would be a count of them.
func topDifferences(e *view.Env) []ui.UI {
	var top []ui.UI
	for i := range e.Data.Differences {
		if d := &e.Data.Differences[i]; d.Weight == "main" {
			top = append(top, Difference(e, d, true))
		}
	}
	var out []ui.UI
	if len(top) > 0 {
		out = append(out, view.El("div", "diffs now", top...))
	}
	if n := len(e.Data.Differences); n > 0 {
		out = append(out, view.El("p", "more now", e.Ref("", e.Path("differences/"), e.Words.Difference.All+" "+e.Count(n, e.Words.Count.Difference))))
	}
	if len(e.Data.Questions) == 0 {
		return out
	}
	return append(out,
		view.Tx("h3", "now", e.Words.Difference.Questions).Attr("id", "questions"),
		view.Tx("p", "intro now", content.Fill(e.Words.Difference.QuestionsIntro, e.Data)),
		view.El("div", "questions now", view.List(e.Data.Questions, func(_ int, q content.Question) ui.UI { return question(e, q) })...),
	)
}

// Difference says what differs, who speaks and who is silent, and what we therefore say; below that each report's version, and what
// is common ground. In a list it is folded.
func Difference(e *view.Env, d *content.Difference, folded bool) ui.UI {
	var versions []ui.UI
	var speak, silent []string
	for _, v := range d.Versions {
		name := string(e.Index.Report(v.Report).Short)
		if v.Silent() {
			silent = append(silent, name)
		} else {
			speak = append(speak, name)
		}
		versions = append(versions, version(e, v))
	}
	who := who(e, speak, silent)
	so := view.El("span", "so", view.Tx("b", "", e.Words.Difference.Therefore), view.Gap(), view.El("span", "", e.Prose(string(d.Therefore))...))
	body := view.With(view.El("ul", "versions", versions...), []ui.UI{view.El("dl", "", view.Tx("dt", "", e.Words.Difference.Common), view.El("dd", "", e.Prose(string(d.Common))...)), view.El("p", "more", e.Share(d.ID))})
	if folded {
		return view.El("details", "diff", view.El("summary", "", view.El("span", "", view.Tx("span", "dt", string(d.Title)), view.Gap(), who), view.Gap(), so), view.El("div", "db", e.Former(d.ID, append(e.Amended(d.ID), body...)...)...).Attr("id", d.ID))
	}
	kids := view.With(view.Tx("small", "", e.About(d.About)), []ui.UI{view.Tx(heading(e), "", string(d.Title))}, e.Amended(d.ID), []ui.UI{view.El("p", "", who), view.El("p", "", so)}, body)
	return view.El("article", "diff"+e.Compared(), e.Former(d.ID, kids...)...).Attr("id", d.ID)
}

// who names the reports that have words of their own, then those that are silent.
func who(e *view.Env, speak, silent []string) ui.UI {
	line := []ui.UI{view.NoTranslate(view.Tx("span", "", strings.Join(speak, " · ")), e.Lang)}
	if len(speak) == len(e.Data.Reports) {
		line = []ui.UI{ui.Text(content.Fill(e.Words.Cite.Every, e.Data))}
	}
	if len(silent) > 0 {
		line = append(line, ui.Text(" – "+e.Words.Difference.Silent+" "), view.NoTranslate(view.Tx("span", "", strings.Join(silent, " · ")), e.Lang))
	}
	return view.El("span", "ws", line...)
}

func version(e *view.Env, v content.Version) ui.UI {
	r := e.Index.Report(v.Report)
	where := ", " + r.Date.Short(e.Words)
	if v.Paragraph != "" {
		where += ", ¶ " + v.Paragraph
	}
	body := []ui.UI{view.El("p", "src", view.NoTranslate(e.Ref("", e.Path("sources/")+"#"+v.Report, string(r.Short)), e.Lang), ui.Text(where)), view.El("p", "", e.Prose(string(v.Text))...)}
	if !v.Silent() {
		body = append(body, view.El("p", "wd", e.Verbatim("q", v.Words())))
		body = append(body, e.Rendering(v.Translated())...)
	}
	return view.El("li", "", body...)
}

// Abouts are what differences are about, in the order of the index; each has its group on the page.
var Abouts = []string{"when", "where", "who", "attribution", "scope", "words", "name", "number"}

// AboutID is the id of that group.
func AboutID(about string) string { return "about-" + about }

// DifferencesIndex lists every difference under what it is about, after an index with the number of each.
func DifferencesIndex(e *view.Env) []ui.UI {
	var index, groups []ui.UI
	for _, about := range Abouts {
		var list []ui.UI
		for i := range e.Data.Differences {
			if d := &e.Data.Differences[i]; d.About == about {
				list = append(list, Difference(e, d, true))
			}
		}
		if n := len(list); n > 0 {
			index = append(index, view.El("li", "", e.Link("", "#"+AboutID(about), ui.Text(e.About(about)+" "), view.Tx("b", "", strconv.Itoa(n)))))
			groups = append(groups, view.El("section", "diffs", view.With(groupHead("h2", e.About(about), n, 0), list)...).Attr("id", AboutID(about)))
		}
	}
	return []ui.UI{view.El("section", "kinds now", view.El("nav", "toc", view.El("ul", "", index...)).Attr("aria-label", string(e.Data.Section("differences").Short)), view.El("section", "", groups...))}
}

func question(e *view.Env, q content.Question) ui.UI {
	return view.El("details", "question",
		view.Tx("summary", "", string(q.Title)),
		e.CitedText("section", "", q.ID, e.Index.QuestionEvidence(&q)),
	)
}
