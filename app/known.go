package app

import (
	"strconv"

	"explainer/content"
)

// notBefore is the class of what became public on stop n of the time control: CSS turns what
// was not yet known on the chosen day into an outline.
func notBefore(n int) string {
	if n <= 0 {
		return ""
	}
	return " k k" + strconv.Itoa(n)
}

// known is the class of a record on the time control. Where the reports give it no day, it counts from the day of the report,
// and its outline says that, for "not public yet" would claim to know better.
func (e *Env) known(r content.Dated) string {
	return undated(notBefore(e.Index.PublicFrom(r)), e.Index.Undated(r))
}

// knownFacts is that class for what rests on these facts: all of them must be public.
func (e *Env) knownFacts(facts []string) string {
	n, open := e.since(facts)
	return undated(notBefore(n), open)
}

// since is the stop at which all of these facts were public, and whether the reports leave that open.
func (e *Env) since(facts []string) (n int, open bool) {
	n = e.factsFrom(facts)
	for _, id := range facts {
		if f := e.Index.Fact(id); f != nil && e.Index.PublicFrom(*f) == n {
			open = open || e.Index.Undated(*f)
		}
	}
	return n, open
}

func undated(class string, is bool) string {
	if class != "" && is {
		return class + " ku"
	}
	return class
}

// factsFrom returns the stop at which all the facts of a statement were public.
func (e *Env) factsFrom(facts []string) int {
	last := 0
	for _, id := range facts {
		if f := e.Index.Fact(id); f != nil {
			last = max(last, e.Index.PublicFrom(f))
		}
	}
	return last
}

// carriedFrom is the stop by which a report carried a claim; what no report says is known once all are there.
func (e *Env) carriedFrom(c content.Evidence) int {
	first := len(e.Index.Stops) - 1
	for _, p := range append(append([]content.Place{}, c.Own...), c.Retold...) {
		first = min(first, e.Index.StopOf(e.Index.Report(p.Report).Date))
	}
	return first
}

// termKnown is the class of an entry of the glossary: from the first report that carries it.
func (e *Env) termKnown(t *content.Term) string {
	return notBefore(e.carriedFrom(e.Index.TermEvidence(t)[0]))
}

// compared is the class of what sets the reports side by side: it was not to be had before the last of them.
func (e *Env) compared() string { return notBefore(len(e.Index.Stops) - 1) }

// cardKnown is the class of a card as a whole: of what became public of it first.
func (e *Env) cardKnown(s *content.Stakeholder) string {
	first, open := e.cardFrom(s)
	return undated(notBefore(first), open)
}

// cardFrom is the stop at which something of a card first became public, and whether the reports leave that open.
func (e *Env) cardFrom(s *content.Stakeholder) (first int, open bool) {
	first = len(e.Index.Stops) - 1
	for _, d := range e.cardRecords(s) {
		switch n := e.Index.PublicFrom(d); {
		case n < first:
			first, open = n, e.Index.Undated(d)
		case n == first:
			open = open || e.Index.Undated(d)
		}
	}
	return first, open
}

// summarised is the class of a card's summary, which tells all of its steps: those must be public, or, where there are none,
// the reports that it rests on.
func (e *Env) summarised(s *content.Stakeholder) string { return notBefore(e.summedUp(s)) }

// summedUp is the stop from which a card's summary is public.
func (e *Env) summedUp(s *content.Stakeholder) int {
	last := 0
	for _, st := range s.Steps {
		last = max(last, e.Index.PublicFrom(st))
	}
	if len(s.Steps) == 0 {
		for _, id := range s.Reports {
			if r := e.Index.Report(id); r != nil && !r.Retells {
				last = max(last, e.Index.StopOf(r.Date))
			}
		}
	}
	return last
}

// cardRecords are the dated records of a card.
func (e *Env) cardRecords(s *content.Stakeholder) []content.Dated {
	var out []content.Dated
	for _, st := range s.Steps {
		out = append(out, st)
	}
	for _, q := range e.Index.QuotationsBy(s.ID) {
		out = append(out, *q)
	}
	for _, ev := range e.Index.EventsWith(s.ID) {
		out = append(out, *ev)
	}
	return out
}
