package search

import (
	"strconv"
	"strings"
)

// dated writes the month of a date in figures as a word: “27/01” is “27 January”. Day and month come in the order in which a text has them.
func (f *Finder) dated(query string, stop int) string {
	words := strings.Fields(query)
	for i, w := range words {
		w = strings.Trim(w, ".,?!")
		day, month, is := strings.Cut(strings.ReplaceAll(w, ".", "/"), "/")
		month, year, _ := strings.Cut(month, "/")
		if before, date, iso := strings.Cut(w, "-"); iso && len(before) == 4 {
			year = before
			month, day, is = strings.Cut(date, "-")
		}
		for _, as := range [2][2]string{{day, month}, {month, day}} {
			d, noDay := strconv.Atoi(as[0])
			m, noMonth := strconv.Atoi(as[1])
			if !is || noDay != nil || noMonth != nil || m < 1 || m > len(f.e.Words.Dates.Months) {
				continue
			}
			day, month := strconv.Itoa(d), f.e.Words.Dates.Months[m-1]
			if f.tells(" "+day+" ", f.plain(month)+" ", stop) {
				words[i] = day + " " + month
				if _, known := f.at[year]; !known {
					words[i] += " " + year // of which nothing is told
				}
				break
			}
		}
	}
	return strings.Join(words, " ")
}

// tells reports whether a text has a day and its month, be it as the end of some days.
func (f *Finder) tells(day, month string, stop int) bool {
	for i := range f.entries {
		for _, p := range f.entries[i].parts {
			if text := p.plain + " "; p.from <= stop && strings.Contains(text, day) && strings.Contains(text, month) {
				return true
			}
		}
	}
	return false
}
