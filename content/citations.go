package content

import "sort"

// ReportsOf returns the reports that carry any of these facts, each once, in the order of the reports.
func (x *Index) ReportsOf(facts []string) []string {
	var ids []string
	for _, id := range facts {
		if f := x.Fact(id); f != nil {
			ids = append(ids, f.Reports...)
		}
	}
	return x.InOrder(ids)
}

// StatementReports returns the citations of a statement: the reports of the facts it rests on.
func (x *Index) StatementReports(s Statement) []string { return x.ReportsOf(s.Facts) }

// InOrder returns these report ids, each once and only where there is such a report, in the order of the reports.
func (x *Index) InOrder(reports []string) []string {
	var out []string
	for _, id := range unique(reports) {
		if _, known := x.order[id]; known {
			out = append(out, id)
		}
	}
	sort.Slice(out, func(i, j int) bool { return x.order[out[i]] < x.order[out[j]] })
	return out
}

// Independent parts these reports into those that carry a text independently and those that retell others, both in the order
// of the reports. One that retells never counts as a source of its own.
func (x *Index) Independent(reports []string) (own, retold []string) {
	for _, id := range x.InOrder(reports) {
		if x.Report(id).Retells {
			retold = append(retold, id)
		} else {
			own = append(own, id)
		}
	}
	return own, retold
}

// OnlyWeak reports whether there is a report among these and all of them retell others:
// what rests on such reports alone carries a visible mark.
func (x *Index) OnlyWeak(reports []string) bool {
	for _, id := range reports {
		if r := x.Report(id); r == nil || !r.Retells {
			return false
		}
	}
	return len(reports) > 0
}

// Citations returns how often a record names a report as its source. Statements and tasks
// rest on facts and are not counted again.
func (x *Index) Citations() int {
	e := x.data
	n := len(e.Quotations)
	for _, f := range e.Facts {
		n += len(f.Reports)
	}
	for _, v := range e.Events {
		n += len(v.Reports)
	}
	for _, h := range e.Stakeholders {
		n += len(h.Reports)
		for _, s := range h.Steps {
			n += len(s.Reports)
		}
	}
	for _, d := range e.Differences {
		n += len(d.Versions)
	}
	for _, q := range e.Questions {
		n += len(q.Reports)
	}
	for _, t := range e.Terms {
		n += len(t.Reports)
	}
	return n
}
