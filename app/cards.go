package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Cards is "who says what": the strip, the filters and the cards.
type Cards struct {
	ui.Compo
	Env   *Env
	State State
}

// Render returns the section; cards that do not pass the filters are hidden, never removed. The cards
// of lesser weight are one step behind.
func (c *Cards) Render() ui.UI {
	e := c.Env
	shown := 0
	var first, rest []ui.UI
	for _, s := range e.cards {
		ok := Shown(e, c.State, s)
		if ok {
			shown++
		}
		card := &Card{Env: e, Who: s, Hidden: !ok}
		if s.Weight == "main" {
			first = append(first, card)
		} else {
			rest = append(rest, card)
		}
	}
	return el("section", "sec cards",
		leaf(e, "cards-head", "header", "", "", func() []ui.UI { return e.head("cards") }),
		e.strip(),
		leaf(e, "filters", "form", "filters js", "filters", e.filters, "role", "search"),
		tx("p", "count", e.shownCount(shown)).Attr("role", "status"),
		&Beside{Env: e, Pair: c.State.Beside},
		el("div", "grid", first...),
		el("details", "rest", tx("summary", "", e.N(len(rest), "cards.more")), el("div", "grid", rest...)).Attr("id", "more-cards"),
	).Attr("id", "cards").Attr("aria-labelledby", "cards-title")
}

func (e *Env) shownCount(n int) string {
	if n == 0 {
		return e.L("cards.none")
	}
	return strconv.Itoa(n) + " " + e.L("cards.of") + " " + e.N(len(e.E.Stakeholders), "cards.total")
}

func (e *Env) filters() []ui.UI {
	return []ui.UI{
		e.choose("side", Sides),
		e.choose("stance", Stances),
		el("label", "q", tx("span", "", e.L("filter.search")),
			ui.ElemSelfClosing("input").Attr("type", "search").Attr("name", "q").Attr("autocomplete", "off").Attr("maxlength", "80")),
		tx("button", "", e.L("filter.reset")).Attr("type", "reset"),
	}
}

func (e *Env) choose(name string, values []string) ui.UI {
	options := []ui.UI{tx("option", "", e.L("filter.all")).Attr("value", "")}
	for _, v := range values {
		options = append(options, tx("option", "", e.L(name+"."+v)).Attr("value", v))
	}
	return el("label", "", tx("span", "", e.L("filter."+name)), el("select", "", options...).Attr("name", name))
}

func itoa(n int) string { return strconv.Itoa(n) }
