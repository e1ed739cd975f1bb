package content

import (
	"sort"
	"strings"
)

// Placeholders are the names that a text may hold in braces for what follows from the data: how many reports there are, in
// words ("five", "Five"), the days they are of, and the day on which the piece stands still, with its year and without.
var Placeholders = []string{"{reports}", "{Reports}", "{reports.days}", "{as_of}", "{as_of.day}"}

// Fill replaces the placeholders in a text of the edition e; one that is unknown, or has no value yet, stays as it is.
func Fill(text string, e *Explainer) string {
	if !strings.Contains(text, "{") {
		return text
	}
	for _, name := range Placeholders {
		text = fillOne(text, name, e)
	}
	return text
}

// fillOne replaces one placeholder. It goes on behind each value: a wrong value may hold a placeholder itself.
func fillOne(text, name string, e *Explainer) string {
	done, rest, found := strings.Cut(text, name)
	for found {
		v := value(name, e)
		if v == "" {
			v = name
		}
		var next string
		next, rest, found = strings.Cut(rest, name)
		done = e.Words.elided(done, v) + v + next
	}
	return done + rest
}

func value(name string, e *Explainer) string {
	w := &e.Words
	switch name {
	case "{reports}":
		return w.Number(len(e.Reports))
	case "{Reports}":
		return Capital(w.Number(len(e.Reports)))
	case "{reports.days}":
		return reportDays(e)
	}
	c, ok := parseDay(string(e.Page.AsOf))
	switch {
	case !ok:
		return string(e.Page.AsOf)
	case name == "{as_of}":
		return c.words(w, w.Dates.Full)
	}
	return c.words(w, w.Dates.DayMonth)
}

// Capital begins a text with a capital letter.
func Capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return s
}

// reportDays names the days of the reports, oldest first: "27 and 28 January 2026".
func reportDays(e *Explainer) string {
	w := &e.Words
	var days []string
	for _, r := range e.Reports {
		days = append(days, string(r.Date))
	}
	days = unique(days)
	sort.Slice(days, func(i, j int) bool { return days[i] < days[j] }) // sorted as other lists are: no other way to sort is linked
	out := ""
	for i, d := range days {
		c, ok := parseDay(d)
		if !ok {
			return strings.Join(days, ", ")
		}
		form := w.Dates.Full
		if last := i == len(days)-1; !last {
			if next, ok := parseDay(days[i+1]); ok {
				form = c.form(next, w)
			}
		}
		switch {
		case i > 0 && i == len(days)-1:
			out += w.Dates.And
		case i > 0:
			out += w.Dates.Comma
		}
		out += c.words(w, form)
	}
	return out
}
