//go:build !js

package static

import (
	"slices"
	"strconv"

	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// differencesPage lists every difference between the reports.
func differencesPage(e *view.Env) []ui.UI {
	s := e.Data.Section("differences")
	out := append([]ui.UI{view.Tx("h1", "", string(s.Title)), section.Intro(e, s)}, e.Amended(s.ID)...)
	out = append(out, e.Days(), differenceFilters(e))
	out = append(out, section.DifferencesIndex(e)...)
	return append(append(out, e.CiteLink()), e.Gone(view.Differences)...)
}

// differenceFilters are the filters of the differences; the app serves them. As what they filter, they were not to be had before the
// last report.
func differenceFilters(e *view.Env) ui.UI {
	count := map[string]int{}
	for i := range e.Data.Differences {
		for _, id := range e.Index.Concerned(&e.Data.Differences[i]) {
			count[id]++
		}
	}
	var who []*content.Stakeholder
	for i := range e.Data.Stakeholders {
		if s := &e.Data.Stakeholders[i]; count[s.ID] > 0 {
			who = append(who, s)
		}
	}
	slices.SortStableFunc(who, func(a, b *content.Stakeholder) int { return count[b.ID] - count[a.ID] })
	return view.El("form", "filters js now",
		e.Choose("who", e.Words.Filter.Who, view.List(who, func(_ int, s *content.Stakeholder) ui.UI {
			return view.Tx("option", "", string(s.Name)+" ("+strconv.Itoa(count[s.ID])+")").Attr("value", s.ID)
		})),
		view.Tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
		view.Tx("p", "count", "\u00a0").Attr("role", "status"),
	).Attr("id", "filters")
}
