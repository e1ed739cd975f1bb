package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/check"
	"explainer/content/internal/sample"
	"explainer/content/load"
)

func TestDates(t *testing.T) {
	each(t, []spoiled{
		{
			"a day that no calendar has", "facts.yaml", `public: "2026-01-27"`, `public: "2026-02-30"`,
			`facts.yaml:8: fact "fact-closed": public "2026-02-30" is not a date: no calendar has it`,
		},
		{
			"a day as in America", "facts.yaml", `public: "2026-01-27"`, `public: "01/27/2026"`,
			`facts.yaml:8: fact "fact-closed": public "01/27/2026" is not a date; write 2026-01-27`,
		},
		{
			"a space before it", "facts.yaml", `public: "2026-01-27"`, `public: " 2026-01-27"`,
			`facts.yaml:8: fact "fact-closed": public begins or ends with a space`,
		},
		{
			"dashes of a word processor", "facts.yaml", `public: "2026-01-27"`, `public: "2026–01–27"`,
			`facts.yaml:8: fact "fact-closed": public "2026–01–27" is not a date; write 2026-01-27, with plain hyphens`,
		},
		{
			"a weekday of a day that is not known", "events.yaml", "date: \"2026-01-27\"\n  part: morning\n", "date: unknown\n",
			`events.yaml:4: event "event-closed": weekday is Tuesday, but the date is unknown: leave one of the two out`,
		},
		{
			"a correction of a day before all reports", "corrections.yaml", `day: "2026-01-29"`, `day: "2026-01-26"`,
			`corrections.yaml:3: correction "correction-day": day 2026-01-26 is before the first report (2026-01-27), when nothing could be wrong yet`,
		},
		{
			"the year of the old calendar", "facts.yaml", `public: "2026-01-27"`, `public: "2025-01-27"`,
			`facts.yaml:8: fact "fact-closed": public 2025-01-27 is about a year before the first report: is the year right? For what was settled before all this, write background`,
		},
		{
			"the year of the old calendar in an event's own", "events.yaml", "  weight: main\n", "  public: \"2025-01-27\"\n  weight: main\n",
			`events.yaml:11: event "event-closed": public 2025-01-27 is about a year before the first report: is the year right? For what was settled before all this, write background`,
		},
		{
			"the year of the old calendar in an event", "events.yaml", "date: \"2026-01-27\"\n  part: morning\n  weekday: Tuesday", "date: \"2025-01-27\"",
			`events.yaml:3: event "event-closed": date 2025-01-27 is far before the first report: is the year right? If it is, say it in the text`,
		},
		{
			"a year that is far ahead in an event", "events.yaml", "2026-02-06", "2062-02-06",
			`events.yaml:21: event "event-opening": date 2062-02-06 is far after 2026-01-28, the day on which the piece stands still: is the year right? If it is, say it in the text`,
		},
		{
			"the year of the old calendar in a quotation", "quotations.yaml", `day: "2026-01-27"`, `day: "2025-01-27"`,
			`quotations.yaml:7: quotation "quote-mayor": day 2025-01-27 is far before the first report: is the year right? If it is, say it in the text`,
		},
		{
			"the year of the old calendar in a step", "stakeholders.yaml", `day: "2026-01-26"`, `day: "2025-01-26"`,
			`stakeholders.yaml:14: stakeholder "council": steps[0].day 2025-01-26 is far before the first report: is the year right? If it is, say it in the text`,
		},
		{
			"the year of the old calendar in a stop", "page.yaml", `day: "2026-01-24/2026-01-25"`, `day: "2025-01-25/2025-01-26"`,
			`page.yaml:9: answer "2025-01-25/2025-01-26": day 2025-01-25/2025-01-26 is far before the first report: is the year right? If it is, say it in the text`,
		},
		{
			"a correction in another age", "corrections.yaml", "2026-01-29", "2062-01-29",
			`corrections.yaml:3: correction "correction-day": day 2062-01-29 is far after 2026-01-28, the day on which the piece stands still: is the year right? If it is, say it in the text`,
		},
		{
			"words after the report that tells them", "quotations.yaml", `day: "2026-01-27"`, `day: "2026-01-28"`,
			`quotations.yaml:7: quotation "quote-mayor": day 2026-01-28 is after 2026-01-27, the day of "report-gazette", which tells it`,
		},
		{
			"a step after one of its reports", "stakeholders.yaml", `{day: "2026-01-27", en: It shut`, `{day: "2026-01-28", en: It shut`,
			`stakeholders.yaml:15: stakeholder "council": steps[1].day 2026-01-28 is after 2026-01-27, the day of "report-gazette", which tells it`,
		},
		{
			"an event known after its report", "events.yaml", "  weight: main\n", "  public: \"2026-01-28\"\n  weight: main\n",
			`events.yaml:11: event "event-closed": public 2026-01-28 is after 2026-01-27, the day of the last report that has it`,
		},
		{
			"a span backwards", "facts.yaml", `public: "2026-01-27"`, `public: "2026-01-27/2026-01-26"`,
			`facts.yaml:8: fact "fact-closed": public "2026-01-27/2026-01-26" is not a date; a span is two days, the first one first`,
		},
		{
			"a month where a day is wanted", "facts.yaml", `public: "2026-01-27"`, `public: "2026-01"`,
			`facts.yaml:8: fact "fact-closed": public "2026-01" is a date of the form month, want day, weekend, span, background`,
		},
		{
			"a day after the piece's own", "quotations.yaml", `day: "2026-01-27"`, `day: "2026-01-29"`,
			`quotations.yaml:7: quotation "quote-mayor": day 2026-01-29 is after 2026-01-28, the day on which the piece stands still`,
		},
		{
			"a weekday that is not the date's", "events.yaml", "weekday: Tuesday", "weekday: Monday",
			`events.yaml:5: event "event-closed": weekday is Monday, but 2026-01-27 is a Tuesday`,
		},
		{
			"a weekday for a weekend", "events.yaml", "weekday: weekend", "weekday: Sunday",
			`events.yaml:14: event "event-rumour": weekday is Sunday, but the date 2026-01-24/2026-01-25 is a weekend`,
		},
		{
			"a weekend that is a day", "events.yaml", "weekday: Tuesday", "weekday: weekend",
			`events.yaml:5: event "event-closed": weekday is weekend, but 2026-01-27 is a Tuesday`,
		},
		{
			"an answer that knows what came later", "page.yaml", "it: Non si sa., facts: [fact-rumour]", "it: Non si sa., facts: [fact-closed]",
			`page.yaml:12: answer "2026-01-24/2026-01-25": rests on "fact-closed", which became public later`,
		},
		{
			"a further claim of an answer", "page.yaml", "it: Solo una voce., facts: [fact-rumour]", "it: Solo una voce., facts: [fact-rumour], then: [{en: It is old., it: È vecchio., facts: [fact-old]}]",
			`page.yaml:10: answer "2026-01-24/2026-01-25": rests on "fact-old", which became public later`,
		},
		{
			"steps that go back", "stakeholders.yaml", `day: "2026-01-26"`, `day: "2026-01-28"`,
			`stakeholders.yaml:15: stakeholder "council": steps[1].day 2026-01-27 comes after a later one; steps stand oldest first`,
		},
	})
}

