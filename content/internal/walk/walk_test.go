package walk_test

import (
	"slices"
	"testing"

	"explainer/content/internal/sample"
	"explainer/content/internal/walk"
)

func TestEveryStringIsFoundWithItsRecordAndWhatItCites(t *testing.T) {
	got := map[string]walk.String{}
	for _, f := range walk.Fields(sample.Editions(t)) {
		for _, s := range f.Strings() {
			got[s.Path] = s
		}
	}
	for path, want := range map[string]struct {
		owner, name string
		reports     []string
	}{
		"page.headline.it":                           {"page", "headline in Italian (it)", nil},
		"page.method[0].en":                          {"page", "method[0] in English (en)", nil},
		"page.answers[1].summary.en":                 {`answer "2026-01-28"`, "summary in English (en)", []string{"report-gazette", "report-echo"}},
		"page.sections[3].blend[0].it":               {`section "halves"`, "blend[0] in Italian (it)", []string{"report-echo"}},
		"page.sections[3].rows[0].cells[0].facts[0]": {`row "row-work"`, "cells[0].facts[0]", []string{"report-gazette", "report-echo"}},
		"page.sections[4].frames[1].may_not[0].en":   {`link "link-crew"`, "may_not[0] in English (en)", []string{"report-gazette", "report-echo"}},
		"reports[1].damage[0].it":                    {`report "report-echo"`, "damage[0] in Italian (it)", []string{"report-echo"}},
		"facts[1].en":                                {`fact "fact-old"`, "English (en)", []string{"report-echo"}},
		"quotations[0].verbatim":                     {`quotation "quote-mayor"`, "verbatim", []string{"report-gazette"}},
		"stakeholders[0].steps[0].it":                {`stakeholder "council"`, "steps[0] in Italian (it)", []string{"report-echo"}},
		"differences[0].versions[1].en":              {`difference "diff-when"`, "versions[1] in English (en)", []string{"report-echo"}},
		"differences[0].common.en":                   {`difference "diff-when"`, "common in English (en)", []string{"report-gazette", "report-echo"}},
		"tasks[0].title.en":                          {`task "task-repair"`, "title in English (en)", []string{"report-gazette", "report-echo"}},
		"corrections[0].now.it":                      {`correction "correction-day"`, "now in Italian (it)", []string{"report-gazette", "report-echo"}},
		"differences[0].versions[0].wording":         {`difference "diff-when"`, "versions[0].wording", []string{"report-gazette"}},
	} {
		s, found := got[path]
		if !found || s.Owner.String() != want.owner || s.Name() != want.name || !slices.Equal(s.Reports, want.reports) {
			t.Errorf("%s: found %v, %s, %s, %v", path, found, s.Owner, s.Name(), s.Reports)
		}
	}
}
