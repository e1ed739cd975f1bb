package content

// Page is the copy of the main page that is not a record of its own. Every statement in it rests on facts.
type Page struct {
	// AsOf is the day on which the piece stands still.
	AsOf Date `yaml:"as_of"`
	// Site is the name of the site, Line what stands beside it in the masthead, Position what a card is, behind the name in its title.
	Site     Text `yaml:"site"`
	Line     Text `yaml:"line" pack:"-"`
	Position Text `yaml:"position"`

	Headline    Text `yaml:"headline"`
	Description Text `yaml:"description"`
	// Fields are what every answer is given in, each in the look of one actor: who it is about.
	Fields []Field `yaml:"fields" pack:"-"`
	// Answers holds the answer for each stop of the time control, oldest first; the last is the answer.
	Answers []Answer `yaml:"answers"`
	// Glance is the picture beside the answer; a story may do without.
	Glance Glance `yaml:"glance" pack:"-"`
	// Sections are the parts of the front page below the answer, in their order.
	Sections []Section `yaml:"sections"`
	Method   []Text    `yaml:"method"`
	// Foot stands at the foot of every page, after the day on which the piece stands still.
	Foot Text `yaml:"foot" pack:"-"`
	// Alike are words that mean the same in this story, by their beginnings, with a semicolon between groups: "gun weapon; premier prime".
	// The search takes one for the other where few records have what was typed.
	Alike Text `yaml:"alike"`
}

// Modified is the day on which the piece last changed: the one on which it stands still, or that of a later correction.
func (e *Explainer) Modified() string {
	last := e.Page.AsOf.Last()
	for _, c := range e.Corrections {
		last = max(last, c.Day.Last())
	}
	return last
}

// Field is one of the questions that every answer has a sentence for.
type Field struct {
	Label Text `yaml:"label"`
	// Actor is whom the sentence is about.
	Actor string `yaml:"actor"`
}

// Answer is what could be answered on one stop of the time control: at most 50 words, and a sentence for each field; all of
// it rests on facts that were public by then.
type Answer struct {
	// Day is the stop: a day, or the weekend as a span.
	Day     Date      `yaml:"day"`
	Summary Statement `yaml:"summary" pack:"-"`
	// Fields are the sentences in the order of the page's fields.
	Fields []Statement `yaml:"fields" pack:"-"`
}

// Glance is a picture of a border. On its left a group holds two actors that shade into each other; one of them crosses into the
// frame of a third, and works there inside the frame of a fourth; the other stays behind.
type Glance struct {
	// Left is what the side of the group is called, Group the group itself.
	Left  Text `yaml:"left"`
	Group Text `yaml:"group"`
	// Goes is the actor that crosses, Stays the one that does not.
	Goes  string `yaml:"goes"`
	Stays string `yaml:"stays"`
	// Right is the actor behind the border, Inside the one within whose frame the first works there.
	Right  string `yaml:"right"`
	Inside string `yaml:"inside"`
	// Caption stands below the picture.
	Caption Statement `yaml:"caption"`
	// Alt describes the picture for who does not see it.
	Alt Statement `yaml:"alt"`
}

// Section is a part of the front page. Its id has no prefix: it is an address. Of the parts that only some kinds have, a section has
// those of its own kind.
type Section struct {
	ID string `yaml:"id"`
	// Kind says how it is shown: "comparison", "sorter", "nesting", "timeline", "cards", "differences" or "sources". There is one section
	// of a kind at most. Cards and sources each story has; what lists records it has where there are any.
	Kind string `yaml:"kind"`
	// Embed says that it can stand in a frame of another site.
	Embed bool `yaml:"embed"`
	// Title is the heading, Short the same in a list of contents.
	Title Text `yaml:"title"`
	Short Text `yaml:"short"`
	// Intro stands below the heading.
	Intro Note `yaml:"intro"`
	// Topics are those to which the section leads at its end, for all that the reports say on them.
	Topics []string `yaml:"topics"`
	// Columns are the actors that a comparison sets against each other.
	Columns []string `yaml:"columns"`
	// Rows are what it asks them all.
	Rows []Row `yaml:"rows"`
	// BlendTitle is the heading of Blend.
	BlendTitle Text `yaml:"blend_title"`
	// BlendID is the id of Blend, to which links lead; without one nothing leads there.
	BlendID string `yaml:"blend_id"`
	// Blend says below a comparison where its columns run into each other.
	Blend []Statement `yaml:"blend"`
	// Before is the heading of what lay before the first day of a timeline.
	Before Text `yaml:"before"`
	// Answers are the actors to whom the reader may give the tasks of a sorter.
	Answers []string `yaml:"answers"`
	// Frames are those of a nesting: each works inside the one around it.
	Frames []Link `yaml:"frames"`
}

// Section returns the section of a kind, or nil.
func (e *Explainer) Section(kind string) *Section {
	for i := range e.Page.Sections {
		if s := &e.Page.Sections[i]; s.Kind == kind {
			return s
		}
	}
	return nil
}

// Note is a text of ours that may say something of the matter: then it has the facts that it rests on.
type Note struct {
	Text  `yaml:",inline"`
	Facts []string `yaml:"facts"`
	// Then are the further claims of the text, in their order.
	Then []Claim `yaml:"then"`
}

// Statement is what the note says of the matter.
func (n Note) Statement() Statement { return Statement(n) }

// Row is one question of a comparison with the answer of each column. Its id starts with "row-".
type Row struct {
	ID    string `yaml:"id"`
	Title Text   `yaml:"title"`
	// Cells are the answers in the order of the columns.
	Cells []Statement `yaml:"cells"`
}

// Link is one frame of a nesting. Its id starts with "link-".
type Link struct {
	ID string `yaml:"id"`
	// Actor is whose frame it is.
	Actor string `yaml:"actor"`
	Name  Text   `yaml:"name"`
	// Role says what it is there; May and MayNot what it may and may not do, as far as the reports say.
	Role   Statement   `yaml:"role"`
	May    []Statement `yaml:"may"`
	MayNot []Statement `yaml:"may_not"`
	// Inside is the id of the frame around it; empty for the outermost and for one that stands outside.
	Inside string `yaml:"inside"`
}
