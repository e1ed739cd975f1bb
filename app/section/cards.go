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
	// Found is how many cards pass the filters; Pair are the two put beside each other.
	Found int
	Pair  [2]string
}

// Render returns the section.
func (c *Cards) Render() ui.UI {
	e := c.Env
	return view.NewContainer(e, "", "section", "sec cards", c.Section.ID, func() []ui.UI {
		return []ui.UI{
			view.NewStatic(e, "cards-head", "header", "", "", func() []ui.UI { return head(e, c.Section) }),
			stanceOverview(e),
			view.NewStatic(e, "filters", "form", "filters js", "filters", func() []ui.UI { return filters(e) }),
			view.NewLive(e, "count", "count", shownCount(e, c.Found)),
			&Beside{Env: e, Pair: c.Pair},
			view.NewStatic(e, "cardlist", "div", "", "", func() []ui.UI { return cardList(e) }),
		}
	}, "aria-labelledby", c.Section.ID+"-title")
}

// cardList has the cards under what they say; those without a position follow as a list, which leads to their pages.
func cardList(e *view.Env) []ui.UI {
	var out []ui.UI
	for _, t := range e.Data.Stances {
		var group []ui.UI
		for _, s := range e.Cards {
			if s.Stance == t.ID {
				group = append(group, card(e, s))
			}
		}
		if len(group) > 0 {
			out = append(out, groupHead(e, level(e, 3), string(t.Name), len(group)), view.El("div", "grid", group...))
		}
	}
	if len(e.Parts) == 0 {
		return out
	}
	return append(out, groupHead(e, level(e, 3), e.Words.Cards.Parts, len(e.Parts)).Attr("id", "more-cards"), view.El("ul", "parts", view.List(e.Parts, func(_ int, s *content.Stakeholder) ui.UI { return part(e, s) })...))
}

// groupHead is the heading of a group of records, with their number, which is that of the last day.
func groupHead(e *view.Env, tag, name string, n int) ui.HTMLElem {
	return view.El(tag, "gh", ui.Text(name+" "), view.Tx("small", "now", strconv.Itoa(n)))
}

// part is someone without a position: the name leads to their page. What stood here as a card keeps its ids.
func part(e *view.Env, s *content.Stakeholder) ui.UI {
	kids := e.Former(s.ID)
	for _, q := range e.Index.QuotationsBy(s.ID) {
		kids = append(kids, view.El("i", "").Attr("id", q.ID))
	}
	return view.El("li", view.Classes(e.CardKnown(s)), append(kids, e.Ref("", e.Path("cards/"+s.ID+"/"), string(s.Name)), view.Gap(), view.Tx("span", "rl"+e.PartKnown(s), string(s.Part)))...).
		Attr("id", s.ID)
}

func shownCount(e *view.Env, n int) string {
	if n == 0 {
		return e.Words.Cards.None
	}
	return strconv.Itoa(n) + " " + e.Words.Cards.Of + " " + e.Count(len(e.Data.Stakeholders), e.Words.Cards.Total)
}

func filters(e *view.Env) []ui.UI {
	return []ui.UI{
		e.Choose("side", e.Words.Filter.Side, view.List(e.Data.Sides, func(_ int, s content.Side) ui.UI { return e.Option(s.ID, s.Name) })),
		e.Choose("stance", e.Words.Filter.Stance, view.List(e.Data.Stances, func(_ int, s content.Stance) ui.UI { return e.Option(s.ID, s.Name) })),
		view.Tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
	}
}
