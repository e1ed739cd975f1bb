package verify_test

import (
	"testing"

	"explainer/content"
	"explainer/content/internal/sample"
	"explainer/content/verify"
)

// What a report has in the same quotation marks may be left out only where the data say so.
func TestAQuotationThatLeavesOutWordsSaysSo(t *testing.T) {
	const leaves = `quotations.yaml:2: quotation "quote-mayor": verbatim leaves out what report-gazette has in the same quotation marks, `
	for name, test := range map[string]struct {
		words string
		cut   []string
		want  string
	}{
		"whole":                          {"It's a bridge, not a boat - and it will stand", nil, ""},
		"the end left out, and said":     {"It's a bridge, not a boat", []string{"end"}, ""},
		"the start left out, and said":   {"not a boat - and it will stand", []string{"start"}, ""},
		"both left out, in either order": {"not a boat", []string{"end", "start"}, ""},
		"the middle left out, and said":  {"It's a bridge … and it will stand", []string{"middle"}, ""},
		"three dots":                     {"It's a bridge ... and it will stand", []string{"middle"}, ""},
		"all three":                      {"a bridge … it will", []string{"start", "middle", "end"}, ""},
		"only a full stop left out":      {"Nobody asked me first", nil, ""},
		"the next paragraph":             {"My mother walked over it too", nil, ""},
		"the end left out in silence": {
			"It's a bridge, not a boat", nil,
			leaves + `after it “- and it will stand,”: write cut: [end]`,
		},
		"the start left out in silence": {
			"not a boat - and it will stand", nil,
			leaves + `before it “It's a bridge,”: write cut: [start]`,
		},
		"the wrong place": {
			"not a boat - and it will stand",
			[]string{"end"},
			leaves + `before it “It's a bridge,”: write cut: [start]`,
		},
		"the middle left out in silence": {
			"It's a bridge … it will stand", nil,
			leaves + `words in place of the “…”: write cut: [middle]`,
		},
		"nothing left out, but said": {
			"It's a bridge, not a boat - and it will stand",
			[]string{"end"},
			`quotations.yaml:2: quotation "quote-mayor": verbatim is all that report-gazette has in these quotation marks: leave out cut`,
		},
		"dots that stand for nothing": {
			"It's a bridge, not … a boat - and it will stand",
			[]string{"middle"},
			`quotations.yaml:5: quotation "quote-mayor": verbatim “It's a bridge, not … a boat - and it will stand” does not stand in report-gazette; ` +
				"it joins two places of report-gazette: “It's a bridge, not” and “a boat - and it will stand” are two records",
		},
		"two speeches joined by dots": {
			"It's a bridge … Nobody asked me first.",
			[]string{"middle"},
			`quotations.yaml:5: quotation "quote-mayor": verbatim “It's a bridge … Nobody asked me first.” does not stand in report-gazette; ` +
				"it joins two places of report-gazette: “It's a bridge” and “Nobody asked me first” are two records",
		},
	} {
		t.Run(name, func(t *testing.T) {
			e, src := sample.Load(t, sample.Data())
			for _, e := range e {
				e.Quotations[0].Verbatim, e.Quotations[0].Cut = test.words, test.cut
			}
			if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != test.want {
				t.Errorf("got\n%v\nwant\n%s", problems, test.want)
			}
		})
	}
}

// A wording of a difference is mostly narration; it is cut where it parts what stands in quotation marks.
func TestAWordingThatPartsAQuotationSaysSo(t *testing.T) {
	for words, test := range map[string]struct {
		cut  []string
		want string
	}{
		"the mayor told reporters":                     {nil, ""},
		"and it will stand,” the mayor told reporters": {[]string{"start"}, ""},
		"the mayor told reporters. “Nobody asked":      {[]string{"end"}, ""},
		"The council shut … this morning":              {[]string{"middle"}, ""},
		"not a boat":                                   {nil, `differences.yaml:6: difference "diff-when": wording leaves out what report-gazette has in the same quotation marks, before it “It's a bridge,” and after it “- and it will stand,”: write cut: [start, end]`},
	} {
		e, src := sample.Load(t, sample.Data())
		for _, e := range e {
			e.Differences[0].Versions[0].Wording, e.Differences[0].Versions[0].Cut = words, test.cut
		}
		if _, problems := verify.Run(e, src, sample.Sources()); problems.Error() != test.want {
			t.Errorf("%s: got\n%v\nwant\n%s", words, problems, test.want)
		}
	}
}

func TestWhatIsLeftOutIsShown(t *testing.T) {
	q := content.Quotation{Verbatim: "a … b", Rendering: "c … d", Cut: []string{"start", "middle", "end"}}
	if got, want := q.Words()+"|"+q.Translated(), "…\u00a0a … b\u00a0…|…\u00a0c … d\u00a0…"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if v := (content.Version{Cut: []string{"end"}}); v.Words() != "" {
		t.Errorf("a silent report is shown as %q", v.Words())
	}
}
