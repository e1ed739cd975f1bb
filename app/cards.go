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
	return newContainer(e, "", "section", "sec cards", c.Section.ID, func() []ui.UI {
		return []ui.UI{
			newStatic(e, "cards-head", "header", "", "", func() []ui.UI { return e.head(c.Section) }),
			e.stanceOverview(),
			newStatic(e, "filters", "form", "filters js", "filters", e.filters),
			newLive(e, "count", "count", e.shownCount(c.Found)),
			&Beside{Env: e, Pair: c.Pair},
			newStatic(e, "cardlist", "div", "", "", e.cardList),
		}
	}, "aria-labelledby", c.Section.ID+"-title")
}

// ordered parts those with a position, by what they say and then by weight, from those that only play a part.
func (e *Env) ordered() (cards, parts []*content.Stakeholder) {
	for _, t := range e.Data.Stances {
		for _, weight := range []string{"main", "minor"} {
			for i := range e.Data.Stakeholders {
				if s := &e.Data.Stakeholders[i]; s.Stance == t.ID && s.Weight == weight {
					if s.Part == "" {
						cards = append(cards, s)
					} else {
						parts = append(parts, s)
					}
				}
			}
		}
	}
	return cards, parts
}

// cardList has the cards under what they say; those without a position follow as a list, which leads to their pages.
func (e *Env) cardList() []ui.UI {
	var out []ui.UI
	for _, t := range e.Data.Stances {
		var group []ui.UI
		for _, s := range e.cards {
			if s.Stance == t.ID {
				group = append(group, e.card(s))
			}
		}
		if len(group) > 0 {
			out = append(out, e.groupHead(e.level(3), string(t.Name), len(group)), el("div", "grid", group...))
		}
	}
	if len(e.parts) == 0 {
		return out
	}
	return append(out, e.groupHead(e.level(3), e.Words.Cards.Parts, len(e.parts)).Attr("id", "more-cards"), el("ul", "parts", list(e.parts, func(_ int, s *content.Stakeholder) ui.UI { return e.part(s) })...))
}

// groupHead is the heading of a group of records, with their number.
func (e *Env) groupHead(tag, name string, n int) ui.HTMLElem {
	return el(tag, "gh", ui.Text(name+" "), tx("small", "", strconv.Itoa(n)))
}

// part is someone without a position: the name leads to their page. What stood here as a card keeps its ids.
func (e *Env) part(s *content.Stakeholder) ui.UI {
	kids := e.former(s.ID)
	for _, q := range e.Index.QuotationsBy(s.ID) {
		kids = append(kids, el("i", "").Attr("id", q.ID))
	}
	return el("li", classes(e.cardKnown(s)), append(kids, e.ref("", e.Path("cards/"+s.ID+"/"), string(s.Name)), gap(), tx("span", "rl", string(s.Part)))...).
		Attr("id", s.ID)
}

func (e *Env) shownCount(n int) string {
	if n == 0 {
		return e.Words.Cards.None
	}
	return strconv.Itoa(n) + " " + e.Words.Cards.Of + " " + e.Count(len(e.Data.Stakeholders), e.Words.Cards.Total)
}

func (e *Env) filters() []ui.UI {
	return []ui.UI{
		e.choose("side", e.Words.Filter.Side, list(e.Data.Sides, func(_ int, s content.Side) ui.UI { return e.option(s.ID, s.Name) })),
		e.choose("stance", e.Words.Filter.Stance, list(e.Data.Stances, func(_ int, s content.Stance) ui.UI { return e.option(s.ID, s.Name) })),
		tx("button", "", e.Words.Filter.Reset).Attr("type", "reset"),
	}
}

// option is one value of a filter: a record, by its id without the prefix of its kind.
func (e *Env) option(id string, name content.Text) ui.UI {
	return tx("option", "", string(name)).Attr("value", shortID(id))
}

// choose is the control of a filter: all, or one of the values.
func (e *Env) choose(name, label string, values []ui.UI) ui.UI {
	options := with(tx("option", "", e.Words.Filter.All).Attr("value", ""), values)
	return el("label", "", tx("span", "", label), el("select", "", options...).Attr("name", name))
}
