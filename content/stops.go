package content

// Dated is what becomes public on some stop of the time control: a Fact, an Event, a Step or a Quotation.
type Dated interface {
	// becamePublic returns the day on which it did, the record's own day first.
	becamePublic(x *Index) Date
	// dayGiven reports whether the reports give that day: what is planned, or long past, has a day of its own, and this is not it.
	dayGiven(x *Index) bool
}

// PublicFrom returns the index of the stop at which r became public. What became public
// before the first stop counts from the first, and nothing waits beyond the last.
func (x *Index) PublicFrom(r Dated) int {
	return x.StopOf(r.becamePublic(x))
}

// Undated reports whether the reports give r no day, so that it counts from the day of the earliest report.
func (x *Index) Undated(r Dated) bool { return !r.dayGiven(x) }

// StopOf returns the index of the first stop by whose end all of d has passed; the first for
// Background, the last for a day after it.
func (x *Index) StopOf(d Date) int {
	if d == Background {
		return 0
	}
	last := d.Last()
	for i, stop := range x.Stops {
		if last != "" && last <= stop.Last() {
			return i
		}
	}
	return max(len(x.Stops)-1, 0)
}

// FirstReport is the stop by which the first of all reports was there.
func (x *Index) FirstReport() int {
	first := len(x.Stops) - 1
	for _, r := range x.data.Reports {
		first = min(first, x.StopOf(r.Date))
	}
	return first
}

// CardFrom is the stop at which something of a card first became public, and whether the reports leave that open.
func (x *Index) CardFrom(s *Stakeholder) (first int, open bool) {
	var of []Dated
	for _, st := range s.Steps {
		of = append(of, st)
	}
	for _, q := range x.QuotationsBy(s.ID) {
		of = append(of, *q)
	}
	for _, ev := range x.EventsWith(s.ID) {
		of = append(of, *ev)
	}
	first = len(x.Stops) - 1
	for _, d := range of {
		n := x.PublicFrom(d)
		// Once there are reports, nobody has a part in an event before a report that names them.
		if _, is := d.(Event); is && n >= x.FirstReport() {
			n = max(n, x.CarriedFrom(s.Reports))
		}
		switch {
		case n < first:
			first, open = n, x.Undated(d)
		case n == first:
			open = open || x.Undated(d)
		}
	}
	return first, open
}

// CarriedFrom is the stop by which one of these reports was there; what none says is known once all are.
func (x *Index) CarriedFrom(reports []string) int {
	first := len(x.Stops) - 1
	for _, id := range reports {
		if r := x.Report(id); r != nil {
			first = min(first, x.StopOf(r.Date))
		}
	}
	return first
}

// Counts says how many records of each kind there are.
type Counts struct{ Facts, Events, Steps, Quotations int }

// NewAt returns how many records became public at this stop.
func (x *Index) NewAt(stop int) Counts { return x.counts[stop] }

// KnownAt returns how many records were public by this stop.
func (x *Index) KnownAt(stop int) Counts {
	var sum Counts
	for _, c := range x.counts[:stop+1] {
		sum.Facts += c.Facts
		sum.Events += c.Events
		sum.Steps += c.Steps
		sum.Quotations += c.Quotations
	}
	return sum
}

func (x *Index) count() {
	x.counts = make([]Counts, max(len(x.Stops), 1))
	for _, f := range x.data.Facts {
		x.counts[x.PublicFrom(f)].Facts++
	}
	for _, v := range x.data.Events {
		x.counts[x.PublicFrom(v)].Events++
	}
	for _, h := range x.data.Stakeholders {
		for _, s := range h.Steps {
			x.counts[x.PublicFrom(s)].Steps++
		}
	}
	for _, q := range x.data.Quotations {
		x.counts[x.PublicFrom(q)].Quotations++
	}
}

func (f Fact) becamePublic(x *Index) Date {
	if f.Public != "" {
		return f.Public
	}
	return x.earliest(f.Reports)
}

func (e Event) becamePublic(x *Index) Date {
	if e.Public != "" {
		return e.Public
	}
	return x.ownDay(e.Date, AllReports(e.Reports, e.Then))
}

func (s Step) becamePublic(x *Index) Date { return x.ownDay(s.Day, AllReports(s.Reports, s.Then)) }

func (q Quotation) becamePublic(x *Index) Date {
	if q.Public != "" {
		return q.Public
	}
	return x.ownDay(q.Day, []string{q.Report})
}

func (f Fact) dayGiven(*Index) bool { return f.Public != "" }
func (e Event) dayGiven(x *Index) bool {
	return e.Public != "" || x.inAffair(e.Date) && e.Date.Precision() != PrecisionMonth
}
func (s Step) dayGiven(x *Index) bool      { return x.inAffair(s.Day) }
func (q Quotation) dayGiven(x *Index) bool { return x.inAffair(q.Day) }

// ownDay is d if it lies in the affair, else the day of the earliest report: what is planned
// or long past became public when it was reported.
func (x *Index) ownDay(d Date, reports []string) Date {
	if x.inAffair(d) {
		return d
	}
	return x.earliest(reports)
}

// inAffair says whether d lies between the first stop and the day of the whole.
func (x *Index) inAffair(d Date) bool {
	return len(x.Stops) > 0 && d.First() != "" && d.First() >= x.Stops[0].First() && d.Last() <= x.asOf()
}

func (x *Index) asOf() string {
	if d := x.data.Page.AsOf.Last(); d != "" {
		return d
	}
	return x.Stops[len(x.Stops)-1].Last()
}

func (x *Index) earliest(reports []string) Date {
	var best Date
	for _, id := range reports {
		if r := x.Report(id); r != nil && (best == "" || r.Date.Last() < best.Last()) {
			best = r.Date
		}
	}
	return best
}
