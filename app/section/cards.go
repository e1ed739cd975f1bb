package section

import (
	"strconv"

	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Cards is "who says what": the strip, the filters and the cards. The cards themselves never change and
// are adopted as they stand; a filter hides them in the document (see app/filter.go). Those of lesser weight are one step behind.
type Cards struct {
	ui.Compo
	Env     *view.Env
	Section *content.Section
	Chosen
}

// Chosen is what the reader has set of the cards: on a day so many pass the filters as are Found, of so many as were public by then, none
// before a filter is set; Pair are the two put beside each other.
type Chosen struct {
	Day, Found, Of int
	Pair           [2]string
}

// Render returns the section.
func (c *Cards) Render() ui.UI {
	e := c.Env
	return view.NewContainer(e, "", "section", "sec cards", c.Section.ID, func() []ui.UI {
		return []ui.UI{
			view.NewStatic(e, "cards-head", "header", "", "", func() []ui.UI { return head(e, c.Section) }),
			stanceOverview(e),
			view.NewStatic(e, "filters", "form", "filters js", "filters", func() []ui.UI { return filters(e) }),
			view.NewLive(e, "count", "count", shownCount(e, c.Chosen)),
			&Beside{Env: e, Pair: c.Pair, Day: c.Day},
			view.NewStatic(e, "cardlist", "div", "", "", func() []ui.UI { return cardList(e) }),
		}
	}, "aria-labelledby", c.Section.ID+"-title")
}

// cardList has the cards under what they say; those without a position follow as a list, which leads to their pages.
func cardList(e *view.Env) []ui.UI {
	var out []ui.UI
	for _, t := range e.Data.Stances {
		var of []*content.Stakeholder
		for _, s := range e.Cards {
			if s.Stance == t.ID {
				of = append(of, s)
			}
		}
		if len(of) > 0 {
			out = append(out, groupHead(level(e, 3), string(t.Name), len(of), first(e, of)),
				view.El("div", "grid", view.List(of, func(_ int, s *content.Stakeholder) ui.UI { return card(e, s) })...))
		}
	}
	if len(e.Parts) == 0 {
		return out
	}
	return append(out, groupHead(level(e, 3), e.Words.Cards.Parts, len(e.Parts), first(e, e.Parts)).Attr("id", "more-cards"), view.El("ul", "parts", view.List(e.Parts, func(_ int, s *content.Stakeholder) ui.UI { return part(e, s) })...))
}

// first is the stop at which the first of these cards was there.
func first(e *view.Env, of []*content.Stakeholder) int {
	return e.First(len(of), func(i int) int { return e.CardFirst(of[i]) })
}

// groupHead is the heading of a group of records, from the stop on at which the first of them is there, with their number, which is that
// of the last day.
func groupHead(tag, name string, n, from int) ui.HTMLElem {
	return view.El(tag, view.Listed("gh", from), ui.Text(name+" "), view.Tx("small", "now", strconv.Itoa(n)))
}

// part is someone without a position: the name leads to their page. What stood here as a card keeps its ids.
func part(e *view.Env, s *content.Stakeholder) ui.UI {
	kids := e.Former(s.ID)
	for _, q := range e.Index.QuotationsBy(s.ID) {
		kids = append(kids, view.El("i", "").Attr("id", q.ID))
	}
	return view.El("li", view.Later(e.CardFirst(s), 0), append(kids, e.Ref("", e.Path("cards/"+s.ID+"/"), string(s.Name)), view.Gap(), view.Tx("span", "rl"+e.PartKnown(s), string(s.Part)))...).
		Attr("id", s.ID)
}

// shownCount is never empty: an empty text would not survive the way through HTML.
func shownCount(e *view.Env, c Chosen) string {
	if c.Of == 0 {
		return "\u00a0"
	}
	return e.Some(c.Found, c.Of, e.Words.Cards.Total)
}

func filters(e *view.Env) []ui.UI {
	return []ui.UI{
		e.Choose("side", e.Words.Filter.Side, view.List(e.Data.Sides, func(_ int, s content.Side) ui.UI { return e.Option(s.ID, s.Name, e.CardsFrom(s.ID)) })),
		e.Choose("stance", e.Words.Filter.Stance, view.List(e.Data.Stances, func(_ int, s content.Stance) ui.UI { return e.Option(s.ID, s.Name, e.CardsFrom(s.ID)) })),
		view.Tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
	}
}
