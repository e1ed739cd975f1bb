// Package content holds what is true: the records an editor writes by hand, their types,
// and the rules they keep. It knows nothing about how they are shown.
package content

// Text is one statement in the language of its edition, in our own words, without markup. In the data files it stands in the
// language of every edition.
type Text string

// Explainer is everything the piece says in one language: an edition. Slices keep the order of the data files,
// which is the order in which records are shown unless a view sorts them by date.
type Explainer struct {
	// Lang is the language of the edition.
	Lang Lang `yaml:"-"`
	// Words are those of its interface.
	Words        Words `yaml:"-"`
	Story        Story
	Page         Page
	Actors       []Actor
	Sides        []Side
	Stances      []Stance
	Topics       []Topic
	Reports      []Report
	Facts        []Fact
	Quotations   []Quotation
	Events       []Event
	Stakeholders []Stakeholder
	Differences  []Difference
	Questions    []Question
	Tasks        []Task
	Terms        []Term
	Corrections  []Correction
	Moved        []Move
}

// Actor is one of those on whose parts the story turns. Its id starts with "actor-". Mark and tint stand for it wherever it is named.
type Actor struct {
	ID string `yaml:"id"`
	// Short is what the actor is called beside its mark, Name its name in full.
	Short Text `yaml:"short"`
	Name  Text `yaml:"name"`
	// Lang is the language of Short where that is a name which no edition translates, such as "en"; else it is left out.
	Lang string `yaml:"lang"`
	// Mark is the shape of its sign: "disc", "hatched", "framed", "diamond", "open-diamond" or "ring".
	Mark string `yaml:"mark"`
	// Tint is its colour: "teal", "rust", "navy", "violet" or "grey".
	Tint string `yaml:"tint"`
}

// Side is where a stakeholder belongs. Its id starts with "side-". The order of the file is that of the filter.
type Side struct {
	ID   string `yaml:"id"`
	Name Text   `yaml:"name"`
	// Sign is the actor whose mark the cards of this side carry; left out, it is a grey ring.
	Sign string `yaml:"sign"`
}

// Stance is what stakeholders say of the matter. Its id starts with "stance-". The order of the file is that of the overview and the filter.
type Stance struct {
	ID   string `yaml:"id"`
	Name Text   `yaml:"name"`
	// Look is how it stands out on a card: "strong", "dashed", "filled" or "faint".
	Look string `yaml:"look"`
}

// Topic groups facts. Its id starts with "topic-".
type Topic struct {
	ID    string `yaml:"id"`
	Title Text   `yaml:"title"`
}

// Fact is one checked statement. Its id starts with "fact-".
type Fact struct {
	ID    string `yaml:"id"`
	Topic string `yaml:"topic"`
	Text  `yaml:",inline"`
	// Reports are the ids of the reports that carry it, at least one.
	Reports []string `yaml:"reports"`
	// Silent are reports that do not say it, where that they do not is part of the fact; Differs are reports that say otherwise.
	// Neither carries it, and neither counts.
	Silent  []string `yaml:"silent"`
	Differs []string `yaml:"differs"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
	// AssertedBy are the stakeholders who assert it, when it is an assertion.
	AssertedBy []string `yaml:"asserted_by"`
	// Public is the day it became public; "background" for what was settled before the affair;
	// left out where the reports do not tell, and then the day of the earliest report counts.
	Public Date `yaml:"public"`
}

// Quotation is verbatim speech, tied to one report's rendering. Its id starts with "quote-".
type Quotation struct {
	ID      string `yaml:"id"`
	Speaker string `yaml:"speaker"`
	Report  string `yaml:"report"`
	// Places are the paragraphs that hold the words, in one entry; they come from the lock file.
	Places []string `yaml:"-"`
	// Renders names the fullest rendering of the same words, where another report has that: this one is then folded below it.
	Renders string `yaml:"renders"`
	// Verbatim is the wording of the report, at most 40 words, without the outer quote marks.
	Verbatim string `yaml:"verbatim"`
	// Cut says where the words begin or stop inside the report's own quotation marks: "start", "end", or both; and
	// "middle" where … stands for words that we leave out. Whoever reads it then sees an ellipsis there.
	Cut []string `yaml:"cut"`
	// Rendering is our own translation for each edition in another language than the reports, always shown as such.
	Rendering Text `yaml:"rendering"`
	// Public is when the public could know that this speaker said it, where that is later than Day: a later report may be the first
	// to name the speaker. Left out, Day counts if it lies in the affair, else the report's.
	Public Date `yaml:"public"`
	// Day is when it was said; Medium is where or to whom.
	Day    Date `yaml:"day"`
	Medium Text `yaml:"medium"`
}

// Event is something that happened or is planned. Its id starts with "event-".
type Event struct {
	ID string `yaml:"id"`
	// Date has the precision the reports give; Part is "morning", "afternoon" or empty.
	Date Date   `yaml:"date"`
	Part string `yaml:"part"`
	// Weekday is the day as the reports name it ("Tuesday"), or "weekend"; empty where they name none.
	Weekday string `yaml:"weekday" pack:"-"`
	// Public is as in Fact; left out, the event's own day counts if it lies in the affair, else the earliest report's. An event
	// without a date is older than the affair where Public is given, and part of it where it is not.
	Public  Date `yaml:"public"`
	Title   Text `yaml:"title"`
	Text    `yaml:",inline"`
	Reports []string `yaml:"reports"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
	// Then are the further claims of the text, in their order.
	Then         []Told   `yaml:"then"`
	Stakeholders []string `yaml:"stakeholders"`
	// Weight is "main" for what the timeline shows first, "minor" for the rest.
	Weight string `yaml:"weight"`
}

