package check

import (
	"slices"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
)

// weekdays holds every "Tuesday 27 January" and "Tuesday, January 27" in a text, in either
// language, against the calendar. Without a year it is the year of the piece.
func (c *checker) weekdays(s walk.String) {
	e := c.all.In(s.Lang)
	if e == nil || c.unsettled() {
		return // without a year in the text it is that of the piece
	}
	words := prose.Words(s.Text)
	said := &e.Words.Dates
	days := said.Weekdays
	for i, w := range words {
		named := slices.IndexFunc(days, func(d string) bool { return strings.ToLower(d) == w })
		if named < 0 {
			continue
		}
		d, ok := c.dayAfter(words[i+1:], said)
		if !ok {
			continue
		}
		switch {
		case !d.Valid():
			c.on(s, "names %s, a day that no calendar has", d)
		case d.DayOfWeek() != named:
			c.on(s, "says %s, but %s is a %s", days[named], d, days[d.DayOfWeek()])
		}
	}
}

// dayAfter reads the date that follows the name of a day: "27 January 2026", "January 27",
// or "24 and Sunday 25 January", where the month belongs to both.
func (c *checker) dayAfter(words []string, said *content.Dates) (content.Date, bool) {
	if len(words) < 2 {
		return "", false
	}
	if m := month(words[0], said); m > 0 {
		n, ok := number(words[1])
		return c.day(words[2:], m, n), ok
	}
	n, ok := number(words[0])
	if !ok {
		return "", false
	}
	for i, w := range words[1:] {
		if m := month(w, said); m > 0 {
			return c.day(words[i+2:], m, n), true
		}
		if _, isDay := number(w); !isDay && w != "and" && w != "e" && !isWeekday(w, said) {
			break
		}
	}
	return "", false
}

func (c *checker) day(after []string, month, day int) content.Date {
	year := "2026"
	if asOf := c.asOf(); len(asOf) > 4 {
		year = asOf[:4]
	}
	if len(after) > 0 && len(after[0]) == 4 {
		if _, err := strconv.Atoi(after[0]); err == nil {
			year = after[0]
		}
	}
	return content.Date(year + "-" + two(month) + "-" + two(day))
}

func month(w string, said *content.Dates) int {
	return 1 + slices.IndexFunc(said.Months, func(m string) bool { return strings.ToLower(m) == w })
}

func isWeekday(w string, said *content.Dates) bool {
	return slices.ContainsFunc(said.Weekdays, func(d string) bool { return strings.ToLower(d) == w })
}

// number reads a day of the month; "1º" and "27th" count.
func number(w string) (int, bool) {
	digits := strings.TrimRight(w, "ºthsndr")
	n, err := strconv.Atoi(digits)
	return n, err == nil && n > 0 && len(digits) <= 2
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
