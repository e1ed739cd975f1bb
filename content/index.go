package content

// Index answers what the records do not say by themselves: which record has an id, what a
// stakeholder said and did, what a report supports, and when a thing became public.
// Its maps are only ever looked up, never ranged over; every list keeps the order of the data.
type Index struct {
	// Stops are the days of the time control, oldest first.
	Stops []Date

	data    *Explainer
	records map[string]record
	order   map[string]int // report id → place in the data
	spoken  map[string][]*Quotation
	took    map[string][]*Event
	assert  map[string][]*Fact
	support map[string]*Support
	differ  map[string][]string // id of what is told → the differences that concern it
	counts  []Counts
	next    map[string]string   // id that is gone → its successor
	former  map[string][]string // id → those whose successor it is
	// corrected leads from an id to its corrections, the newest first.
	corrected map[string][]*Correction
}

// record is one entry of the lookup; value is a pointer to the record.
type record struct {
	kind  string
	value any
}

// NewIndex builds the index of e. It does not mind broken references: the check names those.
func NewIndex(e *Explainer) *Index {
	x := &Index{
		data:      e,
		records:   map[string]record{},
		order:     map[string]int{},
		spoken:    map[string][]*Quotation{},
		took:      map[string][]*Event{},
		assert:    map[string][]*Fact{},
		support:   map[string]*Support{},
		differ:    map[string][]string{},
		next:      map[string]string{},
		former:    map[string][]string{},
		corrected: map[string][]*Correction{},
	}
	for _, a := range e.Page.Answers {
		x.Stops = append(x.Stops, a.Day)
	}
	x.addRecords()
	x.relate()
	x.follow()
	x.correct()
	x.count()
	return x
}

// Data returns the records that x is the index of.
func (x *Index) Data() *Explainer { return x.data }

func (x *Index) addRecords() {
	e := x.data
	for i := range e.Actors {
		x.add("actor", e.Actors[i].ID, &e.Actors[i])
	}
	for i := range e.Sides {
		x.add("side", e.Sides[i].ID, &e.Sides[i])
	}
	for i := range e.Stances {
		x.add("stance", e.Stances[i].ID, &e.Stances[i])
	}
	for i := range e.Topics {
		x.add("topic", e.Topics[i].ID, &e.Topics[i])
	}
	for i := range e.Reports {
		x.add("report", e.Reports[i].ID, &e.Reports[i])
		x.order[e.Reports[i].ID] = i
	}
	for i := range e.Facts {
		x.add("fact", e.Facts[i].ID, &e.Facts[i])
	}
	for i := range e.Quotations {
		x.add("quotation", e.Quotations[i].ID, &e.Quotations[i])
	}
	for i := range e.Events {
		x.add("event", e.Events[i].ID, &e.Events[i])
	}
	for i := range e.Stakeholders {
		x.add("stakeholder", e.Stakeholders[i].ID, &e.Stakeholders[i])
	}
	for i := range e.Differences {
		x.add("difference", e.Differences[i].ID, &e.Differences[i])
	}
	for i := range e.Questions {
		x.add("question", e.Questions[i].ID, &e.Questions[i])
	}
	for i := range e.Tasks {
		x.add("task", e.Tasks[i].ID, &e.Tasks[i])
	}
	for i := range e.Terms {
		x.add("term", e.Terms[i].ID, &e.Terms[i])
	}
	for i := range e.Corrections {
		x.add("correction", e.Corrections[i].ID, &e.Corrections[i])
	}
	for i := range e.Page.Sections {
		s := &e.Page.Sections[i]
		x.add("section", s.ID, s)
		for j := range s.Rows {
			x.add("row", s.Rows[j].ID, &s.Rows[j])
		}
		for j := range s.Frames {
			x.add("link", s.Frames[j].ID, &s.Frames[j])
		}
	}
}

// add keeps the first of two records with one id.
func (x *Index) add(kind, id string, value any) {
	if _, taken := x.records[id]; !taken && id != "" {
		x.records[id] = record{kind, value}
	}
}
