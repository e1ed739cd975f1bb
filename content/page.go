package content

// Page is the copy of the main page that is not a record of its own. Every statement in it rests on facts.
type Page struct {
	// AsOf is the day on which the piece stands still.
	AsOf        Date `yaml:"as_of"`
	Headline    Text `yaml:"headline"`
	Description Text `yaml:"description"`
	// Answers holds the answer for each stop of the time control, oldest first; the last is the answer.
	Answers []Answer `yaml:"answers"`
	// Arms compares HSI and ERO on the same questions; Blurred says where the line between them has blurred.
	Arms    []Row       `yaml:"arms"`
	Blurred []Statement `yaml:"blurred"`
	Chain   []Link      `yaml:"chain"`
	// Topics are those to which the sections lead, for all that the reports say on them.
	Topics SectionTopics `yaml:"topics"`
	Method []Text        `yaml:"method"`
	// Foot stands at the foot of every page, after the day on which the piece stands still.
	Foot Text `yaml:"foot"`
}

// SectionTopics lists topics by the section of the front page that leads to them.
type SectionTopics struct {
	Arms     []string `yaml:"arms"`
	Chain    []string `yaml:"chain"`
	Timeline []string `yaml:"timeline"`
}

// Modified is the day on which the piece last changed: the one on which it stands still, or that of a later correction.
func (e *Explainer) Modified() string {
	last := e.Page.AsOf.Last()
	for _, c := range e.Corrections {
		last = max(last, c.Day.Last())
	}
	return last
}

// Statement is a sentence of ours with the facts it rests on, at least one. Its citations are the reports of those facts.
type Statement struct {
	Text  `yaml:",inline"`
	Facts []string `yaml:"facts"`
}

// Answer is what could be answered on one stop of the time control: at most 60 words, and three fields.
type Answer struct {
	// Day is the stop: a day, or the weekend as a span.
	Day      Date      `yaml:"day"`
	Summary  Statement `yaml:"summary"`
	Going    Statement `yaml:"going"`
	NotGoing Statement `yaml:"not_going"`
	InCharge Statement `yaml:"in_charge"`
}

// Row is one question of the comparison with both arms' answers. Its id starts with "row-".
type Row struct {
	ID    string    `yaml:"id"`
	Title Text      `yaml:"title"`
	HSI   Statement `yaml:"hsi"`
	ERO   Statement `yaml:"ero"`
}

// Link is one frame of the chain of authority. Its id starts with "link-".
type Link struct {
	ID string `yaml:"id"`
	// Actor is whose frame it is.
	Actor string `yaml:"actor"`
	Name  Text   `yaml:"name"`
	// Role says what it is in the chain; May and MayNot what it may and may not do, as far as the reports say.
	Role   Statement   `yaml:"role"`
	May    []Statement `yaml:"may"`
	MayNot []Statement `yaml:"may_not"`
	// Inside is the id of the frame around it; empty for the outermost and for one that stands outside.
	Inside string `yaml:"inside"`
}
