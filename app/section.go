package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Sections are the parts of the front page in their order; each is the id of its element.
var Sections = []string{"arms", "tasks", "chain", "timeline", "cards", "differences", "sources"}

// head is the heading of a section with its introduction.
func (e *Env) head(id string) []ui.UI {
	return e.former(id,
		tx(e.heading(), "", e.L(id+".title")).Attr("id", id+"-title"),
		tx("p", "intro", e.L(id+".intro")),
	)
}

// level is the tag of a heading of this depth on the front page; where a section stands alone everything is one step higher.
func (e *Env) level(n int) string {
	if e.Embedded && !e.Whole {
		n--
	}
	return "h" + itoa(n)
}

// heading is the tag of a section's heading: where a section stands alone it is the first.
func (e *Env) heading() string {
	return e.level(2)
}

// section makes a section that never changes.
func (e *Env) section(id string, fill func() []ui.UI) ui.UI {
	return leaf(e, id, "section", "sec "+id, id, func() []ui.UI {
		return append(e.head(id), fill()...)
	}, "aria-labelledby", id+"-title")
}

// topicLinks leads to everything the reports say on some topics.
func (e *Env) topicLinks(topics []string) ui.UI {
	return el("p", "more", spaced(list(topics, func(i int, id string) ui.UI {
		t := e.X.Topic(id)
		if t == nil {
			return nil
		}
		n := 0
		for _, f := range e.E.Facts {
			if f.Topic == id {
				n++
			}
		}
		return e.ref("", e.Path("facts/")+"#"+id, string(t.Title)+": "+e.N(n, "fact"))
	})...)...)
}
