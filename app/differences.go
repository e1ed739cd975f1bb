package app

import (
	"strconv"
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// differences is where the reports do not agree, and what nobody has said. The front page shows
// the few that matter most; all of them stand on a page of their own.
func (e *Env) differences(s *content.Section) ui.UI {
	return e.section(s, func() []ui.UI {
		var top []ui.UI
		for i := range e.Data.Differences {
			if d := &e.Data.Differences[i]; d.Weight == "main" {
				top = append(top, e.difference(d, true))
			}
		}
		return []ui.UI{
			el("div", "diffs", top...),
			el("p", "more", e.ref("", e.Path("differences/"), e.Words.Difference.All+" "+e.Count(len(e.Data.Differences), e.Words.Count.Difference))),
			tx("h3", "", e.Words.Difference.Questions).Attr("id", "questions"),
			tx("p", "intro", content.Fill(e.Words.Difference.QuestionsIntro, e.Data)),
			el("div", "questions", list(e.Data.Questions, func(_ int, q content.Question) ui.UI { return e.question(q) })...),
		}
	})
}

// difference says what differs, who speaks and who is silent, and what we therefore say; below that each report's version, and what
// is common ground. In a list it is folded.
func (e *Env) difference(d *content.Difference, folded bool) ui.UI {
	var versions []ui.UI
	var speak, silent []string
	for _, v := range d.Versions {
		name := string(e.Index.Report(v.Report).Short)
		if v.Wording == "" {
			silent = append(silent, name)
		} else {
			speak = append(speak, name)
		}
		versions = append(versions, e.version(v))
	}
	who := e.who(speak, silent)
	so := el("span", "so", tx("b", "", e.Words.Difference.Therefore), gap(), el("span", "", e.prose(string(d.Therefore))...))
	body := with(el("ul", "versions", versions...), []ui.UI{el("dl", "", tx("dt", "", e.Words.Difference.Common), el("dd", "", e.prose(string(d.Common))...)), el("p", "more", e.share(d.ID))})
	if folded {
		return el("details", "diff"+e.compared(), el("summary", "", el("span", "", tx("span", "dt", string(d.Title)), gap(), who), gap(), so), el("div", "db", e.former(d.ID, append(e.amended(d.ID), body...)...)...).Attr("id", d.ID))
	}
	head := el(e.heading(), "", tx("small", "", e.aboutName(d.About)), ui.Text(" "+string(d.Title)))
	return el("article", "diff"+e.compared(), e.former(d.ID, with(head, e.amended(d.ID), []ui.UI{el("p", "", who), el("p", "", so)}, body)...)...).Attr("id", d.ID)
}

// who names the reports that have words of their own, then those that are silent.
func (e *Env) who(speak, silent []string) ui.UI {
	line := []ui.UI{noTranslate(tx("span", "", strings.Join(speak, " · ")), e.Lang)}
	if len(speak) == len(e.Data.Reports) {
		line = []ui.UI{ui.Text(content.Fill(e.Words.Cite.Every, e.Data))}
	}
	if len(silent) > 0 {
		line = append(line, ui.Text(" – "+e.Words.Difference.Silent+" "), noTranslate(tx("span", "", strings.Join(silent, " · ")), e.Lang))
	}
	return el("span", "ws", line...)
}

func (e *Env) version(v content.Version) ui.UI {
	r := e.Index.Report(v.Report)
	where := ", " + r.Date.Short(e.Words)
	if v.Paragraph != "" {
		where += ", ¶ " + v.Paragraph
	}
	body := []ui.UI{el("p", "src", noTranslate(e.ref("", e.Path("sources/")+"#"+v.Report, string(r.Short)), e.Lang), ui.Text(where)), el("p", "", e.prose(string(v.Text))...)}
	if v.Wording != "" {
		body = append(body, el("p", "wd", e.verbatim("q", v.Words())))
		body = append(body, e.rendering(v.Translated())...)
	}
	return el("li", "", body...)
}

// Abouts are what differences are about, in the order of the index; each has its group on the page, with the id "about-" and this.
var Abouts = []string{"when", "where", "who", "attribution", "scope", "words", "name", "number"}

// differencesIndex lists every difference under what it is about, after an index with the number of each.
func (e *Env) differencesIndex() []ui.UI {
	var index, groups []ui.UI
	for _, about := range Abouts {
		var list []ui.UI
		for i := range e.Data.Differences {
			if d := &e.Data.Differences[i]; d.About == about {
				list = append(list, e.difference(d, true))
			}
		}
		if n := len(list); n > 0 {
			index = append(index, el("li", "", e.link("", "#about-"+about, ui.Text(e.aboutName(about)+" "), tx("b", "", strconv.Itoa(n)))))
			groups = append(groups, e.groupHead("h2", e.aboutName(about), n).Attr("id", "about-"+about), el("div", "diffs", list...))
		}
	}
	return []ui.UI{el("section", "kinds", el("nav", "toc", el("ul", "", index...)).Attr("aria-label", string(e.Data.Section("differences").Short)), el("section", "", groups...))}
}

func (e *Env) question(q content.Question) ui.UI {
	return el("details", "question"+e.compared(),
		tx("summary", "", string(q.Title)),
		e.citedText("section", "", q.ID, e.Index.QuestionEvidence(&q)),
	)
}

// aboutName says what a difference is about.
func (e *Env) aboutName(what string) string {
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
