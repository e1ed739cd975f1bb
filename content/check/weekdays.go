package check

import (
	"slices"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
)

// weekdays holds every "Tuesday 27 January" and "Tuesday, January 27" in a text, in the words of
// its language, against the calendar. Without a year it is the year of the piece.
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
		n, ok := number(words[1], said)
		if !ok {
			return "", false
		}
		return c.day(words[2:], m, n)
	}
	n, ok := number(words[0], said)
	if !ok {
		return "", false
	}
	between := joining(said)
	rest := slices.DeleteFunc(slices.Clone(words[1:]), func(w string) bool { return slices.Contains(between, w) })
	for i, w := range rest {
		if m := month(w, said); m > 0 {
			return c.day(rest[i+1:], m, n)
		}
		if _, isDay := number(w, said); !isDay && !isWeekday(w, said) {
			break
		}
	}
	return "", false
}

// joining are the words that a language writes between two days and within a date: "and", "27 de enero de 2026".
func joining(said *content.Dates) []string {
	return prose.Words(said.And + strings.NewReplacer("{day}", " ", "{month}", " ", "{year}", " ").Replace(said.Full))
}

// day is a date in the year that follows it, or in that of the piece; there is none where neither is known.
func (c *checker) day(after []string, month, day int) (content.Date, bool) {
	year, _, _ := strings.Cut(c.asOf(), "-")
	if len(after) > 0 && len(after[0]) == 4 {
		if _, err := strconv.Atoi(after[0]); err == nil {
			year = after[0]
		}
	}
	return content.Date(year + "-" + two(month) + "-" + two(day)), year != ""
}

func month(w string, said *content.Dates) int {
	return 1 + slices.IndexFunc(said.Months, func(m string) bool { return strings.ToLower(m) == w })
}

func isWeekday(w string, said *content.Dates) bool {
	return slices.ContainsFunc(said.Weekdays, func(d string) bool { return strings.ToLower(d) == w })
}

// number reads a day of the month; "1º" and "27th" count.
func number(w string, said *content.Dates) (int, bool) {
	if w == strings.ToLower(said.First) {
		return 1, true
	}
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
