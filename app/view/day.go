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
		El("p", "asof", List(e.Index.Stops, func(i int, _ content.Date) ui.UI { return e.knownOn(i) })...).Attr("role", "status"),
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

// knownOn says which day a stop is, and how much of the whole was public by it.
func (e *Env) knownOn(i int) ui.UI {
	last := len(e.Index.Stops) - 1
	day, facts := e.Index.Stops[i], e.Count(len(e.Data.Facts), e.Words.Count.Fact)
	if i == last {
		day = e.Data.Page.AsOf
	} else {
		facts = e.Some(e.Index.KnownAt(i).Facts, len(e.Data.Facts), e.Words.Count.Fact)
	}
	return e.OnStop(i, "span", "", ui.Text(e.Words.Page.AsOf+" "), Tx("b", "", day.In(e.Words)), ui.Text(" · "+facts))
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

// Some says how many of all the things of a kind.
func (e *Env) Some(n, all int, c content.Count) string {
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
