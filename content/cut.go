package content

// The values of Cut in a Quotation and a Version.
const (
	CutStart  = "start"
	CutMiddle = "middle"
	CutEnd    = "end"
)

// Ellipsis stands for words of a report that are left out.
const Ellipsis = "…"

// Words returns the quotation as it is shown: with an ellipsis where it takes a part of what was said.
func (q Quotation) Words() string { return withEllipses(q.Verbatim, q.Cut) }

// Translated returns our rendering as it is shown, cut where the quotation is.
func (q Quotation) Translated() string { return withEllipses(string(q.Rendering), q.Cut) }

// Translated returns our rendering of the wording as it is shown.
func (v Version) Translated() string { return withEllipses(string(v.Rendering), v.Cut) }

// Words returns the wording as it is shown; empty where the report is silent.
func (v Version) Words() string { return withEllipses(v.Wording, v.Cut) }

// withEllipses puts the ellipses at the ends. A hard space keeps them beside the word. What is left out in the middle
// is marked in the text itself.
func withEllipses(words string, cut []string) string {
	if words == "" {
		return ""
	}
	for _, at := range cut {
		switch at {
		case CutStart:
			words = Ellipsis + "\u00a0" + words
		case CutEnd:
			words += "\u00a0" + Ellipsis
		}
	}
	return words
}
