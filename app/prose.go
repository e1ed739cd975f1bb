package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// prose is a text of ours. Words in “…” are always a report's own; where the edition is in another language they are marked as of theirs.
func (e *Env) prose(text string) []ui.UI {
	if !e.E.Foreign() {
		return []ui.UI{ui.Text(text)}
	}
	var out []ui.UI
	for text != "" {
		from := strings.Index(text, "“")
		to := strings.Index(text, "”")
		if from < 0 || to < from {
			return append(out, ui.Text(text))
		}
		if from > 0 {
			out = append(out, ui.Text(text[:from]))
		}
		to += len("”")
		out = append(out, tx("span", "", text[from:to]).Attr("lang", string(e.E.Story.Reports)))
		text = text[to:]
	}
	return out
}
