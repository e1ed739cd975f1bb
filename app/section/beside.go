package section

import (
	"slices"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Beside puts two cards side by side. Nothing of it is prerendered: it is there when the first is chosen. Another pair
// replaces the whole of it: others may have changed what it holds, so that nothing in it can be compared.
type Beside struct {
	ui.Compo
	Env  *view.Env
	Pair [2]string
	Day  int

	shown [2]string
	day   int
	turn  int
}

// Render returns an empty place, or the two cards with a choice of either.
func (b *Beside) Render() ui.UI {
	if b.Pair != b.shown || b.Day != b.day {
		b.shown, b.day = b.Pair, b.Day
		b.turn++
	}
	return view.NewContainer(b.Env, "beside", "div", "beside", "beside", func() []ui.UI {
		if b.Pair[0] == "" {
			return nil
		}
		return []ui.UI{b.both()}
	})
}

// both are the two cards. go-app replaces an element whole when its tag is another, so every second pair has the other tag.
func (b *Beside) both() ui.UI {
	e := b.Env
	body := []ui.UI{
		view.El("div", "both", view.Tx("h3", "", e.Words.Beside.Title),
			view.Tx("button", "", e.Words.Beside.End).Attr("type", "button").Attr("data-act", "unpair")),
		view.El("div", "both picks", b.choice(0, e.Words.Beside.First), b.choice(1, e.Words.Beside.Second)),
	}
	if b.Pair[1] != "" {
		body = append(body, b.table(e.Index.Stakeholder(b.Pair[0]), e.Index.Stakeholder(b.Pair[1])))
	}
	return view.El([]string{"section", "div"}[b.turn%2], "on", body...).Attr("role", "region").Attr("aria-label", e.Words.Beside.Title)
}

// choice is the list from which the reader takes one of the two; the other is not in it, nor is who was not public yet.
func (b *Beside) choice(i int, label string) ui.UI {
	e := b.Env
	options := []ui.UI{}
	if b.Pair[i] == "" {
		options = append(options, view.Tx("option", "", e.Words.Beside.Choose).Attr("value", "").Attr("selected", true))
	}
	for _, o := range slices.Concat(e.Cards, e.Parts) {
		if o.ID != b.Pair[1-i] && e.CardFirst(o) <= b.Day {
			options = append(options, view.Tx("option", "", string(o.Name)).Attr("value", o.ID).Attr("selected", o.ID == b.Pair[i]))
		}
	}
	return view.El("label", "", view.Tx("span", "", label), view.El("select", "", options...).Attr("data-beside", i))
}

// table has a row for each day on which either took a step, after what both say in short and before their own words.
func (b *Beside) table(two ...*content.Stakeholder) ui.UI {
	e := b.Env
	row := func(head string, cell func(s *content.Stakeholder) []ui.UI) ui.UI {
		tr := []ui.UI{view.Tx("th", "sp", head).Attr("scope", "row")}
		for _, s := range two {
			kids := cell(s)
			if len(kids) == 0 {
				kids = []ui.UI{view.Tx("i", "", e.Words.Beside.Nothing)}
			}
			tr = append(tr, view.El("td", "", kids...))
		}
		return view.El("tr", "", tr...)
	}
	rows := []ui.UI{row(e.Words.Beside.Short, func(s *content.Stakeholder) []ui.UI {
		return append(e.Amended(s.ID), summary(e, s))
	})}
	for _, day := range stepDays(two) {
		rows = append(rows, row(day.Short(e.Words), func(s *content.Stakeholder) (out []ui.UI) {
			for i := range s.Steps {
				if st := &s.Steps[i]; st.Day == day {
					out = append(out, e.CitedFrom("section", e.Known(*st), "", e.Index.PublicFrom(*st), e.Index.StepEvidence(st)))
				}
			}
			return out
		}))
	}
	rows = append(rows, row(e.Words.Card.Quotations, func(s *content.Stakeholder) []ui.UI { return e.Quotes(e.Index.QuotationsBy(s.ID), false) }))
	heads := []ui.UI{view.El("td", "sp")}
	for _, s := range two {
		heads = append(heads, view.El("th", "one", view.El("span", "nm", view.Mark(e.Sign(s)), view.Tx("span", "", string(s.Name))), view.Gap(), stance(e, "span", s, e.CardKnown(s))).Attr("scope", "col"))
	}
	return view.El("div", "versus", view.El("table", "", view.El("thead", "", view.El("tr", "", heads...)), view.El("tbody", "", rows...)).Attr("aria-label", e.Words.Beside.Title))
}

// stepDays are the days on which these took a step, oldest first; what the reports do not date comes last.
func stepDays(all []*content.Stakeholder) []content.Date {
	var days []content.Date
	for _, s := range all {
		for _, st := range s.Steps {
			if !slices.Contains(days, st.Day) {
				days = append(days, st.Day)
			}
		}
	}
	view.Sort(len(days), func(i, j int) bool {
		a, b := days[i].First(), days[j].First()
		return a != "" && (b == "" || a < b)
	}, func(i, j int) { days[i], days[j] = days[j], days[i] })
	return days
}
