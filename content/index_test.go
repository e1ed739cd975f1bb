package content_test

import (
	"slices"
	"testing"

	"explainer/content"
)

// affair is a small set of records for the index: two reports, the second of which retells.
func affair() *content.Explainer {
	return &content.Explainer{
		Page: content.Page{
			AsOf:    "2026-01-28",
			Answers: []content.Answer{{Day: "2026-01-24/2026-01-25"}, {Day: "2026-01-26"}, {Day: "2026-01-27"}, {Day: "2026-01-28"}},
			Sections: []content.Section{
				{ID: "table", Kind: "comparison", Rows: []content.Row{{ID: "row-a"}}},
				{ID: "order", Kind: "nesting", Frames: []content.Link{{ID: "link-a"}}},
			},
		},
		Topics:  []content.Topic{{ID: "topic-a"}},
		Reports: []content.Report{{ID: "report-a", Date: "2026-01-27"}, {ID: "report-b", Date: "2026-01-28", Retells: true}},
		Facts: []content.Fact{
			{ID: "fact-a", Reports: []string{"report-b", "report-a"}, AssertedBy: []string{"mayor"}},
			{ID: "fact-b", Reports: []string{"report-b"}},
			{ID: "fact-c", Reports: []string{"report-b"}, Public: content.Background},
		},
		Quotations: []content.Quotation{{ID: "quote-a", Speaker: "mayor", Report: "report-b", Day: "2026-01-26"}},
		Events: []content.Event{
			{ID: "event-a", Date: "2026-01-24/2026-01-25", Reports: []string{"report-a"}, Stakeholders: []string{"mayor"}},
			{ID: "event-b", Date: "2026-02-06", Reports: []string{"report-b", "report-a"}},
			{ID: "event-c", Date: "2024", Reports: []string{"report-b"}},
		},
		Stakeholders: []content.Stakeholder{{ID: "mayor", Reports: []string{"report-a"}, Steps: []content.Step{{Day: "2026-01-27", Reports: []string{"report-a"}}}}},
		Differences:  []content.Difference{{ID: "diff-a", Versions: []content.Version{{Report: "report-a", Wording: "At dawn"}, {Report: "report-b"}}}},
		Questions:    []content.Question{{ID: "question-a", Reports: []string{"report-a"}}},
		Tasks:        []content.Task{{ID: "task-a", Facts: []string{"fact-a", "fact-b"}}},
		Terms:        []content.Term{{ID: "term-a", Reports: []string{"report-a"}}},
		Corrections:  []content.Correction{{ID: "correction-a", Record: "fact-a"}},
	}
}

func TestEveryRecordIsFoundByItsId(t *testing.T) {
	x := content.NewIndex(affair())
	found := []bool{
		x.Topic("topic-a") != nil, x.Report("report-a") != nil, x.Fact("fact-a") != nil, x.Quotation("quote-a") != nil,
		x.Event("event-a") != nil, x.Stakeholder("mayor") != nil, x.Difference("diff-a") != nil, x.Question("question-a") != nil,
		x.Task("task-a") != nil, x.Term("term-a") != nil, x.Correction("correction-a") != nil, x.Row("row-a") != nil, x.Link("link-a") != nil,
	}
	if i := slices.Index(found, false); i >= 0 {
		t.Errorf("record %d is not found", i)
	}
	if x.Fact("event-a") != nil || x.Fact("fact-z") != nil || x.Kind("event-a") != "event" || x.Kind("") != "" {
		t.Error("a record is found under another kind, or where there is none")
	}
}

func TestWhatAStakeholderSaidAndDidAndWhatAReportSupports(t *testing.T) {
	x := content.NewIndex(affair())
	if len(x.QuotationsBy("mayor")) != 1 || len(x.EventsWith("mayor")) != 1 || len(x.FactsAssertedBy("mayor")) != 1 || x.QuotationsBy("nobody") != nil {
		t.Error("the mayor's part is not complete")
	}
	a, b := x.SupportedBy("report-a"), x.SupportedBy("report-b")
	if len(a.Facts) != 1 || len(a.Events) != 2 || len(a.Steps) != 1 || a.Steps[0].Stakeholder.ID != "mayor" ||
		len(a.Differences) != 1 || len(a.Questions) != 1 || len(a.Terms) != 1 || len(a.Stakeholders) != 1 || len(a.Tasks) != 1 {
		t.Errorf("report-a supports %+v", a)
	}
	if len(b.Quotations) != 1 || len(b.Facts) != 3 || len(b.Differences) > 0 || x.SupportedBy("report-z").Facts != nil {
		t.Errorf("report-b supports %+v", b)
	}
}

func TestTheReportsOfFactsComeInTheirOrder(t *testing.T) {
	x := content.NewIndex(affair())
	if got := x.ReportsOf([]string{"fact-b", "fact-a", "fact-z"}); !slices.Equal(got, []string{"report-a", "report-b"}) {
		t.Errorf("got %v", got)
	}
	if n := x.Citations(); n != 4+1+4+1+1+1+1+1 {
		t.Errorf("got %d citations", n)
	}
}

func TestARecordIsShownFromTheStopAtWhichItBecamePublic(t *testing.T) {
	e := affair()
	x := content.NewIndex(e)
	for name, test := range map[string]struct {
		record content.Dated
		want   int
	}{
		"a fact without a day, from its earliest report":   {e.Facts[0], 2},
		"a fact of the second report alone":                {&e.Facts[1], 3},
		"background, from the beginning":                   {e.Facts[2], 0},
		"an event of the weekend":                          {e.Events[0], 0},
		"a planned event, from its earliest report":        {e.Events[1], 2},
		"an event of another year, from its report":        {e.Events[2], 3},
		"a quotation, from its own day":                    {e.Quotations[0], 1},
		"a step, from its own day":                         {e.Stakeholders[0].Steps[0], 2},
		"an event that became public after its day":        {content.Event{Date: "2026-01-24", Public: "2026-01-27"}, 2},
		"a day of the weekend":                             {content.Event{Date: "2026-01-25"}, 0},
		"a span of several stops, when all of it has been": {content.Fact{Public: "2026-01-24/2026-01-26"}, 1},
		"a fact that nothing dates, at the end":            {content.Fact{}, 3},
	} {
		if got := x.PublicFrom(test.record); got != test.want {
			t.Errorf("%s: got stop %d, want %d", name, got, test.want)
		}
	}
	if x.NewAt(0) != (content.Counts{Facts: 1, Events: 1}) || x.KnownAt(3) != (content.Counts{Facts: 3, Events: 3, Steps: 1, Quotations: 1}) {
		t.Errorf("counts: %+v, %+v", x.NewAt(0), x.KnownAt(3))
	}
}

func TestAnEmptyExplainerHasAnIndex(t *testing.T) {
	x := content.NewIndex(&content.Explainer{})
	if len(x.Stops) != 0 || x.PublicFrom(content.Event{Date: "2026-01-24"}) != 0 || x.KnownAt(0) != (content.Counts{}) {
		t.Errorf("got %+v", x)
	}
}
