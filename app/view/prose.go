package view

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Quoted puts the words of a report between the quotation marks of the edition.
func (e *Env) Quoted(words string) string { return e.Words.Open + words + e.Words.Close }

// Prose is a text of ours. The data have “…” around the words of a report, and nothing else between such marks; the page has the marks
// of its language. Where that is not the language of the reports, their words are marked as of theirs.
func (e *Env) Prose(text string) []ui.UI {
	var out []ui.UI
	before := ""
	for text != "" {
		own, rest, opens := strings.Cut(text, "“")
		words, after, closes := strings.Cut(rest, "”")
		switch {
		case !opens || !closes:
			before, text = before+text, ""
		case !e.Data.Foreign() || strings.ToLower(words) == strings.ToUpper(words): // a figure is of no language
			before, text = before+own+e.Quoted(words), after
		default:
			if before += own; before != "" {
				out = append(out, ui.Text(before))
			}
			out = append(out, e.Spoken(Tx("span", "", e.Quoted(words)), string(e.Data.Story.Reports)))
			before, text = "", after
		}
	}
	if before != "" || out == nil {
		out = append(out, ui.Text(before))
	}
	return out
}
