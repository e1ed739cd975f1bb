package app

import (
	"slices"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Beside puts two cards side by side. Nothing of it is prerendered: it is there when the first is chosen. Another pair
// replaces the whole of it: others may have changed what it holds, so that nothing in it can be compared.
type Beside struct {
	ui.Compo
	Env  *Env
	Pair [2]string

	shown [2]string
	turn  int
}

// Render returns an empty place, or the two cards with a choice of either.
func (b *Beside) Render() ui.UI {
	if b.Pair != b.shown {
		b.shown = b.Pair
		b.turn++
	}
	return newContainer(b.Env, "beside", "div", "beside", "beside", func() []ui.UI {
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
		el("div", "both", tx("h3", "", e.Words.Beside.Title),
			tx("button", "", e.Words.Beside.End).Attr("type", "button").Attr("data-act", "unpair")),
		el("div", "both picks", b.choice(0, e.Words.Beside.First), b.choice(1, e.Words.Beside.Second)),
	}
	if b.Pair[1] != "" {
		body = append(body, b.table(e.Index.Stakeholder(b.Pair[0]), e.Index.Stakeholder(b.Pair[1])))
	}
	return el([]string{"section", "div"}[b.turn%2], "on", body...).Attr("role", "region").Attr("aria-label", e.Words.Beside.Title)
}

// choice is the list from which the reader takes one of the two; the other is not in it.
func (b *Beside) choice(i int, label string) ui.UI {
	e := b.Env
	options := []ui.UI{}
	if b.Pair[i] == "" {
		options = append(options, tx("option", "", e.Words.Beside.Choose).Attr("value", "").Attr("selected", true))
	}
	for _, o := range slices.Concat(e.cards, e.parts) {
		if o.ID != b.Pair[1-i] {
			options = append(options, tx("option", "", string(o.Name)).Attr("value", o.ID).Attr("selected", o.ID == b.Pair[i]))
		}
	}
	return el("label", "", tx("span", "", label), el("select", "", options...).Attr("data-beside", i))
}

// table has a row for each day on which either took a step, after what both say in short and before their own words.
func (b *Beside) table(two ...*content.Stakeholder) ui.UI {
	e := b.Env
	row := func(head string, cell func(s *content.Stakeholder) []ui.UI) ui.UI {
		tr := []ui.UI{tx("th", "sp", head).Attr("scope", "row")}
		for _, s := range two {
			kids := cell(s)
			if len(kids) == 0 {
				kids = []ui.UI{tx("i", "", e.Words.Beside.Nothing)}
			}
			tr = append(tr, el("td", "", kids...))
		}
		return el("tr", "", tr...)
	}
	rows := []ui.UI{row(e.Words.Beside.Short, func(s *content.Stakeholder) []ui.UI {
		return append(e.amended(s.ID), e.summary(s))
	})}
	for _, day := range stepDays(two) {
		rows = append(rows, row(day.Short(e.Words), func(s *content.Stakeholder) (out []ui.UI) {
			for i := range s.Steps {
				if st := &s.Steps[i]; st.Day == day {
					out = append(out, e.citedFrom("section", e.known(*st), "", e.Index.PublicFrom(*st), e.Index.StepEvidence(st)))
				}
			}
			return out
		}))
	}
	rows = append(rows, row(e.Words.Card.Quotations, func(s *content.Stakeholder) []ui.UI { return e.quotes(e.Index.QuotationsBy(s.ID), false) }))
	heads := []ui.UI{el("td", "sp")}
	for _, s := range two {
		heads = append(heads, el("th", "one", el("span", "nm", mark(e.Sign(s)), tx("span", "", string(s.Name))), gap(), e.stance("span", s)).Attr("scope", "col"))
	}
	return el("div", "versus", el("table", "", el("thead", "", el("tr", "", heads...)), el("tbody", "", rows...)))
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
	slices.SortStableFunc(days, func(a, b content.Date) int {
		switch {
		case a.First() == b.First():
			return 0
		case b.First() == "" || a.First() != "" && a.First() < b.First():
			return -1
		}
		return 1
	})
	return days
}
