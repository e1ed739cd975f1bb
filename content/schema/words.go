package schema

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"explainer/content/rules"
)

// message says what a string must be. An editor's program tells it in place of "does not match the pattern of …".
func message(rule rules.Rule) string {
	said := ""
	switch {
	case rule.Enum != nil:
		said = "Write one of: " + strings.Join(rule.Enum, ", ") + "."
	case rule.ID != "":
		said = form(rule.ID)
	case rule.Dates != nil:
		said = "Write " + dates(rule.Dates) + ", in quotation marks."
	case rule.Address:
		said = "Write an address that begins with https://, without what stands behind a #."
	case limits(rule) != "":
		said = sentences("Write "+strings.ToLower(limits(rule)[:1])+limits(rule)[1:], spaces(rule))
	case rule.Optional:
		said = "Write text in quotation marks."
	default:
		said = "Write text, in quotation marks; it must not be empty."
	}
	if rule.Optional && rule.Enum == nil && (rule.Dates != nil || rule.Address || limits(rule) != "") {
		said += " Or leave it out."
	}
	return said
}

// form says how the id of a new record looks.
func form(kind string) string {
	p := rules.Prefixes[kind]
	return fmt.Sprintf("The id of %s has small letters, digits and single hyphens%s: %ssome-name.", rules.A(kind), begins(p), p)
}

func begins(prefix string) string {
	if prefix == "" {
		return ""
	}
	return fmt.Sprintf(", and begins with %q", prefix)
}

// forms are the precisions of a date in words, each with an example.
var forms = map[string][2]string{
	"day": {"a day", "2026-01-27"}, "weekend": {"a weekend", "2026-01-24/2026-01-25"}, "span": {"days from and to", "2026-01-20/2026-01-23"},
	"month": {"a month", "2026-01"}, "year": {"a year", "2026"},
}

// noDay are the words that stand where there is no date.
var noDay = map[string]string{"background": "settled before the affair", "unknown": "the reports do not tell"}

// dates lists the forms of a date.
func dates(precisions []string) string {
	var out []string
	for _, p := range precisions {
		if f, ok := forms[p]; ok {
			out = append(out, fmt.Sprintf("%s as %q", f[0], f[1]))
		} else {
			out = append(out, fmt.Sprintf("%q", p))
		}
	}
	return either(out)
}

// examples are dates to begin from, in the quotation marks without which they are no text.
func examples(precisions []string) []snippet {
	var out []snippet
	for _, p := range precisions {
		words, date := forms[p][0], forms[p][1]
		if date == "" {
			words, date = noDay[p], p
		}
		out = append(out, snippet{date, words, strconv.Quote(date)})
	}
	return out
}

// either joins with commas and an "or".
func either(list []string) string {
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " or " + list[n-1]
	}
	return list[0]
}

// limits says how long a text may be; nothing where there is no limit.
func limits(rule rules.Rule) string {
	switch {
	case rule.MaxWords > 0:
		return fmt.Sprintf("At most %d words.", rule.MaxWords)
	case rule.MaxRunes > 0:
		return fmt.Sprintf("At most %d characters.", rule.MaxRunes)
	}
	return ""
}

func spaces(rule rules.Rule) string {
	if rule.MaxWords > 0 {
		return "One space between words, none before the first or behind the last, all on one line."
	}
	return "All on one line; it must not be empty."
}

// sentences joins those that say something.
func sentences(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

// means says what each value of a list means; nothing where the values speak for themselves.
func means(rule rules.Rule) []string {
	var out []string
	for _, v := range rule.Enum {
		if said := rule.Means[v]; said != "" {
			out = append(out, said)
		}
	}
	return out
}

// describe is what an editor's program shows beside a key: what the type says of the field, or what the key means on every record.
func describe(doc, key string, rule rules.Rule) string {
	if doc == "" {
		doc = common[key]
	}
	switch {
	case rule.ID != "":
		return "The id is an address on other sites, so it stays once it is published. " + form(rule.ID)
	case rule.Dates != nil:
		return sentences(doc, "It is "+dates(rule.Dates)+".")
	case doc == "" && rule.Refs != "":
		return "Names a " + rule.Refs + " by its id."
	}
	return sentences(doc, limits(rule))
}

// common says what a key means where the type says nothing of it.
var common = map[string]string{
	"as_of":  "The day of the piece.",
	"byline": "The authors, as the report prints them.",
	"common": "What all reports have in common.", "contributors": "Who else the report names at its end.", "cut": "Where the words are shortened: start, middle, end.",
	"damage": "Where the page of the report is damaged.", "dateline": "The place that stands before the text; empty where there is none.",
	"date": "The day of it.", "day": "The day of it.", "description": "What search engines and shared links say of the piece.",
	"facts": "The facts it rests on, by their ids.", "headline": "The title of the piece.",
	"may": "What it may do.", "may_not": "What it may not do.",
	"medium": "Where, or to whom, it was said.", "method": "How the piece was made, a paragraph each.", "name": "The name as a reader sees it.",
	"now": "What it says now.", "outlet": "Who published it; empty where the text names none.",
	"part": "The part of the day.", "reason": "Why we do without the word, and what to write.", "record": "The id of what is corrected.",
	"report": "The report that has it, by its id.", "reports": "The reports that carry it, by their ids.", "say": "What the notion is called here, where the words are other names for it.", "speaker": "Whose words they are, by the id of the card.",
	"stakeholders": "The cards that it concerns, by their ids.", "steps": "The position day by day.", "summary": "The whole in short, with its facts.",
	"therefore": "What the piece says because of it.", "title": "The title, in every language of the story.", "topic": "The topic to which it belongs, by its id.",
	"versions": "What each report says, at least two.", "was": "What it said before.", "words": "Words that we do without, in all their forms.",
}
