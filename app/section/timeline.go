package section

import (
	"strconv"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// timelineGroup is a stretch of the rail: what lay before the affair, one stop, what fell in these days without a date,
// or what is planned.
type timelineGroup struct {
	key   string
	title string
	main  []*content.Event
	minor []*content.Event
}

// fewEvents is how many events of lesser weight are shown at once where a stretch has no others.
const fewEvents = 3

// timeline is the rail of events. Where it stands alone, the control of the day is above it.
func timeline(e *view.Env, s *content.Section) ui.UI {
	return view.NewContainer(e, "", "section", "sec timeline", s.ID, func() []ui.UI {
		return []ui.UI{
			view.NewStatic(e, "timeline-head", "header", "", "", func() []ui.UI {
				if e.Whole {
					return head(e, s)
				}
				return append(head(e, s), e.Days())
			}),
			view.NewStatic(e, "rail", "div", "rail", "", func() []ui.UI {
				return append(view.List(timelineGroups(e), func(_ int, g timelineGroup) ui.UI { return group(e, g) }),
					topicLinks(e, s.Topics)...)
			}),
		}
	}, "aria-labelledby", s.ID+"-title")
}

func timelineGroups(e *view.Env) []timelineGroup {
	stops := e.Index.Stops
	groups := make([]timelineGroup, len(stops)+3)
	groups[0] = timelineGroup{key: "before", title: string(e.Data.Section("timeline").Before)}
	for i, d := range stops {
		groups[i+1] = timelineGroup{key: "s" + strconv.Itoa(i), title: d.In(e.Words)}
	}
	groups[len(stops)+1] = timelineGroup{key: "undated", title: e.Words.Timeline.Undated}
	groups[len(stops)+2] = timelineGroup{key: "planned", title: e.Words.Timeline.Planned}
	for i := range e.Data.Events {
		ev := &e.Data.Events[i]
		g := &groups[groupOf(e, ev)]
		if ev.Weight == "main" {
			g.main = append(g.main, ev)
		} else {
			g.minor = append(g.minor, ev)
		}
	}
	for i := range groups {
		byDate(groups[i].main)
		byDate(groups[i].minor)
	}
	return groups
}

func byDate(evs []*content.Event) {
	view.Sort(len(evs), func(i, j int) bool { return evs[i].Date.First() < evs[j].Date.First() }, func(i, j int) { evs[i], evs[j] = evs[j], evs[i] })
}

// groupOf is the stretch that an event belongs to. An event without a date whose day of becoming public is given is older than
// the affair and was only told in it; without that day it is part of the affair, as is one of which only a month or a year is known
// that reaches into these days. What lasted several days stands where it ended, and what goes on where it began.
func groupOf(e *view.Env, ev *content.Event) int {
	first, last, stops := ev.Date.First(), ev.Date.Last(), e.Index.Stops
	begin, undated, lasted := stops[0].First(), len(stops)+1, len(ev.Date) > len(first)
	switch {
	case first == "" && ev.Public != "", first != "" && last < begin:
		return 0
	case first == "", first < begin && !lasted:
		return undated
	case first > e.Data.Page.AsOf.Last():
		return len(stops) + 2
	case lasted && last > e.Data.Page.AsOf.Last():
		last = first
	}
	for i, s := range stops {
		if last <= s.Last() {
			return i + 1
		}
	}
	return undated
}

func group(e *view.Env, g timelineGroup) ui.UI {
	if len(g.main)+len(g.minor) == 0 {
		return nil
	}
	item := func(_ int, ev *content.Event) ui.UI { return event(e, ev, g.title) }
	if len(g.main) == 0 && len(g.minor) <= fewEvents {
		g.main, g.minor = g.minor, nil
	}
	body := []ui.UI{view.Tx(level(e, 3), "gt", content.Capital(g.title))}
	if len(g.main) > 0 {
		body = append(body, view.El("ol", "", view.List(g.main, item)...))
	}
	if len(g.minor) > 0 {
		body = append(body, view.El("details", "rest",
			view.Tx("summary", "", e.Words.Timeline.More),
			view.El("ol", "", view.List(g.minor, item)...),
		))
	}
	return view.El("section", "grp g-"+g.key, body...)
}

// event is one stop of the rail; its dot shows how precisely the reports date it.
// Under a heading that already gives its date, the date is not repeated.
func event(e *view.Env, ev *content.Event, heading string) ui.UI {
	body := append([]ui.UI{view.Tx(level(e, 4), "et", string(ev.Title)), e.CitedFrom("section", "", "", e.Index.PublicFrom(*ev), e.Index.EventEvidence(ev))}, e.Amended(ev.ID)...)
	if w := when(e, ev); w != heading {
		body = append([]ui.UI{view.Tx("p", "when", content.Capital(w))}, body...)
	}
	// Class content: reader views take an element with “remark” or “comment” in its id for what readers wrote below.
	return view.El("li", "ev content p-"+view.Precision(ev.Date)+e.Known(*ev), e.Former(ev.ID, body...)...).Attr("id", ev.ID)
}

func when(e *view.Env, ev *content.Event) string {
	w := ev.Date.In(e.Words)
	switch ev.Part {
	case "morning":
		w += ", " + e.Words.Timeline.Morning
	case "afternoon":
		w += ", " + e.Words.Timeline.Afternoon
	}
	return w
}
