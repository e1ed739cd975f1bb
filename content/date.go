package content

import "strings"

// Date is a day ("2026-01-27"), a span of days ("2026-01-24/2026-01-25"), a month ("2026-01"),
// a year ("2024"), Background or Unknown. It is no more precise than the reports are.
type Date string

// The two dates that are none.
const (
	// Background stands for what was settled before the affair.
	Background Date = "background"
	// Unknown stands for a day that the reports do not give.
	Unknown Date = "unknown"
)

// The values of Date.Precision.
const (
	PrecisionDay        = "day"
	PrecisionWeekend    = "weekend"
	PrecisionSpan       = "span"
	PrecisionMonth      = "month"
	PrecisionYear       = "year"
	PrecisionBackground = "background"
	PrecisionUnknown    = "unknown"
)

// Valid reports whether d is one of the forms of a Date and names days that the calendar has,
// a span from an earlier to a later one.
func (d Date) Valid() bool { return d.Precision() != "" }

// Precision says how exactly d is known; a span of a Saturday and its Sunday is a weekend.
// It is empty for what is not a valid date.
func (d Date) Precision() string {
	switch d {
	case Background:
		return PrecisionBackground
	case Unknown:
		return PrecisionUnknown
	}
	switch s := string(d); len(s) {
	case 4:
		if y, ok := digits(s); ok && y > 0 {
			return PrecisionYear
		}
	case 7:
		if _, ok := parseDay(s + "-01"); ok {
			return PrecisionMonth
		}
	case 10:
		if _, ok := parseDay(s); ok {
			return PrecisionDay
		}
	case 21:
		return spanPrecision(s)
	}
	return ""
}

func spanPrecision(s string) string {
	from, to, found := strings.Cut(s, "/")
	first, okFirst := parseDay(from)
	last, okLast := parseDay(to)
	switch {
	case !found || !okFirst || !okLast || from >= to:
		return ""
	case first.weekday() == 6 && first.next() == last:
		return PrecisionWeekend
	}
	return PrecisionSpan
}

// First returns the first day of d as YYYY-MM-DD, or "" where d is no date in the calendar.
func (d Date) First() string {
	switch s := string(d); d.Precision() {
	case PrecisionDay:
		return s
	case PrecisionWeekend, PrecisionSpan:
		return s[:10]
	case PrecisionMonth:
		return s + "-01"
	case PrecisionYear:
		return s + "-01-01"
	}
	return ""
}

// Last returns the last day of d as YYYY-MM-DD, or "" where d is no date in the calendar.
func (d Date) Last() string {
	switch s := string(d); d.Precision() {
	case PrecisionDay:
		return s
	case PrecisionWeekend, PrecisionSpan:
		return s[11:]
	case PrecisionMonth:
		c, _ := parseDay(s + "-01")
		n := daysIn(c.year, c.month)
		return s + "-" + string([]byte{byte('0' + n/10), byte('0' + n%10)})
	case PrecisionYear:
		return s + "-12-31"
	}
	return ""
}

// english are the days as the data files name them.
var english = [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// Weekday returns the English name of the day, or "" where d is not a single day.
func (d Date) Weekday() string {
	if n := d.DayOfWeek(); n >= 0 {
		return english[n]
	}
	return ""
}

// DayOfWeek counts the days of the week from Sunday; it is -1 where d is not a single day.
func (d Date) DayOfWeek() int {
	c, ok := parseDay(string(d))
	if !ok {
		return -1
	}
	return c.weekday()
}
