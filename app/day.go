package app

import (
	"strconv"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// days is the one control of the page for "what was known on …": a line that says so, and a stop for each day. It needs no app: the
// first script notes the chosen stop on the page's element, and where no script runs at all, CSS reads the radios. What it says of the
// other stops is hidden in the markup too; class at lets the style sheet show what is hidden so. The app keeps the address in step.
func (e *Env) days() ui.UI {
	return el("div", "days",
		el("p", "asof", list(e.Index.Stops, func(i int, _ content.Date) ui.UI { return e.knownOn(i) })...).Attr("role", "status"),
		el("fieldset", "stops", with(tx("legend", "vh", e.Words.Day.Legend), list(e.Index.Stops, func(i int, day content.Date) ui.UI { return e.stopRadio(i, day) }))...),
	)
}

func (e *Env) stopRadio(i int, day content.Date) ui.UI {
	in := ui.ElemSelfClosing("input").Attr("type", "radio").Attr("name", "day").Attr("id", dayID(i)).Attr("value", day.First())
	if i == len(e.Index.Stops)-1 {
		in = in.Attr("checked", true)
	}
	return el("label", "stop p-"+precision(day), in, tx("span", "pill", day.Short(e.Words)))
}

// knownOn says which day a stop is, and how much of the whole was public by it.
func (e *Env) knownOn(i int) ui.UI {
	last := len(e.Index.Stops) - 1
	day, facts := e.Index.Stops[i], e.Count(len(e.Data.Facts), e.Words.Count.Fact)
	if i == last {
		day = e.Data.Page.AsOf
	} else {
		facts = e.someFacts(e.Index.KnownAt(i).Facts)
	}
	return e.onStop(i, "span", "", ui.Text(e.Words.Page.AsOf+" "), tx("b", "", day.In(e.Words)), ui.Text(" · "+facts))
}

// dayID is the id of the control of a stop.
func dayID(i int) string { return "day-" + strconv.Itoa(i) }

// chip stands in the bar while an earlier day is chosen, says which, and leads back.
func (e *Env) chip() ui.UI {
	last := len(e.Index.Stops) - 1
	return el("p", "chip", append(
		list(e.Index.Stops[:last], func(i int, day content.Date) ui.UI {
			return e.onStop(i, "b", "", tx("span", "vh", e.Words.Page.AsOf), ui.Text(" "+day.Short(e.Words)))
		}),
		tx("a", "at back", content.Fill(e.Words.Day.Back, e.Data)).Attr("href", "?").Attr("hidden", true),
	)...)
}

// onStop is an element that is there while a stop is chosen.
func (e *Env) onStop(i int, tag, class string, kids ...ui.UI) ui.HTMLElem {
	if i == len(e.Index.Stops)-1 {
		return el(tag, classes(class+" now"), kids...)
	}
	return el(tag, classes(class+" at a"+strconv.Itoa(i)), kids...).Attr("hidden", true)
}
