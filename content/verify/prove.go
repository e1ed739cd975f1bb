package verify

import (
	"slices"
	"strings"
	"unicode/utf8"

	"explainer/content"
)

// prove looks a claim up in the reports that it cites and notes where it stands.
func (v *verifier) prove(c claim) {
	words := normalise(c.words).text
	if c.field == verbatim && strings.Contains(words, `"`) && !v.within(c, words) {
		v.at(c.Path, c.Owner, "verbatim holds a double quotation mark: speech on either side of one is two records")
		return
	}
	if len(c.Reports) == 0 {
		v.at(c.Path, c.Owner, "%s “%s” cites no report", c.name(), c.words)
		return
	}
	narrated, cut := "", ""
	found := false
	for _, id := range c.Reports {
		r := v.byID[id]
		if r == nil {
			return // it may stand in the one that cannot be read; that report's own message says why
		}
		places, told := r.places(c, words)
		if told && narrated == "" {
			narrated = id
		}
		for _, p := range places {
			if p.cut != c.cut {
				if !found {
					found, cut = true, v.wanted(c, r, p)
				}
				continue
			}
			from := r.at[p.from]
			v.lock.Quotations = append(v.lock.Quotations, LockedQuotation{
				Record: c.record(), Field: c.field, Report: id, SHA256: digest(words), Cut: c.cut,
				Offset: from, Length: r.at[p.to] - from, Paragraph: r.paragraphOf(p.from),
			})
			return
		}
	}
	switch {
	case found:
		v.at(c.cutPath, c.Owner, "%s %s", c.name(), cut)
		return
	case narrated != "":
		v.at(c.Path, c.Owner, "verbatim stands in %s, but not inside quotation marks", narrated)
		return
	}
	v.at(c.Path, c.Owner, "%s “%s” does not stand in %s%s", c.name(), c.words, strings.Join(c.Reports, ", "), v.why(c, words))
}

// within says whether words with a quotation mark among them stand in one quotation all the same, of which the mark is a part.
func (v *verifier) within(c claim, words string) bool {
	return slices.ContainsFunc(c.Reports, func(id string) bool {
		r := v.byID[id]
		if r == nil {
			return false
		}
		places, _ := r.places(c, words)
		return len(places) > 0
	})
}

// name is how a message calls the claim.
func (c claim) name() string {
	if c.field == span {
		return c.Name() + " quotes words:"
	}
	return c.field
}

// wanted says where the report goes on within its quotation marks, and what the data must say of it.
func (v *verifier) wanted(c claim, r *report, p place) string {
	if p.cut == "" {
		return "is all that " + r.id + " has in these quotation marks: leave out cut"
	}
	var says []string
	for _, q := range r.quoted {
		if q[0] < p.from && p.from < q[1] && strings.Contains(p.cut, content.CutStart) {
			says = append(says, "before it “"+lastWords(r.text[q[0]:p.from])+"”")
		}
		if q[0] < p.to && p.to < q[1] && strings.Contains(p.cut, content.CutEnd) {
			says = append(says, "after it “"+firstWords(r.text[p.to:q[1]])+"”")
		}
	}
	if strings.Contains(p.cut, content.CutMiddle) {
		says = append(says, "words in place of the “…”")
	}
	return "leaves out what " + r.id + " has in the same quotation marks, " + strings.Join(says, " and ") + ": write cut: [" + p.cut + "]"
}

// shownWords is how many words of a report a message shows.
const shownWords = 5

func firstWords(text string) string {
	words := strings.Fields(text)
	if len(words) > shownWords {
		return strings.Join(words[:shownWords], " ") + " …"
	}
	return strings.Join(words, " ")
}

func lastWords(text string) string {
	words := strings.Fields(text)
	if n := len(words); n > shownWords {
		return "… " + strings.Join(words[n-shownWords:], " ")
	}
	return strings.Join(words, " ")
}

// why helps to find the mistake: whether two places were joined, or where the record leaves the report.
func (v *verifier) why(c claim, words string) string {
	best, in := "", ""
	for _, id := range c.Reports {
		r := v.byID[id]
		if r == nil {
			continue
		}
		head := r.longestStart(words)
		rest := strings.Trim(words[len(head):], " ,.")
		if head != "" && strings.Contains(rest, " ") && len(r.find(rest)) > 0 {
			return "; it joins two places of " + id + ": “" + head + "” and “" + rest + "” are two records"
		}
		if len(head) > len(best) {
			best, in = head, id
		}
	}
	if best == "" {
		return ""
	}
	next, _, _ := strings.Cut(strings.TrimLeft(words[len(best):], " ,."), " ")
	return "; " + in + " has “" + best + "”, but then not “" + next + "”"
}

// longestStart returns as many words of part, from its first, as stand together in r.
func (r *report) longestStart(part string) string {
	best := ""
	for i := 0; i <= len(part); i++ {
		if i < len(part) && (part[i] != ' ' || !utf8.RuneStart(part[i])) {
			continue
		}
		head := strings.TrimRight(part[:i], " ,.")
		if head != "" && len(r.find(head)) == 0 {
			break
		}
		best = head
	}
	return best
}
