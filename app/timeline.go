package app

import (
	"sort"
	"strconv"

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
func (e *Env) timeline(s *content.Section) ui.UI {
	return newContainer(e, "", "section", "sec timeline", s.ID, func() []ui.UI {
		return []ui.UI{
			newStatic(e, "timeline-head", "header", "", "", func() []ui.UI {
				if e.Whole {
					return e.head(s)
				}
				return append(e.head(s), e.days())
			}),
			newStatic(e, "rail", "div", "rail", "", func() []ui.UI {
				return append(list(e.timelineGroups(), func(_ int, g timelineGroup) ui.UI { return e.timelineGroup(g) }),
					e.topicLinks(s.Topics)...)
			}),
		}
	}, "aria-labelledby", s.ID+"-title")
}

func (e *Env) timelineGroups() []timelineGroup {
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
		g := &groups[e.groupOf(ev)]
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
	sort.SliceStable(evs, func(i, j int) bool { return evs[i].Date.First() < evs[j].Date.First() })
}

// groupOf is the stretch that an event belongs to. An event without a date whose day of becoming public is given is older than
// the affair and was only told in it; without that day it is part of the affair, as is one of which only a span is known
// that reaches into these days.
func (e *Env) groupOf(ev *content.Event) int {
	first, last, stops := ev.Date.First(), ev.Date.Last(), e.Index.Stops
	begin, undated := stops[0].First(), len(stops)+1
	switch {
	case first == "" && ev.Public != "", first != "" && last < begin:
		return 0
	case first == "", first < begin:
		return undated
	case first > e.Data.Page.AsOf.Last():
		return len(stops) + 2
	}
	for i, s := range stops {
		if last <= s.Last() {
			return i + 1
		}
	}
	return undated
}

func (e *Env) timelineGroup(g timelineGroup) ui.UI {
	if len(g.main)+len(g.minor) == 0 {
		return nil
	}
	item := func(_ int, ev *content.Event) ui.UI { return e.event(ev, g.title) }
	if len(g.main) == 0 && len(g.minor) <= fewEvents {
		g.main, g.minor = g.minor, nil
	}
	body := []ui.UI{tx(e.level(3), "gt", content.Capital(g.title))}
	if len(g.main) > 0 {
		body = append(body, el("ol", "", list(g.main, item)...))
	}
	if len(g.minor) > 0 {
		body = append(body, el("details", "rest",
			tx("summary", "", e.Count(len(g.minor), e.Words.Timeline.More)),
			el("ol", "", list(g.minor, item)...),
		))
	}
	return el("section", "grp g-"+g.key, body...)
}

// event is one stop of the rail; its dot shows how precisely the reports date it.
// Under a heading that already gives its date, the date is not repeated.
func (e *Env) event(ev *content.Event, heading string) ui.UI {
	body := append([]ui.UI{tx(e.level(4), "et", string(ev.Title)), e.citedFrom("section", "", "", e.Index.PublicFrom(*ev), e.Index.EventEvidence(ev))}, e.amended(ev.ID)...)
	if w := e.when(ev); w != heading {
		body = append([]ui.UI{tx("p", "when", content.Capital(w))}, body...)
	}
	// Class content: reader views take an element with “remark” or “comment” in its id for what readers wrote below.
	return el("li", "ev content p-"+precision(ev.Date)+e.known(*ev), e.former(ev.ID, body...)...).Attr("id", ev.ID)
}

// precision is the name of how precisely a day is known, as the style sheet has it.
func precision(d content.Date) string {
	p := d.Precision()
	if p == "background" || p == "" {
		return "unknown"
	}
	return p
}

func (e *Env) when(ev *content.Event) string {
	w := ev.Date.In(e.Words)
	switch ev.Part {
	case "morning":
		w += ", " + e.Words.Timeline.Morning
	case "afternoon":
		w += ", " + e.Words.Timeline.Afternoon
	}
	return w
}
