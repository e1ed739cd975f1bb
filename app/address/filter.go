package address

import (
	"slices"

	"explainer/content"
)

// A Filter is a parameter, and the name of a control, that leaves of the cards, the facts or the differences those of one value.
type Filter struct {
	Name string
	// In is where a state holds the value, empty where all are shown.
	In func(*State) *string
	// known reports whether the story has such a value.
	known func(value string, x *content.Index) bool
}

// Filters are all there are, in their order in the address.
var Filters = []Filter{
	{"side", func(s *State) *string { return &s.Side }, func(v string, x *content.Index) bool { return x.Side("side-"+v) != nil }},
	{"stance", func(s *State) *string { return &s.Stance }, func(v string, x *content.Index) bool { return x.Stance("stance-"+v) != nil }},
	{"topic", func(s *State) *string { return &s.Topic }, func(v string, x *content.Index) bool { return x.Topic("topic-"+v) != nil }},
	{"report", func(s *State) *string { return &s.Report }, func(v string, x *content.Index) bool { return x.Report("report-"+v) != nil }},
	{"by", func(s *State) *string { return &s.By }, func(v string, _ *content.Index) bool { return v == Single || v == Retold }},
	{"who", func(s *State) *string { return &s.Who }, func(v string, x *content.Index) bool { return x.Stakeholder(v) != nil }},
}

// What a fact may be carried by: one report alone, or none but one that retells others.
const (
	Single = "single"
	Retold = "retold"
)

// Set gives the filter of that name a value of the address or of a control, or none where the story does not have it. It reports
// whether there is such a filter.
func (s *State) Set(name, value string, x *content.Index) bool {
	i := slices.IndexFunc(Filters, func(f Filter) bool { return f.Name == name })
	if i < 0 {
		return false
	}
	if !Filters[i].known(value, x) {
		value = ""
	}
	*Filters[i].In(s) = value
	return true
}

// Unfilter takes all filters off.
func (s *State) Unfilter() {
	for _, f := range Filters {
		*f.In(s) = ""
	}
}
