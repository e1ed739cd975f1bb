package view

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Days is the one control of the page for "what was known on …": a line that says so, and a stop for each day. It needs no app: the
// first script notes the chosen stop on the page's element, and where no script runs at all, CSS reads the radios. What it says of the
// other stops is hidden in the markup too; class at lets the style sheet show what is hidden so. The app keeps the address in step.
func (e *Env) Days() ui.UI {
	return El("div", "days",
		El("div", "asof", List(e.Index.Stops, func(i int, _ content.Date) ui.UI { return e.knownOn(i) })...).Attr("role", "status"),
		El("fieldset", "stops", With(Tx("legend", "vh", e.Words.Day.Legend), List(e.Index.Stops, func(i int, day content.Date) ui.UI { return e.stopRadio(i, day) }))...),
	)
}

func (e *Env) stopRadio(i int, day content.Date) ui.UI {
	in := ui.ElemSelfClosing("input").Attr("type", "radio").Attr("name", "day").Attr("id", DayID(i)).Attr("value", day.First())
	if i == len(e.Index.Stops)-1 {
		in = in.Attr("checked", true)
	}
	return El("label", "stop p-"+Precision(day), in, Tx("span", "pill", day.Short(e.Words)))
}

// knownOn says which day a stop is, and how many facts were public by it.
func (e *Env) knownOn(i int) ui.UI {
	facts := e.Count(e.Index.KnownAt(i).Facts, e.Words.Count.Fact)
	return e.OnStop(i, "p", "", append(e.dayOf(i), ui.Text(" · "+facts))...)
}

// dayOf says what was known when, at a stop.
func (e *Env) dayOf(i int) []ui.UI {
	day := e.Index.Stops[i]
	if i == len(e.Index.Stops)-1 {
		day = e.Data.Page.AsOf
	}
	return []ui.UI{ui.Text(e.Words.Page.AsOf + " "), Tx("b", "", day.In(e.Words))}
}

// DayID is the id of the control of a stop.
func DayID(i int) string { return "day-" + strconv.Itoa(i) }

// OnStop is an element that is there while a stop is chosen.
func (e *Env) OnStop(i int, tag, class string, kids ...ui.UI) ui.HTMLElem {
	if i == len(e.Index.Stops)-1 {
		return El(tag, Classes(class+" now"), kids...)
	}
	return El(tag, Classes(class+" at a"+strconv.Itoa(i)), kids...).Attr("hidden", true)
}

// Unhidden is a text for text browsers alone: they ignore the attribute and the styles that hide it, and show the texts of all days in
// a row. It says of which day what follows is.
func Unhidden(tag string, kids ...ui.UI) ui.UI { return El(tag, "at", kids...).Attr("hidden", true) }

// DayAlone says on a line of its own, where nothing is hidden, that what follows was known on the day of a stop.
func (e *Env) DayAlone(i int) ui.UI { return Unhidden("p", e.dayOf(i)...) }

// Variants are what a line says on each stop from first on, the latest first; where nothing is hidden, the earlier ones name their day.
func (e *Env) Variants(first int, says func(stop int) []ui.UI) []ui.UI {
	last := len(e.Index.Stops) - 1
	out := []ui.UI{e.OnStop(last, "span", "", says(last)...)}
	for i := first; i < last; i++ {
		out = append(out, e.OnStop(i, "span", "", With(Unhidden("i", ui.Text(" · "+e.Index.Stops[i].Short(e.Words)+": ")), says(i))...))
	}
	return out
}

// Some says how many of all the things of a kind pass the filters.
func (e *Env) Some(n, all int, c content.Count) string {
	if n == 0 {
		return e.Words.Cards.None
	}
	return strconv.Itoa(n) + " " + e.Words.Cards.Of + " " + e.Count(all, c)
}

// Precision is the name of how precisely a day is known, as the style sheet has it.
func Precision(d content.Date) string {
	p := d.Precision()
	if p == "background" || p == "" {
		return "unknown"
	}
	return p
}
