package app

import (
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// prose is a text of ours. Words in “…” are always a report's own and English; in the Italian edition they are marked so.
func (e *Env) prose(text string) []ui.UI {
	if e.Lang == content.English {
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
		out = append(out, tx("span", "", text[from:to]).Attr("lang", "en"))
		text = text[to:]
	}
	return out
}
