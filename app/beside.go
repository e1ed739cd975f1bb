package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Beside puts two cards side by side. Nothing of it is prerendered: it is there when two are chosen. Another pair
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
	return box(b.Env, "beside", "div", "beside", "beside", func() []ui.UI {
		if b.Pair[0] == "" {
			return nil
		}
		return []ui.UI{b.both()}
	})
}

// both are the two cards. go-app replaces an element whole when its tag is another, so every second pair has the other tag.
func (b *Beside) both() ui.UI {
	e := b.Env
	return el([]string{"section", "div"}[b.turn%2], "on",
		el("div", "bar", tx("h3", "", e.W.Beside.Title),
			tx("button", "", e.W.Beside.End).Attr("type", "button").Attr("data-act", "unpair")),
		el("div", "pair", b.one(0), b.one(1)),
	).Attr("role", "region").Attr("aria-label", e.W.Beside.Title)
}

func (b *Beside) one(i int) ui.UI {
	e := b.Env
	s := e.X.Stakeholder(b.Pair[i])
	options := []ui.UI{}
	for j := range e.E.Stakeholders {
		o := &e.E.Stakeholders[j]
		if o.ID != b.Pair[1-i] {
			options = append(options, tx("option", "", string(o.Name)).Attr("value", o.ID).Attr("selected", o.ID == s.ID))
		}
	}
	body := el("div", "")
	if s != nil {
		body = el("div", "one", e.besideBody(s)...)
	}
	return el("div", "half",
		el("label", "", tx("span", "vh", e.W.Beside.Choose), el("select", "", options...).Attr("data-beside", i)),
		body,
	)
}

// besideBody is a card without ids, which belong to the card in the list.
func (e *Env) besideBody(s *content.Stakeholder) []ui.UI {
	out := []ui.UI{
		el("p", "nm", mark(e.Sign(s)), ui.Text(string(s.Name))),
		tx("p", "rl"+e.cardKnown(s), string(s.Role)),
		e.stance("p", s),
	}
	out = append(append(out, e.amended(s.ID)...),
		e.summary(s),
	)
	if len(s.Steps) > 0 {
		out = append(out, el("ol", "steps", list(s.Steps, func(i int, _ content.Step) ui.UI { return e.step(&s.Steps[i]) })...))
	}
	return append(out, e.quotes(e.X.QuotationsBy(s.ID), false)...)
}
