package content_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/content"
)

// witnesses are four reports, one of which retells, and facts that different ones of them carry.
func witnesses() *content.Explainer {
	return &content.Explainer{
		Page:    content.Page{AsOf: "2026-01-28", Answers: []content.Answer{{Day: "2026-01-28"}}},
		Reports: []content.Report{{ID: "report-a"}, {ID: "report-b"}, {ID: "report-c"}, {ID: "report-r", Retells: true}},
		Facts: []content.Fact{
			{ID: "fact-all", Reports: []string{"report-r", "report-c", "report-b", "report-a"}, Places: []string{"9 2", "1", "3", "4"}},
			{ID: "fact-ab", Reports: []string{"report-a", "report-b"}, Places: []string{"5", "6"}},
			{ID: "fact-b", Reports: []string{"report-b"}, Places: []string{"7"}},
			{ID: "fact-c", Reports: []string{"report-c"}, Places: []string{"18 8"}},
			{ID: "fact-alone", Reports: []string{"report-r"}, Places: []string{"2"}, Silent: []string{"report-a"}, Differs: []string{"report-b"}},
		},
	}
}

// told writes evidence in a line: who carries it, who retells it, who is silent, who says otherwise.
func told(list []content.Evidence) string {
	var out []string
	for _, v := range list {
		line := ""
		for i, places := range [][]content.Place{v.Own, v.Retold, v.Silent, v.Differs} {
			var one []string
			for _, p := range places {
				one = append(one, strings.TrimPrefix(p.Report, "report-")+" "+p.Paragraphs)
			}
			line += []string{"own ", "; retold ", "; silent ", "; differs "}[i] + strings.Join(one, ", ")
		}
		out = append(out, strings.ReplaceAll(line, " ,", ","))
	}
	return strings.Join(out, " | ")
}

func TestAClaimIsCarriedByTheReportsThatCarryAllOfItsFacts(t *testing.T) {
	x := content.NewIndex(witnesses())
	for name, test := range map[string]struct {
		s    content.Statement
		want string
		weak bool
	}{
		"one fact, in the order of the reports": {
			content.Statement{Facts: []string{"fact-all"}}, "own a 4, b 3, c 1; retold r 2 9; silent ; differs ", false,
		},
		"facts of different reports: not their union": {
			content.Statement{Facts: []string{"fact-all", "fact-ab"}}, "own a 4 5, b 3 6; retold ; silent ; differs ", false,
		},
		"the narrowest of three": {
			content.Statement{Facts: []string{"fact-all", "fact-ab", "fact-b"}}, "own b 3 6 7; retold ; silent ; differs ", false,
		},
		"no report carries both": {content.Statement{Facts: []string{"fact-b", "fact-c"}}, "own ; retold ; silent ; differs ", false},
		"each of two claims by itself": {
			content.Statement{Facts: []string{"fact-b"}, Then: []content.Claim{{Facts: []string{"fact-c"}}}},
			"own b 7; retold ; silent ; differs  | own c 8 18; retold ; silent ; differs ", false,
		},
		"who is silent and who says otherwise stand apart": {
			content.Statement{Facts: []string{"fact-alone"}}, "own ; retold r 2; silent a ; differs b ", true,
		},
	} {
		got := x.Evidence(test.s)
		if told(got) != test.want || got[0].SecondHand() != test.weak {
			t.Errorf("%s: got  %q, weak %v\nwant %q, weak %v", name, told(got), got[0].SecondHand(), test.want, test.weak)
		}
	}
}

func TestATextOfSeveralClaimsIsReadAsOne(t *testing.T) {
	s := content.Statement{Text: "One.", Facts: []string{"fact-b"}, Then: []content.Claim{{Text: "Two;", Facts: []string{"fact-c", "fact-b"}}}}
	a := content.Account{Text: "One.", Then: []content.Told{{Text: "Two;"}, {Text: "three."}}}
	if got := fmt.Sprintln(s.Whole(), "|", a.Whole(), "|", s.AllFacts()); got != "One. Two; | One. Two; three. | [fact-b fact-c]\n" {
		t.Error(got)
	}
}

func TestAClaimKnowsTheDifferencesThatConcernIt(t *testing.T) {
	e := witnesses()
	e.Events = []content.Event{{ID: "event-a", Reports: []string{"report-a"}, Then: []content.Told{{Reports: []string{"report-b"}}}}}
	e.Quotations = []content.Quotation{{ID: "quote-a", Report: "report-a"}, {ID: "quote-b", Report: "report-a"}}
	e.Differences = []content.Difference{
		{ID: "diff-two", Facts: []string{"fact-b", "fact-ab"}, Events: []string{"event-a"}},
		{ID: "diff-one", Facts: []string{"fact-ab", "fact-ab"}, Quotations: []string{"quote-b"}},
	}
	x := content.NewIndex(e)
	for what, test := range map[string]struct {
		got  []content.Evidence
		want string
	}{
		"no fact":                      {x.Evidence(content.Statement{Facts: []string{"fact-all"}}), "[]"},
		"two facts, each once":         {x.Evidence(content.Statement{Facts: []string{"fact-b", "fact-ab"}}), "[diff-two diff-one]"},
		"each claim by itself":         {x.Evidence(content.Statement{Facts: []string{"fact-c"}, Then: []content.Claim{{Facts: []string{"fact-b"}}}}), "[][diff-two]"},
		"an event, at its first":       {x.EventEvidence(&e.Events[0]), "[diff-two][]"},
		"a quotation":                  {[]content.Evidence{x.QuotationEvidence([]*content.Quotation{&e.Quotations[1]})}, "[diff-one]"},
		"a quotation of no difference": {[]content.Evidence{x.QuotationEvidence([]*content.Quotation{&e.Quotations[0]})}, "[]"},
	} {
		out := ""
		for _, v := range test.got {
			out += fmt.Sprint(v.Differences)
		}
		if out != test.want {
			t.Errorf("%s: %s, want %s", what, out, test.want)
		}
	}
}
