package view

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Former puts an empty mark before what a record holds for every id that the record took over, so that a fragment of old
// leads there, opens what hides it, and is found by a host that asks for it. No script has to know of it.
func (e *Env) Former(id string, kids ...ui.UI) []ui.UI {
	var out []ui.UI
	for _, old := range e.Index.Former(id) {
		out = append(out, NewStatic(e, "", "span", "", old, func() []ui.UI { return nil }))
	}
	return append(out, kids...)
}

// Gone are the ids that stood on this page and whose successor stands on another: each a line that leads there.
func (e *Env) Gone(view string) []ui.UI {
	var out []ui.UI
	for _, m := range e.Data.Moved {
		if stands(view, content.KindOf(m.From)) && !e.shows(view, m.To) {
			out = append(out, El("p", "gone now", e.MovedTo(m.To)...).Attr("id", m.From))
		}
	}
	return out
}

// MovedTo leads to the record that took the place of another.
func (e *Env) MovedTo(id string) []ui.UI {
	said := e.Words.Page.Moved
	if e.Index.Kind(id) == "correction" {
		said = e.Words.Page.Withdrawn
	}
	return []ui.UI{ui.Text(said + " "), e.Ref("", e.At(id), e.RecordTitle(id))}
}

// stands reports whether records of a kind have their id on a page.
func stands(view, kind string) bool {
	switch kind {
	case "fact", "topic":
		return view == FactsPage
	case "report", "term":
		return view == SourcesPage
	case "difference":
		return view == Front || view == Differences
	case "correction":
		return view == Front || view == SourcesPage
	}
	return view == Front
}

func (e *Env) shows(view, id string) bool {
	d := e.Index.Difference(id)
	return stands(view, e.Index.Kind(id)) && (view != Front || d == nil || d.Weight == "main")
}

// At is the address of any record.
func (e *Env) At(id string) string {
	switch e.Index.Kind(id) {
	case "stakeholder":
		return e.Path("cards/" + id + "/")
	case "quotation":
		if s := e.Index.Stakeholder(e.Index.Quotation(id).Speaker); s.Part != "" {
			return e.Path("cards/"+s.ID+"/") + "#" + id
		}
	case "fact", "topic":
		return e.Path("facts/") + "#" + id
	case "report", "term":
		return e.Path("sources/") + "#" + id
	case "difference":
		return e.Path("differences/") + "#" + id
	}
	return e.To(id)
}

// RecordTitle is what a link to a record says.
func (e *Env) RecordTitle(id string) string {
	x := e.Index
	switch x.Kind(id) {
	case "topic":
		return string(x.Topic(id).Title)
	case "report":
		return string(x.Report(id).Title)
	case "fact":
		return string(x.Fact(id).Text)
	case "quotation":
		return e.Quoted(x.Quotation(id).Words())
	case "event":
		return string(x.Event(id).Title)
	case "stakeholder":
		return string(x.Stakeholder(id).Name)
	case "difference":
		return string(x.Difference(id).Title)
	case "question":
		return string(x.Question(id).Title)
	case "task":
		return string(x.Task(id).Title)
	case "term":
		return string(x.Term(id).Title)
	case "correction":
		return string(x.Correction(id).Now)
	case "section":
		return string(x.Section(id).Title)
	case "row":
		return string(x.Row(id).Title)
	case "link":
		return string(x.Link(id).Name)
	}
	return string(e.Data.Page.Headline)
}

// Successor returns the address and the title of what took the place of a record, for a page that leads there.
func Successor(e *Env, id string) (address, title string) { return e.At(id), e.RecordTitle(id) }
