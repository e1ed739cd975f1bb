package section

import (
	"strconv"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Draw makes a section by its kind, the cards as the reader has chosen.
func Draw(e *view.Env, s *content.Section, chosen Chosen) ui.UI {
	switch s.Kind {
	case "comparison":
		return comparison(e, s)
	case "sorter":
		return sorter(e, s)
	case "nesting":
		return nesting(e, s)
	case "timeline":
		return timeline(e, s)
	case "cards":
		return &Cards{Env: e, Section: s, Chosen: chosen}
	case "differences":
		return differences(e, s)
	case "sources":
		return sources(e, s)
	}
	panic("app/section draws no section of the kind " + s.Kind)
}

// Interactive are the kinds of sections that have parts which only the app can serve.
var Interactive = []string{"sorter", "timeline", "cards"}

// head is the heading of a section with its introduction.
func head(e *view.Env, s *content.Section) []ui.UI {
	return e.Former(s.ID, append([]ui.UI{
		view.Tx(heading(e), "", string(s.Title)).Attr("id", s.ID+"-title"),
		Intro(e, s),
	}, e.Amended(s.ID)...)...)
}

// Intro is the introduction of a section, with its sources where it says something of the matter.
func Intro(e *view.Env, s *content.Section) ui.UI {
	if len(s.Intro.Facts) == 0 {
		class := "intro"
		switch s.Kind { // which speak of all reports
		case "differences": // and stands for what it leads to
			class += e.Compared()
		case "sources":
			class += " now"
		}
		return view.Tx("p", class, string(s.Intro.Text))
	}
	return e.CitedStatement("section", "intro", s.Intro.Statement())
}

// level is the tag of a heading of this depth on the front page; where a section stands alone everything is one step higher.
func level(e *view.Env, n int) string {
	if e.Embedded && !e.Whole {
		n--
	}
	return "h" + strconv.Itoa(n)
}

// heading is the tag of a section's heading: where a section stands alone it is the first.
func heading(e *view.Env) string {
	return level(e, 2)
}

// staticSection makes a section that never changes.
func staticSection(e *view.Env, s *content.Section, fill func() []ui.UI) ui.UI {
	return view.NewStatic(e, s.ID, "section", "sec "+s.Kind, s.ID, func() []ui.UI {
		return append(head(e, s), fill()...)
	}, "aria-labelledby", s.ID+"-title")
}

// topicLinks leads to everything the reports say on some topics, which is said once before them. How much that is depends on the day,
// so no count stands here, nor at what else is folded.
func topicLinks(e *view.Env, topics []string) []ui.UI {
	if len(topics) == 0 {
		return nil
	}
	return []ui.UI{view.El("p", view.Listed("more", e.First(len(topics), func(i int) int { return e.TopicFrom(topics[i]) })), append([]ui.UI{ui.Text(e.Words.Sources.FactsTitle + ": ")}, view.Spaced(view.List(topics, func(i int, id string) ui.UI {
		t := e.Index.Topic(id)
		if t == nil {
			return nil
		}
		return e.Ref(view.Later(e.TopicFrom(id), 0), e.Path("facts/")+"#"+id, string(t.Title))
	})...)...)...)}
}
