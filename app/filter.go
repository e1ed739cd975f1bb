package app

import (
	"strconv"
	"strings"

	"explainer/app/address"
	"explainer/app/dom"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// filter hides the cards that do not pass, in the document itself, and touches only those that change. What was not public on the
// chosen day the style sheet hides; it does not count.
func (p *Page) filter() {
	e := p.Env
	for _, f := range address.Filters {
		p.told = p.told || *f.In(&p.state) != ""
	}
	p.filterFacts()
	p.filterDifferences()
	p.found = [2]int{}
	var elements map[string]ui.Value
	for i := range e.Data.Stakeholders {
		s := &e.Data.Stakeholders[i]
		ok := Shown(p.state, s)
		if p.told && e.CardFirst(s) <= p.day() {
			p.found[1]++
			if ok {
				p.found[0]++
			}
		}
		if p.hidden[s.ID] == ok {
			p.hidden[s.ID] = !ok
			if elements == nil {
				elements = cardElements()
			}
			if d, there := elements[s.ID]; there {
				d.Set("hidden", !ok)
			}
		}
	}
}

// Shown reports whether a card passes the filters of s.
func Shown(s State, c *content.Stakeholder) bool {
	return (s.Side == "" || view.ShortID(c.Side) == s.Side) && (s.Stance == "" || view.ShortID(c.Stance) == s.Stance)
}

// cardElements are the cards, and the lines of who only plays a part, by id: sought in the document once, not once for each.
func cardElements() map[string]ui.Value {
	out := map[string]ui.Value{}
	dom.All("[data-card],.parts>[id]", func(d ui.Value) {
		id := dom.Attr(d, "data-card")
		if id == "" {
			id = d.Get("id").String()
		}
		if _, there := out[id]; !there {
			out[id] = d
		}
	})
	return out
}

// option is a value of a filter, the control that offers it, and the stop from which something has it.
type option struct {
	in, is ui.Value
	from   int
}

// offer leaves in the filters what something has that was public on the chosen day, and takes off a filter that is not among it. Not
// every browser lets a style sheet hide an option.
func (p *Page) offer() {
	if p.options == nil {
		p.offered = len(p.Env.Index.Stops) - 1
		dom.All("#filters option", func(o ui.Value) {
			from, _ := strconv.Atoi(strings.TrimPrefix(dom.Attr(o, "class"), "r"))
			p.options = append(p.options, option{dom.Closest(o, "select"), o, from})
		})
	}
	if p.offered != p.day() {
		p.offered = p.day()
		for _, o := range p.options {
			if o.from > p.offered {
				o.is.Call("remove")
			} else {
				o.in.Call("append", o.is)
			}
		}
	}
	for _, f := range address.Filters {
		c, value := filterControl(f), f.In(&p.state)
		if !c.Truthy() || c.Get("value").String() == *value {
			continue
		}
		if c.Set("value", *value); c.Get("value").String() != *value {
			*value = ""
			c.Set("value", "")
		}
	}
}
