package content

import "strconv"

// A small calendar of our own: package time would add its tables to the program a reader loads.

// calendarDay is one day of the Gregorian calendar.
type calendarDay struct{ year, month, day int }

// parseDay reads YYYY-MM-DD and refuses days that no calendar has.
func parseDay(s string) (calendarDay, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return calendarDay{}, false
	}
	y, okY := digits(s[:4])
	m, okM := digits(s[5:7])
	d, okD := digits(s[8:])
	ok := okY && okM && okD && y > 0 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
	return calendarDay{y, m, d}, ok
}

// weekday counts from Sunday, by Sakamoto's method.
func (c calendarDay) weekday() int {
	shift := [12]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}
	y := c.year
	if c.month < 3 {
		y--
	}
	return (y + y/4 - y/100 + y/400 + shift[c.month-1] + c.day) % 7
}

// next is the day after c.
func (c calendarDay) next() calendarDay {
	c.day++
	if c.day > daysIn(c.year, c.month) {
		c.day = 1
		c.month++
	}
	if c.month > 12 {
		c.month = 1
		c.year++
	}
	return c
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// digits reads ASCII digits only: strconv.Atoi would let a sign through.
func digits(s string) (int, bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
