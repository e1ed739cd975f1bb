package content

import (
	"strconv"
	"strings"
)

// Cited is a text of ours that cites reports by itself.
type Cited struct {
	// Record and Part name it: the id of its record, and which text of the record it is, empty for the only one.
	// Kind is the kind of the record, and Path where its reports stand in the data.
	Record, Part, Kind, Path string
	Text                     Text
	// Around are the words that go with the text: whose it is, and its title.
	Around  Text
	Reports []string
	// Places is where the paragraphs are noted that carry it.
	Places *[]string
	// At are the paragraphs of a report that the data give, where no program finds them.
	At map[string][]int
}

// Cited lists every text that cites reports by itself, in the order of the data. What rests on facts cites through them.
func (e *Explainer) Cited() []Cited {
	var out []Cited
	told := func(kind, record, part, path string, around, text Text, reports, at []string, noted *[]string, then []Told) {
		out = append(out, Cited{Record: record, Part: part, Kind: kind, Path: path + ".reports", Around: around, Text: text, Reports: reports, At: places(at), Places: noted})
		for i := range then {
			t := &then[i]
			at := path + ".then[" + strconv.Itoa(i) + "].reports"
			out = append(out, Cited{Record: record, Part: strings.TrimPrefix(part+" then "+strconv.Itoa(i+1), " "), Kind: kind, Path: at, Around: joined([]Text{around, text}), Text: t.Text, Reports: t.Reports, At: places(t.At), Places: &t.Places})
		}
	}
	item := func(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
	for i := range e.Facts {
		f := &e.Facts[i]
		told("fact", f.ID, "", item("facts", i), e.names(f.AssertedBy), f.Text, f.Reports, f.At, &f.Places, nil)
	}
	for i := range e.Events {
		v := &e.Events[i]
		told("event", v.ID, "", item("events", i), v.Title, v.Text, v.Reports, v.At, &v.Places, v.Then)
	}
	for i := range e.Stakeholders {
		h := &e.Stakeholders[i]
		path := item("stakeholders", i)
		told("stakeholder", h.ID, "role", path+".role", h.Name, h.Role.Text, h.RoleReports(), h.Role.At, &h.Role.Places, h.Role.Then)
		told("stakeholder", h.ID, "", path+".summary", h.Name, h.Summary.Text, h.SummaryReports(), h.Summary.At, &h.Summary.Places, h.Summary.Then)
		for j := range h.Steps {
			s := &h.Steps[j]
			told("stakeholder", h.ID, "step "+strconv.Itoa(j+1), item(path+".steps", j), h.Name, s.Text, s.Reports, s.At, &s.Places, s.Then)
		}
	}
	for i := range e.Questions {
		q := &e.Questions[i]
		told("question", q.ID, "", item("questions", i), q.Title, q.Text, q.Reports, q.At, &q.Places, q.Then)
	}
	for i := range e.Terms {
		t := &e.Terms[i]
		told("term", t.ID, "", item("terms", i), t.Title, t.Text, t.Reports, t.At, &t.Places, t.Then)
	}
	for i := range e.Quotations {
		q := &e.Quotations[i]
		told("quotation", q.ID, "", item("quotations", i), "", Text(q.Verbatim), []string{q.Report}, nil, &q.Places, nil)
	}
	return out
}

// names are the names of these cards.
func (e *Explainer) names(cards []string) Text {
	var out []Text
	for _, h := range e.Stakeholders {
		if has(cards, h.ID) {
			out = append(out, h.Name)
		}
	}
	return joined(out)
}

// places reads paragraphs as the data give them, such as "report-ap 5".
func places(at []string) map[string][]int {
	out := map[string][]int{}
	for _, s := range at {
		report, n, _ := strings.Cut(s, " ")
		if p, err := strconv.Atoi(n); err == nil {
			out[report] = append(out[report], p)
		}
	}
	return out
}
