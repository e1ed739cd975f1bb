package view

import (
	"strings"
	"testing"

	"explainer/app/internal/sample"
	"explainer/content"
)

// A claim that rests on two assertions is said by those who make both; what nobody asserts takes nobody away.
func TestAMarkNamesWhoAssertsTheWholeClaim(t *testing.T) {
	x := sample.Index(t, sample.Published, "en")
	e := NewEnv(x, "")
	one, two, settled := &e.Data.Facts[0], &e.Data.Facts[1], &e.Data.Facts[2]
	mayor, other := &e.Data.Stakeholders[0], &e.Data.Stakeholders[1]
	one.AssertedBy, two.AssertedBy, settled.AssertedBy = []string{mayor.ID, other.ID}, []string{mayor.ID}, nil
	for _, test := range []struct {
		facts  []string
		named  []*content.Stakeholder
		silent []*content.Stakeholder
	}{
		{[]string{one.ID}, []*content.Stakeholder{mayor, other}, nil},
		{[]string{one.ID, two.ID, settled.ID}, []*content.Stakeholder{mayor}, []*content.Stakeholder{other}},
		{[]string{settled.ID}, nil, []*content.Stakeholder{mayor, other}},
	} {
		got := e.claimed(content.Evidence{Facts: test.facts})
		for _, s := range test.named {
			if !strings.Contains(got, string(s.Name)) {
				t.Errorf("%v: %q does not name %s", test.facts, got, s.Name)
			}
		}
		for _, s := range test.silent {
			if strings.Contains(got, string(s.Name)) {
				t.Errorf("%v: %q credits %s", test.facts, got, s.Name)
			}
		}
	}
}