// Stakeholder is a person or body with a position or a part. Its id has no prefix: it is the card's address.
type Stakeholder struct {
	ID string `yaml:"id"`
	// Kind is "person", "body", "group" or "unnamed" (one source whom a report does not name).
	Kind string `yaml:"kind" pack:"-"`
	// Side is where they belong, Stance what they say of the matter.
	Side   string `yaml:"side"`
	Stance string `yaml:"stance"`
	// Actor is the actor that they are, whose mark stands beside the name; left out, it is the sign of the side.
	Actor string `yaml:"actor"`
	Name  Text   `yaml:"name"`
	// Role is as the reports give it, each claim with the reports that do.
	Role Account `yaml:"role"`
	// Summary is the position, fair enough that the person would accept it: 12 to 45 words.
	Summary Account  `yaml:"summary"`
	Reports []string `yaml:"reports"`
	// Steps are the position day by day, oldest first; empty for a part without a position.
	Steps []Step `yaml:"steps"`
	// Part says in a few words what they have to do with the matter, for who has no position of their own: they stand in the list
	// behind the cards, which leads to a page for each.
	Part Text `yaml:"part"`
	// Weight is "main" for what stands first, "minor" for the rest.
	Weight string `yaml:"weight"`
}

// Step is one day of a position.
type Step struct {
	Day     Date `yaml:"day"`
	Text    `yaml:",inline"`
	Reports []string `yaml:"reports"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
	// Then are the further claims of the text, in their order.
	Then []Told `yaml:"then"`
}

// Difference is a point on which the reports do not agree. Its id starts with "diff-".
type Difference struct {
	ID string `yaml:"id"`
	// About is "who", "when", "where", "words", "name", "number", "scope" or "attribution".
	About string `yaml:"about"`
	// Facts, Events and Quotations are those that it concerns: where one is told, its mark leads here.
	Facts      []string  `yaml:"facts"`
	Events     []string  `yaml:"events"`
	Quotations []string  `yaml:"quotations"`
	Title      Text      `yaml:"title"`
	Versions   []Version `yaml:"versions"`
	// Common is the common ground; Therefore is what we say because of it.
	Common    Text `yaml:"common"`
	Therefore Text `yaml:"therefore"`
	// Weight is "main" for the few on the main page, "minor" for the rest.
	Weight string `yaml:"weight"`
}

// Version is one report's side of a difference.
type Version struct {
	Report string `yaml:"report"`
	Text   `yaml:",inline"`
	// Wording is a verbatim excerpt of the report, at most 25 words; empty where the point is that it is silent.
	Wording string `yaml:"wording"`
	// Rendering is our own translation of the wording, as in Quotation; empty where there is none.
	Rendering Text `yaml:"rendering"`
	// Paragraph is where the wording stands; it comes from the lock file.
	Paragraph string `yaml:"-"`
	// Cut is as in Quotation, where the wording takes a part of what the report has in quotation marks.
	Cut []string `yaml:"cut"`
}

// Silent reports whether the report says nothing on the point: then it is no source of it.
func (v *Version) Silent() bool { return v.Wording == "" }

// Question is something that no report answers. Its id starts with "question-".
type Question struct {
	ID    string `yaml:"id"`
	Title Text   `yaml:"title"`
	// Text says how near the reports come to an answer. Reports are those that carry it; none for what no report says.
	Text    `yaml:",inline"`
	Reports []string `yaml:"reports"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
	// Then are the further claims of the text, in their order.
	Then []Told `yaml:"then"`
}

// Task is one item of "whose job is it?". Its id starts with "task-".
type Task struct {
	ID    string `yaml:"id"`
	Title Text   `yaml:"title"`
	// Answer is the actor whose job it is.
	Answer string `yaml:"answer"`
	// Text explains the answer, 12 to 45 words with what follows in Then; Facts are the facts it rests on, at least one.
	Text  `yaml:",inline"`
	Facts []string `yaml:"facts"`
	// Then are the further claims of the answer, in their order.
	Then []Claim `yaml:"then"`
}

// Term is one entry of the glossary. Its id starts with "term-".
type Term struct {
	ID    string `yaml:"id"`
	Title Text   `yaml:"title"`
	// Words are the forms in which texts use it, with commas between them; left out, it is the title. Where one first stands in a
	// section, readers are led to the entry.
	Words   Text `yaml:"words" pack:"-"`
	Text    `yaml:",inline"`
	Reports []string `yaml:"reports"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
	// Then are the further claims of the text, in their order.
	Then []Told `yaml:"then"`
}

// Correction says what was wrong and what it is now. Its id starts with "correction-".
type Correction struct {
	ID     string `yaml:"id"`
	Day    Date   `yaml:"day"`
	Record string `yaml:"record"`
	Was    Text   `yaml:"was"`
	Now    Text   `yaml:"now"`
}

// Move names the successor of an id that was published and is gone, so that the links and embeds of other sites still lead somewhere.
type Move struct {
	// From is the id that is gone.
	From string `yaml:"from"`
	// To is the id of the record that now says what the old one said; a correction, where it was withdrawn.
	To string `yaml:"to"`
}
