package app

import (
	"slices"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// card is one stakeholder in the list: a heading that opens in its place. The id of the record is on
// what the heading hides, so that a link to it opens the card without any script.
func (e *Env) card(s *content.Stakeholder) ui.UI {
	return el("details", "card",
		el("summary", "", e.cardHead(s)...),
		el("section", "cardbody", e.former(s.ID, e.cardBody(s, true)...)...).Attr("id", s.ID),
	).Attr("data-card", s.ID)
}

func (e *Env) cardHead(s *content.Stakeholder) []ui.UI {
	return spaced(
		el("span", "nm", mark(e.Sign(s)), tx("span", "", string(s.Name))),
		el("span", "rl"+e.cardKnown(s), e.roleTexts(s)...),
		e.stance("span", s),
	)
}

// roleTexts is a role within the head of a card, where no mark can stand: each claim from the day of its reports.
func (e *Env) roleTexts(s *content.Stakeholder) []ui.UI {
	if len(s.Role.Then) == 0 {
		return e.prose(string(s.Role.Text))
	}
	var out []ui.UI
	first, _ := e.cardFrom(s)
	for i, c := range e.Index.RoleEvidence(s) {
		class := ""
		if n := e.carriedFrom(c); i > 0 && n > first {
			class = classes(notBefore(n))
		}
		out = append(out, el("span", class, e.prose(string(c.Text))...))
	}
	return spaced(out...)
}

// stance is what someone says of the agents' coming, in two words.
func (e *Env) stance(tag string, s *content.Stakeholder) ui.UI {
	t := e.Index.Stance(s.Stance)
	return el(tag, "sn s-"+t.Look+e.cardKnown(s), tx("span", "v", string(t.Name)))
}

// cardBody is what a card says. Inside the list of cards it has its own tools; on a page of its own it has not.
func (e *Env) cardBody(s *content.Stakeholder, listed bool) []ui.UI {
	head := "h2"
	if listed {
		head = e.level(4)
	}
	qs := e.Index.QuotationsBy(s.ID)
	first := append([]ui.UI{e.summary(s)}, e.quotedOn(qs)...)
	var left, right []ui.UI
	if len(s.Steps) > 0 {
		left = append(left, tx(head, "lab", e.Words.Card.Steps), el("ol", "steps", list(s.Steps, func(i int, _ content.Step) ui.UI { return e.step(&s.Steps[i]) })...))
	}
	if evs := e.Index.EventsWith(s.ID); len(evs) > 0 {
		left = append(left, tx(head, "lab to", e.Words.Card.Events), el("ul", "evs", list(evs, func(_ int, ev *content.Event) ui.UI {
			return el("li", classes(e.known(*ev)), tx("span", "when", ev.Date.Short(e.Words)), ui.Text(" "), e.ref("", e.to(ev.ID), string(ev.Title)))
		})...))
	}
	if len(qs) > 0 {
		right = append([]ui.UI{tx(head, "lab", e.Words.Card.Quotations)}, e.quotes(qs, true)...)
	}
	// What has one part has one column.
	cols := el("section", "cols", slices.Concat(first, left, right)...)
	if len(left) > 0 && len(right) > 0 {
		cols = el("section", "cols two", el("section", "top", first...), el("section", "", left...), el("section", "", right...))
	}
	out := append(e.amended(s.ID), cols)
	if listed {
		out = append(out, e.cardTools(s))
	}
	return out
}

// summary is what a card sums up.
func (e *Env) summary(s *content.Stakeholder) ui.UI {
	return e.citedFrom("section", "sum"+e.summarised(s), "", e.summedUp(s), e.Index.SummaryEvidence(s))
}

func (e *Env) step(s *content.Step) ui.UI {
	return el("li", "step"+e.known(*s),
		tx("p", "when", s.Day.Short(e.Words)),
		e.citedFrom("section", "", "", e.Index.PublicFrom(*s), e.Index.StepEvidence(s)),
	)
}

// cardTools lead on from a card: to its neighbours, to its own page, beside another. Those that need the app are buttons.
func (e *Env) cardTools(s *content.Stakeholder) ui.UI {
	prev, next := e.neighbours(s.ID)
	button := func(act, label string) ui.UI {
		return tx("button", "js", label).Attr("type", "button").Attr("data-act", act)
	}
	return el("div", "tools", spaced(
		e.ref("prev", "#"+prev.ID, e.back(string(prev.Name))).Attr("data-act", "step"),
		e.ref("next", "#"+next.ID, e.onward(string(next.Name))).Attr("data-act", "step"),
		e.ref("", e.Path("cards/"+s.ID+"/"), e.Words.Card.Page),
		tx("button", "js", e.Words.Card.Share).Attr("type", "button").Attr("data-share", ""), // of the page that the link before it leads to
		button("beside", e.Words.Card.Beside),
		button("close", e.Words.Card.Close),
	)...)
}

// neighbours are the cards shown before and after one, in a ring; for who only plays a part, those of the list.
func (e *Env) neighbours(id string) (prev, next *content.Stakeholder) {
	for _, ring := range [][]*content.Stakeholder{e.cards, e.parts} {
		n := len(ring)
		for i, s := range ring {
			if s.ID == id {
				return ring[(i+n-1)%n], ring[(i+1)%n]
			}
		}
	}
	s := e.Index.Stakeholder(id)
	return s, s
}
