package content

import (
	"strconv"
	"strings"
)

// Words are the words of the interface in one language, with its dates, numbers and habits. They say nothing of the news: that is
// content. A word that the code asks for and nobody declared here does not compile; package load names every one that a language lacks.
type Words struct {
	// Name is what the language calls itself.
	Name string `yaml:"name" pack:"-"`
	// Dir is the direction of its script, "ltr" or "rtl".
	Dir string `yaml:"dir"`
	// Locale is its usual form with a country, such as "en_GB".
	Locale string `yaml:"locale" pack:"-"`
	// Plural are the rules of CLDR for its forms of the plural, without the one for all other numbers.
	Plural Plurals `yaml:"plural"`
	// Numbers are the numbers of things in words, from none on.
	Numbers []string `yaml:"numbers"`
	// Elided says which words before a number are shortened, and where.
	Elided Elision `yaml:"elided"`
	Dates  Dates   `yaml:"dates"`
	// Open and Close are the marks around the words of a report.
	Open  string `yaml:"open"`
	Close string `yaml:"close"`
	// Letters are pairs of a letter and of those that the search takes for it: "à a è e".
	Letters string `yaml:"letters"`

	Page        PageWords        `yaml:"page"`
	Count       CountWords       `yaml:"count"`
	Cite        CiteWords        `yaml:"cite"`
	Comparison  ComparisonWords  `yaml:"comparison"`
	Tasks       TasksWords       `yaml:"tasks"`
	Chain       ChainWords       `yaml:"chain"`
	Timeline    TimelineWords    `yaml:"timeline"`
	Day         DayWords         `yaml:"day"`
	Cards       CardsWords       `yaml:"cards"`
	Filter      FilterWords      `yaml:"filter"`
	Search      SearchWords      `yaml:"search"`
	Card        CardWords        `yaml:"card"`
	Beside      BesideWords      `yaml:"beside"`
	Difference  DifferenceWords  `yaml:"difference"`
	About       AboutWords       `yaml:"about"`
	Sources     SourcesWords     `yaml:"sources"`
	Corrections CorrectionsWords `yaml:"corrections"`

	// Others are the names of the languages of all editions, as each calls itself.
	Others []string `yaml:"-" pack:"-"`
}

// Plurals are the conditions of https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules, such as "n = 1".
type Plurals struct {
	Zero string `yaml:"zero"`
	One  string `yaml:"one"`
	Two  string `yaml:"two"`
	Few  string `yaml:"few"`
	Many string `yaml:"many"`
}

// Count is a word for a number of things, in the forms of the plural that its language has. {n} stands for the number.
type Count struct {
	Zero  string `yaml:"zero"`
	One   string `yaml:"one"`
	Two   string `yaml:"two"`
	Few   string `yaml:"few"`
	Many  string `yaml:"many"`
	Other string `yaml:"other"`
}

// Elision shortens words before numbers whose name begins with a vowel: "al 8" is "all’8".
type Elision struct {
	Before []string    `yaml:"before"`
	Words  []Shortened `yaml:"words"`
}

// Shortened is a word and its short form, each with the space that follows it.
type Shortened struct {
	Word  string `yaml:"word"`
	Short string `yaml:"short"`
}

// Dates are the forms of a date. In braces stand {weekday}, {day}, {month}, {year}, {date}, {span}, {from} and {to}.
type Dates struct {
	// Weekdays begin with Sunday, Months with January; ShortMonths stand in labels.
	Weekdays    []string `yaml:"weekdays"`
	Months      []string `yaml:"months"`
	ShortMonths []string `yaml:"short_months"`
	// First is how the first of a month is written, where that is not 1.
	First string `yaml:"first"`
	// Weekday is a day with its name around Full; DayMonth and Day leave out what another date says.
	Weekday   string `yaml:"weekday"`
	Full      string `yaml:"full"`
	DayMonth  string `yaml:"day_month"`
	Day       string `yaml:"day"`
	MonthYear string `yaml:"month_year"`
	Span      string `yaml:"span"`
	Weekend   string `yaml:"weekend"`
	// Comma and And stand between the days of a list.
	Comma string `yaml:"comma"`
	And   string `yaml:"and"`
	// Short and ShortDay are for labels.
	Short      string `yaml:"short"`
	ShortDay   string `yaml:"short_day"`
	Background string `yaml:"background"`
	Unknown    string `yaml:"unknown"`
	// Before and None are the same two in labels.
	Before string `yaml:"before"`
	None   string `yaml:"none"`
}

// Of is the number with its word.
func (c Count) Of(n int, w *Words) string {
	return strings.Replace(c.form(n, w), "{n}", strconv.Itoa(n), 1)
}

// Noun is the word without its number.
func (c Count) Noun(n int, w *Words) string {
	return strings.TrimSpace(strings.Replace(c.form(n, w), "{n}", "", 1))
}

func (c Count) form(n int, w *Words) string {
	said := c.Other
	for i, rule := range []string{w.Plural.Zero, w.Plural.One, w.Plural.Two, w.Plural.Few, w.Plural.Many} {
		if rule != "" && holds(rule, n) {
			said = [...]string{c.Zero, c.One, c.Two, c.Few, c.Many}[i]
			break
		}
	}
	return said
}

// Number is a number of things in words, and in digits where there is no word.
func (w *Words) Number(n int) string {
	if n < len(w.Numbers) {
		return w.Numbers[n]
	}
	return strconv.Itoa(n)
}

// holds reports whether a rule of CLDR holds for a whole number.
func holds(rule string, n int) bool {
	for _, any := range strings.Split(rule, " or ") {
		all := true
		for _, one := range strings.Split(any, " and ") {
			all = all && condition(strings.TrimSpace(one), n)
		}
		if all {
			return true
		}
	}
	return false
}

// condition is one relation: an operand, perhaps modulo a number, and a list of values or ranges that it is in or not. Of a whole
// number n and i are the number itself, and everything after the decimal point is 0.
func condition(c string, n int) bool {
	left, right, isNot := strings.Cut(c, "!=")
	if !isNot {
		left, right, _ = strings.Cut(c, "=")
	}
	operand, modulo, _ := strings.Cut(left, "%")
	if o := strings.TrimSpace(operand); o != "n" && o != "i" {
		n = 0
	}
	if m, ok := digits(strings.TrimSpace(modulo)); ok && m > 0 {
		n %= m
	}
	for _, in := range strings.Split(right, ",") {
		from, to, isRange := strings.Cut(strings.TrimSpace(in), "..")
		if !isRange {
			to = from
		}
		low, okLow := digits(from)
		high, okHigh := digits(to)
		if okLow && okHigh && low <= n && n <= high {
			return !isNot
		}
	}
	return isNot
}

// fill puts values in the place of {names}.
func fill(pattern string, values ...string) string {
	for i := 0; i+1 < len(values); i += 2 {
		pattern = strings.ReplaceAll(pattern, "{"+values[i]+"}", values[i+1])
	}
	return pattern
}

// elided shortens the last word of what stands before a text that begins with a number.
func (w *Words) elided(before, after string) string {
	number, _, _ := strings.Cut(after, " ")
	for _, n := range w.Elided.Before {
		if n != number {
			continue
		}
		for _, e := range w.Elided.Words {
			if head, ok := strings.CutSuffix(before, e.Word); ok && (head == "" || strings.HasSuffix(head, " ")) {
				return head + e.Short
			}
		}
	}
	return before
}
