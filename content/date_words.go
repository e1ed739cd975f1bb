package content

import "strconv"

// The words for a Date are kept apart from its arithmetic: this file is what an editor may want to change.

// In returns d in words: "Tuesday 27 January 2026", "the weekend of 24–25 January 2026",
// "6–22 February 2026", "January 2026", "2024"; and words for what is no day at all.
func (d Date) In(l Lang) string {
	switch d.Precision() {
	case PrecisionDay:
		c, _ := parseDay(string(d))
		return weekdays[l][c.weekday()] + " " + c.words(l, true, true)
	case PrecisionWeekend:
		if l == Italian {
			return "il fine settimana del " + d.span(l)
		}
		return "the weekend of " + d.span(l)
	case PrecisionSpan:
		return d.span(l)
	case PrecisionMonth:
		c, _ := parseDay(d.First())
		return months[l][c.month-1] + " " + strconv.Itoa(c.year)
	case PrecisionYear:
		return string(d)
	case PrecisionBackground:
		if l == Italian {
			return "prima della vicenda"
		}
		return "before the affair"
	case PrecisionUnknown:
		if l == Italian {
			return "data non indicata negli articoli"
		}
		return "date not given in the reports"
	}
	return ""
}

// Short returns d as a label: "27 Jan", "24–25 Jan", "27 gen". The year is left out of a day.
func (d Date) Short(l Lang) string {
	switch d.Precision() {
	case PrecisionDay:
		c, _ := parseDay(string(d))
		return c.short(l)
	case PrecisionWeekend, PrecisionSpan:
		from, _ := parseDay(d.First())
		to, _ := parseDay(d.Last())
		if from.month == to.month && from.year == to.year {
			return strconv.Itoa(from.day) + "–" + to.short(l)
		}
		return from.short(l) + "–" + to.short(l)
	case PrecisionMonth:
		c, _ := parseDay(d.First())
		return months[l][c.month-1][:3] + " " + strconv.Itoa(c.year)
	case PrecisionYear:
		return string(d)
	case PrecisionBackground:
		if l == Italian {
			return "prima"
		}
		return "before"
	case PrecisionUnknown:
		if l == Italian {
			return "senza data"
		}
		return "no date"
	}
	return ""
}

// span leaves out of the first day what it shares with the last.
func (d Date) span(l Lang) string {
	from, _ := parseDay(d.First())
	to, _ := parseDay(d.Last())
	sameYear := from.year == to.year
	sameMonth := sameYear && from.month == to.month
	return from.words(l, !sameMonth, !sameYear) + "–" + to.words(l, true, true)
}

func (c calendarDay) words(l Lang, month, year bool) string {
	s := strconv.Itoa(c.day)
	if l == Italian && c.day == 1 {
		s = "1º" // Italian gives the first of a month as an ordinal
	}
	if month {
		s += " " + months[l][c.month-1]
	}
	if year {
		s += " " + strconv.Itoa(c.year)
	}
	return s
}

// short relies on every month's name beginning with three ASCII letters in both languages.
func (c calendarDay) short(l Lang) string {
	return strconv.Itoa(c.day) + " " + months[l][c.month-1][:3]
}
