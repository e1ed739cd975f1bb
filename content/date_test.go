package content_test

import (
	"testing"
	"testing/fstest"
	"time"

	"explainer/content"
	"explainer/content/load"
)

func TestADateKnowsItsPrecisionAndItsDays(t *testing.T) {
	for _, test := range []struct{ date, precision, first, last, weekday string }{
		{"2026-01-27", "day", "2026-01-27", "2026-01-27", "Tuesday"},
		{"2026-01-24/2026-01-25", "weekend", "2026-01-24", "2026-01-25", ""},
		{"2026-01-31/2026-02-01", "weekend", "2026-01-31", "2026-02-01", ""},
		{"2026-02-06/2026-02-22", "span", "2026-02-06", "2026-02-22", ""},
		{"2026-01-25/2026-01-26", "span", "2026-01-25", "2026-01-26", ""},
		{"2026-01-24/2026-02-01", "span", "2026-01-24", "2026-02-01", ""},
		{"2024-02", "month", "2024-02-01", "2024-02-29", ""},
		{"2026-04", "month", "2026-04-01", "2026-04-30", ""},
		{"2024", "year", "2024-01-01", "2024-12-31", ""},
		{"background", "background", "", "", ""},
		{"unknown", "unknown", "", "", ""},
	} {
		d := content.Date(test.date)
		if !d.Valid() || d.Precision() != test.precision || d.First() != test.first || d.Last() != test.last || d.Weekday() != test.weekday {
			t.Errorf("%s: got %v %q %q %q %q", d, d.Valid(), d.Precision(), d.First(), d.Last(), d.Weekday())
		}
	}
}

func TestWhatIsNoDateIsNotValid(t *testing.T) {
	for _, d := range []content.Date{
		"", "2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-2", "0000", "0000-01-01", "+026", "26",
		"2026-01-25/2026-01-24", "2026-01-24/2026-01-24", "2026-01/2026-02", "2026-01-24-2026-01-25", "2026-01-24/2026-02-30",
		" 2026-01-24", "2026-01-24T10:00", "Background", "2026-1x", "2026-01-2٣",
	} {
		if d.Valid() || d.Precision() != "" || d.First() != "" || d.Last() != "" || d.Weekday() != "" || d.In(english) != "" || d.Short(italian) != "" {
			t.Errorf("%q passes for a date: %q", d, d.Precision())
		}
	}
}

func TestTheDayOfTheWeekIsThatOfTheCalendar(t *testing.T) {
	for day := time.Date(1899, 12, 25, 0, 0, 0, 0, time.UTC); day.Year() < 2101; day = day.AddDate(0, 0, 13) {
		if got := content.Date(day.Format(time.DateOnly)).Weekday(); got != day.Weekday().String() {
			t.Fatalf("%s: got %s, want %s", day.Format(time.DateOnly), got, day.Weekday())
		}
	}
}

// english and italian are the words of the interface.
var english, italian = spoken("en"), spoken("it")

func spoken(l content.Lang) *content.Words {
	w, problems := load.Words(fstest.MapFS{}, l)
	if err := problems.Err(); err != nil {
		panic(err)
	}
	return &w.App
}

func TestADateInWords(t *testing.T) {
	for _, test := range []struct{ date, en, it, shortEN, shortIT string }{
		{"2026-01-27", "Tuesday 27 January 2026", "martedì 27 gennaio 2026", "27 Jan", "27 gen"},
		{"2026-02-01", "Sunday 1 February 2026", "domenica 1º febbraio 2026", "1 Feb", "1 feb"},
		{"2026-01-24/2026-01-25", "the weekend of 24–25 January 2026", "il fine settimana del 24–25 gennaio 2026", "24–25 Jan", "24–25 gen"},
		{"2026-02-06/2026-02-22", "6–22 February 2026", "6–22 febbraio 2026", "6–22 Feb", "6–22 feb"},
		{"2026-01-30/2026-02-02", "30 January–2 February 2026", "30 gennaio–2 febbraio 2026", "30 Jan–2 Feb", "30 gen–2 feb"},
		{"2025-12-30/2026-01-02", "30 December 2025–2 January 2026", "30 dicembre 2025–2 gennaio 2026", "30 Dec–2 Jan", "30 dic–2 gen"},
		{"2026-01", "January 2026", "gennaio 2026", "Jan 2026", "gen 2026"},
		{"2024", "2024", "2024", "2024", "2024"},
		{"background", "before the affair", "prima della vicenda", "before", "prima"},
		{"unknown", "date not given in the reports", "data non indicata negli articoli", "no date", "senza data"},
	} {
		d := content.Date(test.date)
		got := [4]string{d.In(english), d.In(italian), d.Short(english), d.Short(italian)}
		if got != [4]string{test.en, test.it, test.shortEN, test.shortIT} {
			t.Errorf("%s: got %q", d, got)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2026-01-27", "2026-01-24/2026-01-25", "2024", "2024-02", "background", "unknown", "2026-02-30", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := content.Date(s)
		if d.Valid() && (d.First() > d.Last() || d.In(english) == "" || d.Short(italian) == "") {
			t.Errorf("%q: first %q, last %q, in words %q", d, d.First(), d.Last(), d.In(english))
		}
		if _, err := time.Parse(time.DateOnly, s); (err == nil && s[:4] != "0000") != (d.Precision() == content.PrecisionDay) {
			t.Errorf("%q: %q, but package time says %v", s, d.Precision(), err)
		}
	})
}