// A day that is years away is no slip where the text says so too; and some day of a month may be before a report of it.
func TestAYearThatIsMeantIsNamed(t *testing.T) {
	for _, right := range []spoiled{
		{file: "events.yaml", old: "date: \"2026-02-06\"\n  title: {en: Reopening planned", now: "date: \"2028-02-06\"\n  title: {en: Reopening planned for 2028"},
		{file: "quotations.yaml", old: "day: \"2026-01-27\"\n  medium: {en: to reporters", now: "day: \"2024-01-27\"\n  medium: {en: to reporters in 2024"},
		{file: "quotations.yaml", old: `day: "2026-01-27"`, now: `day: "2026-01"`},
		{file: "stakeholders.yaml", old: `{day: "2026-01-26", en: It promised`, now: `{day: "2024", en: It promised in 2024`},
		{file: "corrections.yaml", old: "2026-01-29", now: "2027-05-29"},
	} {
		if got := run(t, right.file, right.old, right.now); got != nil {
			t.Errorf("%s: %q", right.now, got)
		}
	}
	got := run(t, "reports.yaml", `date: "2026-01-27"`, `date: "2025-01-27"`)
	if want := `reports.yaml:9: report "report-gazette": date 2025-01-27 is far before the other reports: is the year right? If it is, say it in the text`; !slices.Contains(got, want) {
		t.Errorf("the year of the old calendar in a report: %q", got)
	}
}

func TestWeekdaysInTheTexts(t *testing.T) {
	const file, old = "facts.yaml", "Tuesday 27 January"
	say := func(what string) string { return `facts.yaml:4: fact "fact-closed": English (en) says ` + what }
	each(t, []spoiled{
		{"the wrong day", file, old, "Monday 27 January", say("Monday, but 2026-01-27 is a Tuesday")},
		{"the wrong day of a year", file, old, "Tuesday 27 January 2025", say("Tuesday, but 2025-01-27 is a Monday")},
		{"the American order", file, old, "Monday, January 27", say("Monday, but 2026-01-27 is a Tuesday")},
		{"the first of two days", file, old, "Sunday 24 and Sunday 25 January", say("Sunday, but 2026-01-24 is a Saturday")},
		{"a day that is none", file, old, "Tuesday 31 February", `facts.yaml:4: fact "fact-closed": English (en) names 2026-02-31, a day that no calendar has`},
		{
			"the wrong day in Italian", file, "martedì 27 gennaio", "mercoledì 27 gennaio",
			`facts.yaml:5: fact "fact-closed": Italian (it) says mercoledì, but 2026-01-27 is a martedì`,
		},
		{
			"the wrong first of a month", file, "martedì 27 gennaio", "lunedì 1º febbraio",
			`facts.yaml:5: fact "fact-closed": Italian (it) says lunedì, but 2026-02-01 is a domenica`,
		},
	})
	for _, right := range []string{"Saturday 24 and Sunday 25 January 2026", "Friday, February 6", "Tuesday", "Tuesday 27", "Monday in January"} {
		if got := run(t, file, old, right); got != nil {
			t.Errorf("%s: %q", right, got)
		}
	}
}

