package rules

// What the values mean. Editors' programs show it beside each value.
var (
	kinds = map[string]string{
		"person": "a person with a name", "body": "an authority, a company, an organisation", "group": "several people who speak or act together",
		"unnamed": "one source whom a report does not name",
	}
	marks = map[string]string{
		"disc": "a full circle", "hatched": "a square of diagonals; the frames and columns of its actor are hatched too", "framed": "a full square in a frame",
		"diamond": "a full diamond", "open-diamond": "the outline of a diamond", "ring": "the outline of a circle, as for who is no actor",
	}
	sections = map[string]string{
		"comparison": "asks several actors the same questions", "sorter": "lets the reader give tasks to actors", "nesting": "shows who works inside whose frame",
		"timeline": "the events, and the control of the day", "cards": "who says what", "differences": "where the reports differ, and open questions", "sources": "the reports and the method",
	}
	looks = map[string]string{
		"strong": "a line in the colour of the text", "dashed": "a dashed line", "filled": "a grey ground", "faint": "a light line",
	}
	weights = map[string]string{"main": "is shown first", "minor": "is shown with the rest"}
	abouts  = map[string]string{
		"who": "who did or said it", "when": "when it was", "where": "where it was", "words": "what was said", "name": "how someone or something is called",
		"number": "how many", "scope": "how far something goes", "attribution": "to whom something is ascribed",
	}
	cuts = map[string]string{
		"start": "the report’s quotation begins earlier", "middle": "… stands for words that we leave out", "end": "the report’s quotation goes on",
	}
)
