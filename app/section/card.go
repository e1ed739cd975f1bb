package section

import (
	"slices"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// card is one stakeholder in the list: a heading that opens in its place. The id of the record is on
// what the heading hides, so that a link to it opens the card without any script. It stands under what its stakeholder says of the
// matter: nobody is seen there before that was known.
func card(e *view.Env, s *content.Stakeholder) ui.UI {
	return view.El("details", view.Listed("card", e.CardFirst(s)),
		view.El("summary", "", cardHead(e, s)...),
		view.El("section", "cardbody", e.Former(s.ID, cardBody(e, s, true)...)...).Attr("id", s.ID),
	).Attr("data-card", s.ID)
}

func cardHead(e *view.Env, s *content.Stakeholder) []ui.UI {
	return view.Spaced(
		view.El("span", "nm", view.Mark(e.Sign(s)), view.Tx("span", "", string(s.Name))),
		view.El("span", "rl", roleTexts(e, s)...),
		stance(e, "span", s, ""),
	)
}

// roleTexts is a role within the head of a card, where no mark can stand: each claim from the day of its reports.
func roleTexts(e *view.Env, s *content.Stakeholder) []ui.UI {
	if len(s.Role.Then) == 0 {
		return e.Prose(string(s.Role.Text))
	}
	var out []ui.UI
	first, _ := e.Index.CardFrom(s)
	for i, c := range e.Index.RoleEvidence(s) {
		class := ""
		if n := e.CarriedFrom(c); i > 0 && n > first {
			class = view.Classes(view.NotBefore(n))
		}
		out = append(out, view.El("span", class, e.Prose(string(c.Text))...))
	}
	return view.Spaced(out...)
}

// stance is what someone says of the agents' coming, in two words.
func stance(e *view.Env, tag string, s *content.Stakeholder, known string) ui.UI {
	t := e.Index.Stance(s.Stance)
	return view.El(tag, "sn s-"+t.Look+known, view.Tx("span", "v", string(t.Name)))
}

// cardBody is what a card says. Inside the list of cards it has its own tools; on a page of its own it has not.
func cardBody(e *view.Env, s *content.Stakeholder, listed bool) []ui.UI {
	head := "h2"
	if listed {
		head = level(e, 4)
	}
	qs := e.Index.QuotationsBy(s.ID)
	first := append([]ui.UI{summary(e, s)}, e.QuotedOn(qs)...)
	var left, right []ui.UI
	if len(s.Steps) > 0 {
		left = append(left, view.Tx(head, "lab", e.Words.Card.Steps), view.El("ol", "steps", view.List(s.Steps, func(i int, _ content.Step) ui.UI { return step(e, &s.Steps[i]) })...))
	}
	if evs := e.Index.EventsWith(s.ID); len(evs) > 0 {
		left = append(left, view.Tx(head, "lab to", e.Words.Card.Events), view.El("ul", "evs", view.List(evs, func(_ int, ev *content.Event) ui.UI {
			return view.El("li", view.Classes(e.Known(*ev)), view.Tx("span", "when", ev.Date.Short(e.Words)), ui.Text(" "), e.Ref("", e.To(ev.ID), string(ev.Title)))
		})...))
	}
	if len(qs) > 0 {
		right = append([]ui.UI{view.Tx(head, "lab", e.Words.Card.Quotations)}, e.Quotes(qs, true)...)
	}
	// What has one part has one column.
	cols := view.El("section", "cols", slices.Concat(first, left, right)...)
	if len(left) > 0 && len(right) > 0 {
		cols = view.El("section", "cols two", view.El("section", "top", first...), view.El("section", "", left...), view.El("section", "", right...))
	}
	out := append(e.Amended(s.ID), cols)
	if listed {
		out = append(out, cardTools(e, s))
	}
	return out
}

// summary is what a card sums up.
func summary(e *view.Env, s *content.Stakeholder) ui.UI {
	return e.CitedFrom("section", "sum"+e.Summarised(s), "", e.SummedUp(s), e.Index.SummaryEvidence(s))
}

func step(e *view.Env, s *content.Step) ui.UI {
	return view.El("li", "step"+e.Known(*s),
		view.Tx("p", "when", s.Day.Short(e.Words)),
		e.CitedFrom("section", "", "", e.Index.PublicFrom(*s), e.Index.StepEvidence(s)),
	)
}

// cardTools lead on from a card: to its neighbours, to its own page, beside another. Those that need the app are buttons.
func cardTools(e *view.Env, s *content.Stakeholder) ui.UI {
	button := func(act, label string) ui.UI {
		return view.Tx("button", "js", label).Attr("type", "button").Attr("data-act", act)
	}
	var steps, beside []ui.UI
	if prev, next := Neighbours(e, s.ID); prev != s { // there are others
		steps = []ui.UI{neighbour(e, "prev", s, prev, e.Back(string(prev.Name))), neighbour(e, "next", s, next, e.Onward(string(next.Name)))}
		beside = []ui.UI{button("beside", e.Words.Card.Beside)}
	}
	return view.El("div", "tools", view.Spaced(slices.Concat(steps, []ui.UI{
		e.Ref("", e.Path("cards/"+s.ID+"/"), e.Words.Card.Page),
		view.Tx("button", "js", e.Words.Card.Share).Attr("type", "button").Attr("data-share", ""), // of the page that the link before it leads to
	}, beside, []ui.UI{button("close", e.Words.Card.Close)})...)...)
}

// neighbour leads from one card to another, once that is public too.
func neighbour(e *view.Env, class string, from, to *content.Stakeholder, says string) ui.UI {
	if first := e.CardFirst(to); first > e.CardFirst(from) {
		class = view.Listed(class, first)
	}
	return e.Ref(class, "#"+to.ID, says).Attr("data-act", "step")
}

// Neighbours are the cards shown before and after one, in a ring; for who only plays a part, those of the list.
func Neighbours(e *view.Env, id string) (prev, next *content.Stakeholder) {
	for _, ring := range [][]*content.Stakeholder{e.Cards, e.Parts} {
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

// SoloCard is a card that stands alone.
func SoloCard(e *view.Env, s *content.Stakeholder) []ui.UI {
	first, _ := e.Index.CardFrom(s)
	return []ui.UI{
		view.El("p", "nm", view.Mark(e.Sign(s)), ui.Text(string(e.Index.Side(s.Side).Name))),
		view.Tx("h1", "", string(s.Name)),
		e.CitedFrom("section", "rl"+e.CardKnown(s), "", first, e.Index.RoleEvidence(s)),
		stance(e, "p", s, e.CardKnown(s)),
		view.El("section", "cardbody", cardBody(e, s, false)...),
		view.El("p", "more", e.Share(s.ID)),
	}
}
