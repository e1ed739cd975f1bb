package rules

import "strings"

// The lists of allowed values. The check and the schemas both read them here.
var (
	Kinds   = []string{"person", "body", "group", "unnamed"}
	Sides   = []string{"government", "coalition", "opposition", "local", "union", "us", "olympic", "press", "public", "other"}
	Stances = []string{"objects", "questions", "reassures", "stays-out", "no-position"}
	Actors  = []string{"hsi", "ero", "italy", "dss", "us", "other"}
	// Frames are the actors of the chain of authority, and the answers to "whose job is it?".
	Frames   = []string{"hsi", "ero", "italy", "dss"}
	Weights  = []string{"main", "minor"}
	Parts    = []string{"morning", "afternoon"}
	Weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "weekend"}
	Abouts   = []string{"who", "when", "where", "words", "name", "number", "scope", "attribution"}
	// Cuts are the places where words of a report may be left out of a quotation.
	Cuts = []string{"start", "middle", "end"}
)

// Prefixes are the beginnings of ids by kind of record. A stakeholder's id has none: it is the card's address.
var Prefixes = map[string]string{
	"topic": "topic-", "report": "report-", "fact": "fact-", "quotation": "quote-", "event": "event-",
	"stakeholder": "", "difference": "diff-", "question": "question-", "task": "task-", "term": "term-",
	"correction": "correction-", "row": "row-", "link": "link-",
}

// Kebab is an id as it should have been written: small letters, hyphens between the words.
func Kebab(id string) string {
	return strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(id))
}
