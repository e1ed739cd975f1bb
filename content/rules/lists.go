package rules

import "strings"

// The lists of allowed values. The check and the schemas both read them here.
var (
	Kinds = []string{"person", "body", "group", "unnamed"}
	// Marks and Tints are the looks that an actor can have; the style sheet and the pictures draw each. Looks are those of a stance.
	Marks = []string{"disc", "hatched", "framed", "diamond", "open-diamond", "ring"}
	Tints = []string{"teal", "rust", "navy", "violet", "grey"}
	Looks = []string{"strong", "dashed", "filled", "faint"}
	// Sections are the kinds of sections; those of Standing every story has, for pages of their own belong to them. The others it has
	// where it has what they show.
	Sections = []string{"comparison", "sorter", "nesting", "timeline", "cards", "differences", "sources"}
	Standing = []string{"cards", "sources"}
	Weights  = []string{"main", "minor"}
	Parts    = []string{"morning", "afternoon"}
	Weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "weekend"}
	Abouts   = []string{"who", "when", "where", "words", "name", "number", "scope", "attribution"}
	// Cuts are the places where words of a report may be left out of a quotation.
	Cuts = []string{"start", "middle", "end"}
)

// A puts the article before the name of a kind: a fact, an event.
func A(kind string) string {
	if strings.ContainsAny(kind[:1], "aeiou") {
		return "an " + kind
	}
	return "a " + kind
}

// Prefixes are the beginnings of ids by kind of record. A stakeholder's id has none: it is the card's address.
var Prefixes = map[string]string{
	"actor": "actor-", "side": "side-", "stance": "stance-", "topic": "topic-", "report": "report-", "fact": "fact-", "quotation": "quote-", "event": "event-",
	"stakeholder": "", "difference": "diff-", "question": "question-", "task": "task-", "term": "term-",
	"correction": "correction-", "section": "", "row": "row-", "link": "link-",
}

// Kebab is an id as it should have been written: small letters, hyphens between the words.
func Kebab(id string) string {
	return strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(id))
}

// Linked reports whether records of a kind have an address of their own, which other sites link to and a correction can name.
// Actors, sides and stances have none: they are what other records refer to.
func Linked(kind string) bool {
	return kind != "actor" && kind != "side" && kind != "stance"
}
