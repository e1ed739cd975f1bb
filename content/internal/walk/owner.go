package walk

import "explainer/content"

// enter returns the owner of the fields of v: v itself where it is a record, else the record around it.
func (w *walker) enter(v any, path string, around Owner) Owner {
	own := func(kind, id string, reports []string) Owner {
		return Owner{Kind: kind, ID: id, Base: path, Reports: reports}
	}
	switch r := v.(type) {
	case content.Story:
		return own("story", "", nil)
	case content.Page:
		return own("page", "", nil)
	case content.Answer:
		return own("answer", string(r.Day), nil)
	case content.Section:
		return own("section", r.ID, w.index.ReportsOf(r.Intro.Facts))
	case content.Row:
		return own("row", r.ID, nil)
	case content.Link:
		return own("link", r.ID, nil)
	case content.Actor:
		return own("actor", r.ID, nil)
	case content.Side:
		return own("side", r.ID, nil)
	case content.Stance:
		return own("stance", r.ID, nil)
	case content.Topic:
		return own("topic", r.ID, nil)
	case content.Report:
		return own("report", r.ID, []string{r.ID})
	case content.Fact:
		return own("fact", r.ID, r.Reports)
	case content.Quotation:
		return own("quotation", r.ID, []string{r.Report})
	case content.Event:
		return own("event", r.ID, r.Reports)
	case content.Stakeholder:
		return own("stakeholder", r.ID, r.Reports)
	case content.Difference:
		return own("difference", r.ID, versions(r))
	case content.Question:
		return own("question", r.ID, r.Reports)
	case content.Task:
		return own("task", r.ID, w.index.ReportsOf(r.Statement().AllFacts()))
	case content.Term:
		return own("term", r.ID, r.Reports)
	case content.Correction:
		return own("correction", r.ID, w.cited(r.Record))
	case content.Move:
		return own("move", r.From, nil)
	case content.Note:
		around.Reports = w.index.ReportsOf(r.Facts)
	case content.Statement:
		around.Reports = w.index.ReportsOf(r.Facts)
	case content.Claim:
		around.Reports = w.index.ReportsOf(r.Facts)
	case content.Account:
		if len(r.Reports) > 0 {
			around.Reports = r.Reports
		}
	case content.Told:
		around.Reports = r.Reports
	case content.Step:
		around.Reports = r.Reports
	case content.Version:
		around.Reports = []string{r.Report}
	}
	return around
}

// cited returns what the record with this id cites: a correction rests on the reports of what it corrects.
func (w *walker) cited(id string) []string {
	x := w.index
	switch x.Kind(id) {
	case "report":
		return []string{id}
	case "fact":
		return x.Fact(id).Reports
	case "quotation":
		return []string{x.Quotation(id).Report}
	case "event":
		return x.Event(id).Reports
	case "stakeholder":
		return x.Stakeholder(id).Reports
	case "difference":
		return versions(*x.Difference(id))
	case "question":
		return x.Question(id).Reports
	case "task":
		return x.ReportsOf(x.Task(id).Statement().AllFacts())
	case "term":
		return x.Term(id).Reports
	}
	return nil
}

func versions(d content.Difference) []string {
	var out []string
	for _, v := range d.Versions {
		out = append(out, v.Report)
	}
	return out
}
