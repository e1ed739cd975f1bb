package view

import (
	"strconv"

	"explainer/content"
)

// NotBefore is the class of what became public on stop n of the time control: CSS turns what
// was not yet known on the chosen day into an outline.
func NotBefore(n int) string {
	if n <= 0 {
		return ""
	}
	return " k k" + strconv.Itoa(n)
}

// Known is the class of a record on the time control. Where the reports give it no day, it counts from the day of the report,
// and its outline says that, for "not public yet" would claim to know better.
func (e *Env) Known(r content.Dated) string {
	return undated(NotBefore(e.Index.PublicFrom(r)), e.Index.Undated(r))
}

// KnownFacts is that class for what rests on these facts: all of them must be public.
func (e *Env) KnownFacts(facts []string) string {
	n, open := e.since(facts)
	return undated(NotBefore(n), open)
}

// since is the stop at which all of these facts were public, and whether the reports leave that open.
func (e *Env) since(facts []string) (n int, open bool) {
	n = e.FactsFrom(facts)
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

// FactsFrom returns the stop at which all the facts of a statement were public.
func (e *Env) FactsFrom(facts []string) int {
	last := 0
	for _, id := range facts {
		if f := e.Index.Fact(id); f != nil {
			last = max(last, e.Index.PublicFrom(f))
		}
	}
	return last
}

// CarriedFrom is the stop by which a report carried a claim; what no report says is known once all are there.
func (e *Env) CarriedFrom(c content.Evidence) int {
	return min(e.firstReport(c.Own), e.firstReport(c.Retold))
}

// firstReport is the stop at which the first of these reports was there.
func (e *Env) firstReport(of []content.Place) int {
	return e.First(len(of), func(i int) int { return e.reportedAt(of[i]) })
}

// TermKnown is the class of an entry of the glossary: from the first report that carries it.
func (e *Env) TermKnown(t *content.Term) string {
	return NotBefore(e.CarriedFrom(e.Index.TermEvidence(t)[0]))
}

// Compared is the class of what sets the reports side by side: it was not to be had before the last of them.
func (e *Env) Compared() string { return NotBefore(len(e.Index.Stops) - 1) }

// CardKnown is the class of a card as a whole: of what became public of it first.
func (e *Env) CardKnown(s *content.Stakeholder) string {
	first, open := e.Index.CardFrom(s)
	return undated(NotBefore(first), open)
}

// Summarised is the class of a card's summary, which tells all of its steps: those must be public, or, where there are none,
// the reports that it rests on. Where the step that it waits for has no day, neither has it.
func (e *Env) Summarised(s *content.Stakeholder) string {
	from, open := e.SummedUp(s), false
	for _, st := range s.Steps {
		open = open || e.Index.PublicFrom(st) == from && e.Index.Undated(st)
	}
	return undated(NotBefore(from), open)
}

// CardFirst is the stop at which something of a card first became public.
func (e *Env) CardFirst(s *content.Stakeholder) int {
	first, _ := e.Index.CardFrom(s)
	return first
}

// CardsFrom is the stop at which the first card of a side or with a stance was public.
func (e *Env) CardsFrom(of string) int {
	return e.First(len(e.Data.Stakeholders), func(i int) int {
		s := &e.Data.Stakeholders[i]
		if s.Side == of || s.Stance == of {
			return e.CardFirst(s)
		}
		return len(e.Index.Stops)
	})
}

// TopicFrom is the stop at which the first fact of a topic was public.
func (e *Env) TopicFrom(topic string) int {
	return e.First(len(e.Data.Facts), func(i int) int {
		f := &e.Data.Facts[i]
		if f.Topic == topic {
			return e.Index.PublicFrom(f)
		}
		return len(e.Index.Stops)
	})
}

// First is the stop at which the first of n records was there, the last one where there are none.
func (e *Env) First(n int, from func(i int) int) int {
	first := len(e.Index.Stops) - 1
	for i := range n {
		first = min(first, from(i))
	}
	return first
}

// PartKnown is the class of the line that tells of somebody without a position, within what is there from the day of their card: it
// sums them up as well.
func (e *Env) PartKnown(s *content.Stakeholder) string {
	if e.SummedUp(s) == e.CardFirst(s) {
		return ""
	}
	return e.Summarised(s)
}

// SummedUp is the stop from which a card's summary is public, no earlier than the card.
func (e *Env) SummedUp(s *content.Stakeholder) int {
	last := e.CardFirst(s)
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
