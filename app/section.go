package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// draw makes a section by its kind. Of the cards so many pass the filters as are found, and a pair is put beside each other.
func (e *Env) draw(s *content.Section, found int, pair [2]string) ui.UI {
	switch s.Kind {
	case "comparison":
		return e.comparison(s)
	case "sorter":
		return e.sorter(s)
	case "nesting":
		return e.nesting(s)
	case "timeline":
		return e.timeline(s)
	case "cards":
		return &Cards{Env: e, Section: s, Found: found, Pair: pair}
	case "differences":
		return e.differences(s)
	case "sources":
		return e.sources(s)
	}
	panic("app/section.go draws no section of the kind " + s.Kind)
}

// interactive are the kinds of sections that have parts which only the app can serve.
var interactive = []string{"sorter", "timeline", "cards"}

// head is the heading of a section with its introduction.
func (e *Env) head(s *content.Section) []ui.UI {
	return e.former(s.ID, append([]ui.UI{
		tx(e.heading(), "", string(s.Title)).Attr("id", s.ID+"-title"),
		e.intro(s),
	}, e.amended(s.ID)...)...)
}

// intro is the introduction of a section, with its sources where it says something of the matter.
func (e *Env) intro(s *content.Section) ui.UI {
	if len(s.Intro.Facts) == 0 {
		return tx("p", "intro", string(s.Intro.Text))
	}
	return e.citedStatement("section", "intro", s.Intro.Statement())
}

// level is the tag of a heading of this depth on the front page; where a section stands alone everything is one step higher.
func (e *Env) level(n int) string {
	if e.Embedded && !e.Whole {
		n--
	}
	return "h" + strconv.Itoa(n)
}

// heading is the tag of a section's heading: where a section stands alone it is the first.
func (e *Env) heading() string {
	return e.level(2)
}

// section makes a section that never changes.
func (e *Env) section(s *content.Section, fill func() []ui.UI) ui.UI {
	return newStatic(e, s.ID, "section", "sec "+s.Kind, s.ID, func() []ui.UI {
		return append(e.head(s), fill()...)
	}, "aria-labelledby", s.ID+"-title")
}

// topicLinks leads to everything the reports say on some topics.
func (e *Env) topicLinks(topics []string) []ui.UI {
	if len(topics) == 0 {
		return nil
	}
	return []ui.UI{el("p", "more", spaced(list(topics, func(i int, id string) ui.UI {
		t := e.Index.Topic(id)
		if t == nil {
			return nil
		}
		n := 0
		for _, f := range e.Data.Facts {
			if f.Topic == id {
				n++
			}
		}
		return e.ref("", e.Path("facts/")+"#"+id, string(t.Title)+": "+e.Count(n, e.Words.Count.Fact))
	})...)...)}
}
