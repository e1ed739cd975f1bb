package content

// Kind returns the kind of the record with this id: "actor", "side", "stance", "topic", "report", "fact", "quotation", "event", "stakeholder",
// "difference", "question", "task", "term", "correction", "section", "row" or "link"; empty where there is no such record.
func (x *Index) Kind(id string) string { return x.records[id].kind }

// Actor returns the actor with this id, or nil.
func (x *Index) Actor(id string) *Actor { return find[Actor](x, id) }

// Side returns the side with this id, or nil.
func (x *Index) Side(id string) *Side { return find[Side](x, id) }

// Stance returns the stance with this id, or nil.
func (x *Index) Stance(id string) *Stance { return find[Stance](x, id) }

// Topic returns the topic with this id, or nil.
func (x *Index) Topic(id string) *Topic { return find[Topic](x, id) }

// Report returns the report with this id, or nil.
func (x *Index) Report(id string) *Report { return find[Report](x, id) }

// Fact returns the fact with this id, or nil.
func (x *Index) Fact(id string) *Fact { return find[Fact](x, id) }

// Quotation returns the quotation with this id, or nil.
func (x *Index) Quotation(id string) *Quotation { return find[Quotation](x, id) }

// Event returns the event with this id, or nil.
func (x *Index) Event(id string) *Event { return find[Event](x, id) }

// Stakeholder returns the stakeholder with this id, or nil.
func (x *Index) Stakeholder(id string) *Stakeholder { return find[Stakeholder](x, id) }

// Difference returns the difference with this id, or nil.
func (x *Index) Difference(id string) *Difference { return find[Difference](x, id) }

// Question returns the question with this id, or nil.
func (x *Index) Question(id string) *Question { return find[Question](x, id) }

// Task returns the task with this id, or nil.
func (x *Index) Task(id string) *Task { return find[Task](x, id) }

// Term returns the term with this id, or nil.
func (x *Index) Term(id string) *Term { return find[Term](x, id) }

// Correction returns the correction with this id, or nil.
func (x *Index) Correction(id string) *Correction { return find[Correction](x, id) }

// Section returns the section of the front page with this id, or nil.
func (x *Index) Section(id string) *Section { return find[Section](x, id) }

// Row returns the row of the comparison with this id, or nil.
func (x *Index) Row(id string) *Row { return find[Row](x, id) }

// Link returns the frame with this id, or nil.
func (x *Index) Link(id string) *Link { return find[Link](x, id) }

func find[T any](x *Index, id string) *T {
	v, _ := x.records[id].value.(*T)
	return v
}