// The words between two days, and between a day and its month, are those of the language.
func TestWeekdaysInOtherLanguages(t *testing.T) {
	german, problems := load.Words(fstest.MapFS{}, "de")
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	spanish := german.App.Dates
	spanish.Weekdays = []string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}
	spanish.Months = []string{"enero", "febrero"}
	spanish.Full, spanish.And, spanish.First = "{day} de {month} de {year}", " y ", "1.º"
	for _, test := range []struct {
		dates      content.Dates
		text, want string
	}{
		{german.App.Dates, "Sonntag, 24. und Sonntag, 25. Januar", "says Sonntag, but 2026-01-24 is a Samstag"},
		{german.App.Dates, "Samstag, 24. und Sonntag, 25. Januar", ""},
		{german.App.Dates, "zwischen Montag und 27. Januar", ""},
		{spanish, "lunes 27 de enero", "says lunes, but 2026-01-27 is a martes"},
		{spanish, "lunes 27 de enero de 2025", ""},
		{spanish, "lunes 27 y miércoles 28 de enero", "says lunes, but 2026-01-27 is a martes"},
	} {
		e, src := sample.Load(t, sample.Data())
		e[0].Words.Dates, e[0].Facts[0].Text = test.dates, content.Text(test.text)
		got := ""
		for _, p := range check.Run(e, src) {
			if _, says, wrong := strings.Cut(p.Message, "English (en) says "); wrong {
				got += "says " + says
			}
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}

// Without a day of the piece no year is known but one in the text.
func TestAWeekdayWithoutAYearWaitsForTheDayOfThePiece(t *testing.T) {
	for text, want := range map[string]int{"Monday 27 January": 0, "Tuesday 27 January 2025": 1} {
		e, src := sample.Load(t, sample.With(t, "facts.yaml", "Tuesday 27 January", text))
		for _, edition := range e {
			edition.Page.AsOf, edition.Page.Answers = "", nil
		}
		got := 0
		for _, p := range check.Run(e, src) {
			if strings.Contains(p.Message, "day, but 202") {
				got++
			}
		}
		if got != want {
			t.Errorf("%s: told %d times, want %d", text, got, want)
		}
	}
}

// A wrong day of a report makes much that rests on it look wrong. One thing is said, where the mistake is.
func TestAWrongDayOfAReportIsToldThere(t *testing.T) {
	real := sample.Files(os.DirFS("../data"), "*.yaml")
	before, after, _ := strings.Cut(string(real["reports.yaml"].Data), "date: \"2026-01-27\"")
	for day, want := range map[string]string{
		"2026-01-07": `records that rest on it are of a later day than its date 2026-01-07, such as quotation "quote-ap-ministry-exclusive" and quotation "quote-ap-dhs-obviously": is its date right?`,
		"2026-10-27": "date 2026-10-27 is after 2026-01-28, the day on which the piece stands still",
	} {
		real["reports.yaml"] = &fstest.MapFile{Data: []byte(before + "date: \"" + day + "\"" + after)}
		e, src := sample.Load(t, real)
		got := check.Run(e, src)
		if len(got) != 1 || !strings.HasPrefix(got[0].String(), `reports.yaml:12: report "report-ap": `) || !strings.HasSuffix(got[0].String(), want) {
			t.Errorf("%s: got\n%s\nwant %s", day, got.Error(), want)
		}
	}
	for _, report := range []string{"report-ap", "report-rome"} {
		data := sample.Files(os.DirFS("../data"), "*.yaml")
		before, after, _ := strings.Cut(string(data["reports.yaml"].Data), "- id: "+report)
		data["reports.yaml"] = &fstest.MapFile{Data: []byte(before + "- id: " + report + strings.Replace(after, `date: "2026-01-27"`, `date: "2026-01-28"`, 1))}
		e, src := sample.Load(t, data)
		const want = " records that name it are of an earlier day than its date 2026-01-28, such as fact "
		if got := check.Run(e, src); len(got) != 1 || got[0].Record != `report "`+report+`"` || !strings.Contains(got[0].Message, want) {
			t.Errorf("%s, a day too late: got\n%s\nwant %s", report, got.Error(), want)
		}
	}
	// Two quotations of many are told of by themselves.
	two := sample.Files(os.DirFS("../data"), "*.yaml")
	text := string(two["quotations.yaml"].Data)
	two["quotations.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(text, `day: "2026-01-27"`, `day: "2026-01-28"`, 2))}
	e, src := sample.Load(t, two)
	if got := check.Run(e, src); len(got) != 2 || got[0].File != "quotations.yaml" || got[1].File != "quotations.yaml" {
		t.Errorf("two quotations: got\n%s", got.Error())
	}
	// One record alone is told of by itself.
	if got := run(t, "quotations.yaml", `day: "2026-01-27"`, `day: "2026-01-28"`); len(got) != 1 || !strings.HasPrefix(got[0], "quotations.yaml:") {
		t.Errorf("one record: %q", got)
	}
}
