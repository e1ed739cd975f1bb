package content

// Support is everything that cites one report. A task rests on facts, and cites the reports of those.
type Support struct {
	Facts        []*Fact
	Quotations   []*Quotation
	Events       []*Event
	Stakeholders []*Stakeholder
	Steps        []StepOf
	Differences  []*Difference
	Questions    []*Question
	Terms        []*Term
	Tasks        []*Task
}

// StepOf is a step together with the stakeholder whose position it is.
type StepOf struct {
	Stakeholder *Stakeholder
	Step        *Step
}

// SupportedBy returns what the report supports.
func (x *Index) SupportedBy(report string) Support {
	if s := x.support[report]; s != nil {
		return *s
	}
	return Support{}
}

// QuotationsBy returns what the stakeholder is quoted with.
func (x *Index) QuotationsBy(stakeholder string) []*Quotation { return x.spoken[stakeholder] }

// EventsWith returns the events in which the stakeholder had a part.
func (x *Index) EventsWith(stakeholder string) []*Event { return x.took[stakeholder] }

// FactsAssertedBy returns the facts that the stakeholder asserts.
func (x *Index) FactsAssertedBy(stakeholder string) []*Fact { return x.assert[stakeholder] }

// DifferencesOn returns the ids of the differences that concern any of these facts, events or quotations, each once.
func (x *Index) DifferencesOn(ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, x.differ[id]...)
	}
	return unique(out)
}

// Concerned returns the stakeholders whom a difference concerns, each once: who asserts its facts, has a part in its events, or is
// quoted.
func (x *Index) Concerned(d *Difference) []string {
	var out []string
	for _, id := range d.Facts {
		if f := x.Fact(id); f != nil {
			out = append(out, f.AssertedBy...)
		}
	}
	for _, id := range d.Events {
		if e := x.Event(id); e != nil {
			out = append(out, e.Stakeholders...)
		}
	}
	for _, id := range d.Quotations {
		if q := x.Quotation(id); q != nil {
			out = append(out, q.Speaker)
		}
	}
	return unique(out)
}

func (x *Index) relate() {
	e := x.data
	for i := range e.Facts {
		f := &e.Facts[i]
		x.each(f.Reports, func(s *Support) { s.Facts = append(s.Facts, f) })
		for _, id := range unique(f.AssertedBy) {
			x.assert[id] = append(x.assert[id], f)
		}
	}
	for i := range e.Quotations {
		q := &e.Quotations[i]
		x.each([]string{q.Report}, func(s *Support) { s.Quotations = append(s.Quotations, q) })
		x.spoken[q.Speaker] = append(x.spoken[q.Speaker], q)
	}
	for i := range e.Events {
		v := &e.Events[i]
		x.each(AllReports(v.Reports, v.Then), func(s *Support) { s.Events = append(s.Events, v) })
		for _, id := range unique(v.Stakeholders) {
			x.took[id] = append(x.took[id], v)
		}
	}
	for i := range e.Stakeholders {
		h := &e.Stakeholders[i]
		x.each(h.Reports, func(s *Support) { s.Stakeholders = append(s.Stakeholders, h) })
		for j := range h.Steps {
			step := StepOf{h, &h.Steps[j]}
			x.each(AllReports(step.Step.Reports, step.Step.Then), func(s *Support) { s.Steps = append(s.Steps, step) })
		}
	}
	for i := range e.Differences {
		d := &e.Differences[i]
		var reports []string
		for j := range d.Versions {
			if v := &d.Versions[j]; !v.Silent() {
				reports = append(reports, v.Report)
			}
		}
		x.each(reports, func(s *Support) { s.Differences = append(s.Differences, d) })
		for _, ids := range [][]string{d.Facts, d.Events, d.Quotations} {
			for _, id := range unique(ids) {
				x.differ[id] = append(x.differ[id], d.ID)
			}
		}
	}
	for i := range e.Questions {
		q := &e.Questions[i]
		x.each(AllReports(q.Reports, q.Then), func(s *Support) { s.Questions = append(s.Questions, q) })
	}
	for i := range e.Terms {
		t := &e.Terms[i]
		x.each(AllReports(t.Reports, t.Then), func(s *Support) { s.Terms = append(s.Terms, t) })
	}
	for i := range e.Tasks {
		t := &e.Tasks[i]
		x.each(x.ReportsOf(t.Statement().AllFacts()), func(s *Support) { s.Tasks = append(s.Tasks, t) })
	}
}

func (x *Index) each(reports []string, note func(*Support)) {
	for _, id := range unique(reports) {
		if x.support[id] == nil {
			x.support[id] = &Support{}
		}
		note(x.support[id])
	}
}

func unique(ids []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
