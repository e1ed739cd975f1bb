package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// differences is where the reports do not agree, and what nobody has said. The front page shows
// the few that matter most; all of them stand on a page of their own.
func (e *Env) differences(s *content.Section) ui.UI {
	return e.section(s, func() []ui.UI {
		var top []ui.UI
		for i := range e.E.Differences {
			if d := &e.E.Differences[i]; d.Weight == "main" {
				top = append(top, e.difference(d, true))
			}
		}
		return []ui.UI{
			el("div", "diffs", top...),
			el("p", "more", e.ref("", e.Path("differences/"), e.W.Difference.All+" "+e.N(len(e.E.Differences), e.W.Count.Difference))),
			tx("h3", "", e.W.Difference.Questions),
			tx("p", "intro", content.Fill(e.W.Difference.QuestionsIntro, e.E)),
			el("div", "questions", list(e.E.Questions, func(_ int, q content.Question) ui.UI { return e.question(q) })...),
		}
	})
}

// difference shows each report's side, what is common ground, and what we therefore say. On the front
// page it is folded.
func (e *Env) difference(d *content.Difference, folded bool) ui.UI {
	versions := el("ul", "versions", list(d.Versions, func(_ int, v content.Version) ui.UI { return e.version(v) })...)
	end := el("dl", "",
		tx("dt", "", e.W.Difference.Common), el("dd", "", e.prose(string(d.Common))...),
		tx("dt", "", e.W.Difference.Therefore), el("dd", "", e.prose(string(d.Therefore))...),
	)
	if folded {
		return el("details", "diff"+e.compared(), el("summary", "", el("span", "", tx("span", "dt", string(d.Title)), gap(), e.wordings(d))), el("div", "db", e.former(d.ID, append(e.amended(d.ID), versions, end)...)...).Attr("id", d.ID))
	}
	head := el(e.heading(), "", tx("small", "", e.about(d.About)), ui.Text(" "+string(d.Title)))
	return el("article", "diff"+e.compared(), e.former(d.ID, with(head, e.amended(d.ID), []ui.UI{versions, end})...)...).Attr("id", d.ID)
}

// wordings sets the reports' own words against each other in one line.
func (e *Env) wordings(d *content.Difference) ui.UI {
	var out []ui.UI
	for _, v := range d.Versions {
		if v.Wording == "" || len(out) == 3 {
			continue
		}
		words := el("span", "", e.prose(string(v.Text))...) // who reads the wordings in another language sees them, with ours, in the opened difference
		if !e.E.Foreign() {
			words = e.verbatim("q", v.Words())
		}
		out = append(out, el("span", "w", kept(tx("b", "", string(e.X.Report(v.Report).Short)), e.Lang), ui.Text(" "), words))
	}
	return el("span", "ws", spaced(out...)...)
}

func (e *Env) version(v content.Version) ui.UI {
	body := []ui.UI{el("p", "src", kept(e.ref("", e.Path("sources/")+"#"+v.Report, string(e.X.Report(v.Report).Short)), e.Lang)), el("p", "", e.prose(string(v.Text))...)}
	if v.Wording != "" {
		body = append(body, el("p", "wd", e.verbatim("q", v.Words())))
		body = append(body, e.rendering(v.Translated())...)
	}
	return el("li", "", body...)
}

func (e *Env) question(q content.Question) ui.UI {
	return el("details", "question"+e.compared(),
		tx("summary", "", string(q.Title)),
		e.sourced("section", "", q.ID, e.X.QuestionEvidence(&q)),
	)
}

// about says what a difference is about.
func (e *Env) about(what string) string {
	switch what {
	case "who":
		return e.W.About.Who
	case "when":
		return e.W.About.When
	case "where":
		return e.W.About.Where
	case "words":
		return e.W.About.Words
	case "name":
		return e.W.About.Name
	case "number":
		return e.W.About.Number
	case "scope":
		return e.W.About.Scope
	}
	return e.W.About.Attribution
}
