package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Cards is "who says what": the strip, the filters and the cards. The cards themselves never change and
// are adopted as they stand; a filter hides them in the document (see filter.go). Those of lesser weight are one step behind.
type Cards struct {
	ui.Compo
	Env     *Env
	Section *content.Section
	// Found is how many cards pass the filters; Pair are the two put beside each other.
	Found int
	Pair  [2]string
}

// Render returns the section.
func (c *Cards) Render() ui.UI {
	e := c.Env
	return box(e, "", "section", "sec cards", c.Section.ID, func() []ui.UI {
		return []ui.UI{
			leaf(e, "cards-head", "header", "", "", func() []ui.UI { return e.head(c.Section) }),
			e.strip(),
			leaf(e, "filters", "form", "filters js", "filters", e.filters, "role", "search"),
			live(e, "count", "count", e.shownCount(c.Found)),
			&Beside{Env: e, Pair: c.Pair},
			leaf(e, "cardlist", "div", "", "", e.cardList),
		}
	}, "aria-labelledby", c.Section.ID+"-title")
}

func (e *Env) cardList() []ui.UI {
	var first, rest []ui.UI
	for _, s := range e.cards {
		if s.Weight == "main" {
			first = append(first, e.card(s))
		} else {
			rest = append(rest, e.card(s))
		}
	}
	return []ui.UI{
		el("div", "grid", first...),
		el("details", "rest", tx("summary", "", e.N(len(rest), e.W.Cards.More)), el("div", "grid", rest...)).Attr("id", "more-cards"),
	}
}

func (e *Env) shownCount(n int) string {
	if n == 0 {
		return e.W.Cards.None
	}
	return strconv.Itoa(n) + " " + e.W.Cards.Of + " " + e.N(len(e.E.Stakeholders), e.W.Cards.Total)
}

func (e *Env) filters() []ui.UI {
	return []ui.UI{
		e.choose("side", e.W.Filter.Side, list(e.E.Sides, func(_ int, s content.Side) ui.UI { return e.option(s.ID, s.Name) })),
		e.choose("stance", e.W.Filter.Stance, list(e.E.Stances, func(_ int, s content.Stance) ui.UI { return e.option(s.ID, s.Name) })),
		el("label", "q", tx("span", "", e.W.Filter.Search),
			ui.ElemSelfClosing("input").Attr("type", "search").Attr("name", "q").Attr("autocomplete", "off").Attr("maxlength", "80")),
		tx("button", "", e.W.Filter.Reset).Attr("type", "reset"),
	}
}

func (e *Env) option(id string, name content.Text) ui.UI {
	return tx("option", "", string(name)).Attr("value", short(id))
}

func (e *Env) choose(name, label string, values []ui.UI) ui.UI {
	options := with(tx("option", "", e.W.Filter.All).Attr("value", ""), values)
	return el("label", "", tx("span", "", label), el("select", "", options...).Attr("name", name))
}

func itoa(n int) string { return strconv.Itoa(n) }
