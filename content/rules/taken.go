package rules

import (
	"regexp"
	"slices"
	"strings"
)

// Reached are the ids of parts of pages to which other sites may lead, in every story.
var Reached = []string{"answer", "more-cards", "method", "corrections", "glossary", "questions", "main"}

// works are the ids and keys that the pages, the program and the embeds use for themselves.
var works = []string{
	"all", "terms", // embeds
	"page", "bar", "found", "filters", "beside", "answer-title", "to", // ids
	"masthead", "colophon", "foot", "still", "strip", "rail", "recent", "moved", "card", "difference", "cardlist", "cards-head", "count", "timeline-head", // keys
}

// stops are the ids of the days in the control of the day.
var stops = regexp.MustCompile(`^day-[0-9]+$`)

// Taken reports whether the pages have an id for themselves, whatever the story: no record may have it. Tests hold it against what they
// are built with.
func Taken(id string) bool {
	about, is := strings.CutPrefix(id, "about-")
	return slices.Contains(works, id) || slices.Contains(Reached, id) || stops.MatchString(id) || is && slices.Contains(Abouts, about)
}

// Heading is the id of the heading of a section.
func Heading(section string) string { return section + "-title" }
