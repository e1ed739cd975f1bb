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

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
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
		n += len(AllReports(v.Reports, v.Then))
	}
	for _, h := range e.Stakeholders {
		n += len(h.Reports)
		for _, s := range h.Steps {
			n += len(AllReports(s.Reports, s.Then))
		}
	}
	for _, d := range e.Differences {
		for i := range d.Versions {
			if !d.Versions[i].Silent() {
				n++
			}
		}
	}
	for _, q := range e.Questions {
		n += len(AllReports(q.Reports, q.Then))
	}
	for _, t := range e.Terms {
		n += len(AllReports(t.Reports, t.Then))
	}
	return n
}
