package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// DayControl sets "what was known on …". Its radios turn the page before the app is there: the boot script notes the
// chosen stop on the page's element, and where no script runs at all, CSS reads the radios. The app keeps the
// address in step and says aloud what was public.
type DayControl struct {
	ui.Compo
	Env *Env
	Day int
}

// Render returns the radios, a stop for each day, and the words that say what the chosen day knew.
func (d *DayControl) Render() ui.UI {
	e := d.Env
	return box(e, "days", "div", "days", "", func() []ui.UI {
		return []ui.UI{
			leaf(e, "stops", "fieldset", "stops", "", func() []ui.UI {
				return with(tx("legend", "", e.W.Day.Legend), list(e.X.Stops, func(i int, day content.Date) ui.UI { return e.stopRadio(i, day) }))
			}),
			live(e, "known", "known", e.knownOn(d.Day)),
		}
	})
}

func (e *Env) stopRadio(i int, day content.Date) ui.UI {
	in := ui.ElemSelfClosing("input").Attr("type", "radio").Attr("name", "day").Attr("id", dayID(i)).Attr("value", day.First())
	if i == len(e.X.Stops)-1 {
		in = in.Attr("checked", true)
	}
	c := e.X.NewAt(i)
	return el("label", "stop", in, el("span", "pill",
		tx("span", "d", day.Short(e.W)), gap(),
		tx("span", "n", "+"+strconv.Itoa(c.Facts+c.Events+c.Steps+c.Quotations)),
	))
}

// knownOn says in words what was public by a stop.
func (e *Env) knownOn(i int) string {
	c := e.X.KnownAt(i)
	return e.W.Day.Known + " " + e.X.Stops[i].In(e.W) + ": " +
		e.N(c.Facts, e.W.Count.Fact) + ", " + e.N(c.Events, e.W.Count.Event) + ", " + e.N(c.Quotations, e.W.Count.Quotation) + "."
}

func dayID(i int) string { return "day-" + strconv.Itoa(i) }

// dayBanner stays at the foot of the window while an earlier day is chosen, and leads back. Until then its words are hidden
// in the markup too; class at lets the style sheet show what is hidden so.
func (e *Env) dayBanner() ui.UI {
	last := len(e.X.Stops) - 1
	return leaf(e, "banner", "div", "banner", "", func() []ui.UI {
		var out []ui.UI
		for i, day := range e.X.Stops[:last] {
			out = append(out, tx("span", "at a"+strconv.Itoa(i), e.W.Day.Reading+" "+day.In(e.W)).Attr("hidden", true))
		}
		return append(out, tx("label", "at back", content.Fill(e.W.Day.Back, e.E)).Attr("for", dayID(last)).Attr("hidden", true))
	})
}

// onStop is an element that is there while a stop is chosen.
func (e *Env) onStop(i int, tag, class string, kids ...ui.UI) ui.HTMLElem {
	if i == len(e.X.Stops)-1 {
		return el(tag, trim(class+" now"), kids...)
	}
	return el(tag, trim(class+" at a"+strconv.Itoa(i)), kids...).Attr("hidden", true)
}
