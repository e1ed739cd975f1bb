package verify

import (
	"strings"
	"unicode/utf8"

	"explainer/content"
)

// place is where words stand in the normal text of a report, and where the report goes on within its quotation marks.
type place struct {
	from, to int
	cut      string
}

// places returns every place in r where the words of a claim stand: for a quotation only those inside one pair of
// quotation marks. What stands elsewhere is narration.
func (r *report) places(c claim, words string) (out []place, narrated bool) {
	whole, pieces := r.find(words), strings.Split(words, ellipsis)
	for _, at := range whole {
		if c.field == verbatim && !r.inQuotes(at, at+len(words)) {
			narrated = true
			continue
		}
		out = append(out, r.place(c, at, at+len(words), false))
	}
	if len(whole) > 0 || len(pieces) == 1 || c.field == span {
		return out, narrated
	}
	stretches := r.quoted
	if c.field == wording {
		stretches = r.paragraphs
	}
	for _, s := range stretches {
		if from, to, ok := r.inOrder(pieces, s); ok {
			out = append(out, r.place(c, from, to, true))
		}
	}
	return out, narrated
}

// inOrder looks for pieces one after the other in a stretch, with words of the report between them.
func (r *report) inOrder(pieces []string, stretch [2]int) (from, to int, ok bool) {
	from, to = -1, stretch[0]
	for _, p := range pieces {
		p = strings.Trim(p, " ")
		next := -1
		for _, at := range r.find(p) {
			if at >= to && at+len(p) <= stretch[1] && (from < 0 || speaks(r.text[to:at])) {
				next = at
				break
			}
		}
		if p == "" || next < 0 {
			return 0, 0, false
		}
		if from < 0 {
			from = next
		}
		to = next + len(p)
	}
	return from, to, true
}

// place notes where the report goes on, before and after, within the quotation marks that the words stand in. A wording
// may have the marks inside it; then it is cut only where it parts what stands between them.
func (r *report) place(c claim, from, to int, middle bool) place {
	var cuts []string
	if middle {
		cuts = append(cuts, content.CutMiddle)
	}
	for _, q := range r.quoted {
		if q[1] <= from || to <= q[0] || c.field == span || !speaks(r.text[max(from, q[0]):min(to, q[1])]) {
			continue
		}
		if q[0] < from && speaks(r.text[q[0]:from]) {
			cuts = append(cuts, content.CutStart)
		}
		if to < q[1] && speaks(r.text[to:q[1]]) {
			cuts = append(cuts, content.CutEnd)
		}
	}
	return place{from, to, cutsAt(cuts)}
}

// speaks reports whether a part of speech says something. A comma or a full stop does not; a mark of question or of
// exclamation does.
func speaks(part string) bool {
	for len(part) > 0 {
		r, n := utf8.DecodeRuneInString(part)
		if wordRune(r) || r == '?' || r == '!' {
			return true
		}
		part = part[n:]
	}
	return false
}
