package content

import "strconv"

// The words for a Date are kept apart from its arithmetic.

// In returns d in words: "Tuesday 27 January 2026", "the weekend of 24–25 January 2026",
// "6–22 February 2026", "January 2026", "2024"; and words for what is no day at all.
func (d Date) In(w *Words) string {
	switch d.Precision() {
	case PrecisionDay:
		c, _ := parseDay(string(d))
		return fill(w.Dates.Weekday, "weekday", w.Dates.Weekdays[c.weekday()], "date", c.words(w, w.Dates.Full))
	case PrecisionWeekend:
		return fill(w.Dates.Weekend, "span", d.span(w))
	case PrecisionSpan:
		return d.span(w)
	case PrecisionMonth:
		c, _ := parseDay(d.First())
		return c.words(w, w.Dates.MonthYear)
	case PrecisionYear:
		return string(d)
	case PrecisionBackground:
		return w.Dates.Background
	case PrecisionUnknown:
		return w.Dates.Unknown
	}
	return ""
}

// Short returns d as a label: "27 Jan", "24–25 Jan", "27 gen". The year is left out of a day.
func (d Date) Short(w *Words) string {
	switch d.Precision() {
	case PrecisionDay:
		c, _ := parseDay(string(d))
		return c.short(w, w.Dates.Short)
	case PrecisionWeekend, PrecisionSpan:
		from, _ := parseDay(d.First())
		to, _ := parseDay(d.Last())
		first := w.Dates.Short
		if from.month == to.month && from.year == to.year {
			first = w.Dates.ShortDay
		}
		return fill(w.Dates.Span, "from", from.short(w, first), "to", to.short(w, w.Dates.Short))
	case PrecisionMonth:
		c, _ := parseDay(d.First())
		return c.short(w, w.Dates.MonthYear)
	case PrecisionYear:
		return string(d)
	case PrecisionBackground:
		return w.Dates.Before
	case PrecisionUnknown:
		return w.Dates.None
	}
	return ""
}

// span leaves out of the first day what it shares with the last.
func (d Date) span(w *Words) string {
	from, _ := parseDay(d.First())
	to, _ := parseDay(d.Last())
	return fill(w.Dates.Span, "from", from.words(w, from.form(to, w)), "to", to.words(w, w.Dates.Full))
}

// form is that of a day before another: without what both share.
func (c calendarDay) form(next calendarDay, w *Words) string {
	switch {
	case c.year != next.year:
		return w.Dates.Full
	case c.month != next.month:
		return w.Dates.DayMonth
	}
	return w.Dates.Day
}

func (c calendarDay) words(w *Words, form string) string {
	day := strconv.Itoa(c.day)
	if c.day == 1 && w.Dates.First != "" {
		day = w.Dates.First
	}
	return fill(form, "day", day, "month", w.Dates.Months[c.month-1], "year", strconv.Itoa(c.year))
}

func (c calendarDay) short(w *Words, form string) string {
	return fill(form, "day", strconv.Itoa(c.day), "month", w.Dates.ShortMonths[c.month-1], "year", strconv.Itoa(c.year))
}
