package content

import (
	"sort"
	"strconv"
	"strings"
)

// Placeholders are the names that a text may hold in braces for what follows from the data: how many reports there are, in
// words ("five", "Five"), the days they are of, and the day on which the piece stands still, with its year and without.
var Placeholders = []string{"{reports}", "{Reports}", "{reports.days}", "{as_of}", "{as_of.day}"}

// Fill replaces the placeholders in a text of the edition e; one that is unknown stays as it is.
func Fill(text string, e *Explainer) string {
	l := e.Lang
	if !strings.Contains(text, "{") {
		return text
	}
	for _, name := range Placeholders {
		for strings.Contains(text, name) {
			before, after, _ := strings.Cut(text, name)
			v := value(name, l, e)
			if l == Italian {
				before = elided(before, v)
			}
			text = before + v + after
		}
	}
	return text
}

func value(name string, l Lang, e *Explainer) string {
	switch name {
	case "{reports}":
		return NumberWord(len(e.Reports), l)
	case "{Reports}":
		w := NumberWord(len(e.Reports), l)
		return strings.ToUpper(w[:1]) + w[1:]
	case "{reports.days}":
		return reportDays(l, e)
	}
	c, ok := parseDay(string(e.Page.AsOf))
	if !ok {
		return string(e.Page.AsOf)
	}
	return c.words(l, true, name == "{as_of}")
}

// elided shortens an Italian article or preposition before the 8th and the 11th: "all’8 gennaio".
func elided(before, day string) string {
	if n, _, _ := strings.Cut(day, " "); n != "8" && n != "11" {
		return before
	}
	head := before[:strings.LastIndex(before[:max(len(before)-1, 0)], " ")+1]
	switch last := before[len(head):]; last {
	case "il ", "Il ":
		return head + map[string]string{"il ": "l’", "Il ": "L’"}[last]
	case "al ", "dal ", "del ", "nel ", "sul ", "Al ", "Dal ", "Del ", "Nel ", "Sul ":
		return head + last[:len(last)-1] + "l’"
	}
	return before
}

// reportDays names the days of the reports, oldest first: "27 and 28 January 2026".
func reportDays(l Lang, e *Explainer) string {
	var days []string
	for _, r := range e.Reports {
		days = append(days, string(r.Date))
	}
	days = unique(days)
	sort.Strings(days)
	out := ""
	for i, d := range days {
		c, ok := parseDay(d)
		if !ok {
			return strings.Join(days, ", ")
		}
		switch {
		case i > 0 && i == len(days)-1:
			out += map[Lang]string{English: " and ", Italian: " e "}[l]
		case i > 0:
			out += ", "
		}
		last := i == len(days)-1
		out += c.words(l, last || d[:7] != days[i+1][:7], last || d[:4] != days[i+1][:4])
	}
	return out
}

var numbers = map[Lang][]string{
	English: strings.Fields("no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
	Italian: strings.Fields("nessun un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti"),
}

// NumberWord is a number of things in words, and in digits from 21.
func NumberWord(n int, l Lang) string {
	if n < len(numbers[l]) {
		return numbers[l][n]
	}
	return strconv.Itoa(n)
}
