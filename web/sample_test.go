package web_test

import (
	"os"
	"strings"
	"testing"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/load"
	"explainer/web/pages"
	"explainer/web/render"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// The small set of data that the tests of content use too. Package sample itself belongs to content alone.
const sampleData = "../content/internal/sample/data"

// small loads the sample; each change adds or spoils something in it.
func small(t testing.TB, changes ...func(*content.Explainer)) content.Editions {
	t.Helper()
	return loaded(t, sampleData, changes...)
}

func loaded(t testing.TB, dir string, changes ...func(*content.Explainer)) content.Editions {
	t.Helper()
	all, _, err := load.Dir(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range changes {
		for _, e := range all {
			change(e)
		}
	}
	return all
}

// page renders one page of the explainer, without the shell.
func page(t testing.TB, all content.Editions, l content.Lang, view, id string) string {
	t.Helper()
	markup, err := pages.Body(content.NewIndex(all.In(l)), app.Page{View: view, ID: id})
	if err != nil {
		t.Fatal(err)
	}
	return markup
}

// part renders one component as it stands on the front page.
func part(t testing.TB, all content.Editions, l content.Lang, component func(*view.Env) ui.Composer) string {
	t.Helper()
	e := all.In(l)
	root := strings.Repeat("../", strings.Count(e.Prefix(), "/"))
	markup, err := render.HTML(component(view.NewEnv(content.NewIndex(e), root)))
	if err != nil {
		t.Fatal(err)
	}
	if err := render.Survives(markup); err != nil {
		t.Fatal(err)
	}
	return markup
}

// text is a text of an edition.
func text(e *content.Explainer, english, italian string) content.Text {
	if e.Lang == content.Italian {
		return content.Text(italian)
	}
	return content.Text(english)
}

// withTopics adds topics to which sections of the front page lead.
func withTopics(e *content.Explainer) {
	for i, name := range []string{"planks", "water", "money"} {
		id := "topic-" + name
		e.Topics = append(e.Topics, content.Topic{ID: id, Title: text(e, "On "+name, "Su "+name)})
		list := &e.Page.Sections[[]int{1, 3, 4}[i]].Topics
		*list = append(*list, id)
	}
}

// withSpeech lets the council speak, so that its card has every part that a card can have.
func withSpeech(e *content.Explainer) {
	q := e.Quotations[0]
	q.ID, q.Speaker, q.Day, q.Verbatim, q.Rendering = "quote-council", "council", "unknown", "Nobody asked me first.", text(e, "", "Nessuno ha chiesto a me per primo.")
	e.Quotations = append(e.Quotations, q)
}

// withVisitor adds a card that has only what every card must have.
func withVisitor(e *content.Explainer) {
	v := e.Stakeholders[1]
	v.ID, v.Stance, v.Side, v.Kind = "visitor", "stance-no-position", "side-public", "unnamed"
	v.Name = text(e, "A visitor", "Un visitatore")
	v.Summary = content.Account{Text: text(e, "The visitor came to see the crossing.", "Il visitatore è venuto a vedere il passaggio.")}
	v.Role = content.Account{Text: text(e, "A passer-by.", "Un passante.")}
	e.Stakeholders = append(e.Stakeholders, v)
}

// withPart leaves the visitor a part and no position.
func withPart(e *content.Explainer) {
	e.Stakeholders[len(e.Stakeholders)-1].Part = text(e, "Came to see the crossing", "È venuto a vedere il passaggio")
}

// withMoreTasks adds as many tasks as it takes for some to stand one step behind.
func withMoreTasks(e *content.Explainer) {
	for _, answer := range []string{"crew", "watch", "town", "crew", "watch", "crew"} {
		k := e.Tasks[0]
		k.ID, k.Answer = "task-"+string(rune('a'+len(e.Tasks))), "actor-"+answer
		e.Tasks = append(e.Tasks, k)
	}
}

// withLegend adds an event that no report dates.
func withLegend(e *content.Explainer) {
	v := e.Events[1]
	v.ID, v.Date, v.Weekday = "event-legend", "unknown", ""
	v.Title = text(e, "A legend begins", "Nasce una leggenda")
	e.Events = append(e.Events, v)
}

// withMiddleDay puts a stop between the two of the sample.
func withMiddleDay(e *content.Explainer) {
	a := e.Page.Answers
	middle := a[1]
	middle.Day = "2026-01-26"
	e.Page.Answers = []content.Answer{a[0], middle, a[1]}
}

func withoutCorrections(e *content.Explainer) { e.Corrections = nil }

// withGlance puts the picture beside the answer.
func withGlance(e *content.Explainer) {
	said := content.Statement{Text: text(e, "The crew crosses.", "La squadra passa."), Facts: []string{"fact-closed"}}
	e.Page.Glance = content.Glance{
		Left: text(e, "North bank", "Riva nord"), Group: text(e, "Yard", "Cantiere"), Goes: "actor-crew", Stays: "actor-watch",
		Right: "actor-town", Inside: "actor-watch", Caption: said, Alt: said,
	}
}
