package verify

import (
	"strings"
	"unicode/utf8"
)

// prove looks a claim up in the reports that it cites and notes where it stands.
func (v *verifier) prove(c claim) {
	words := normalise(c.words).text
	if c.field == verbatim && strings.Contains(words, `"`) {
		v.at(c.Path, c.Owner, "verbatim holds a double quotation mark: speech on either side of one is two records")
		return
	}
	if len(c.Reports) == 0 {
		v.at(c.Path, c.Owner, "%s “%s” cites no report", c.name(), c.words)
		return
	}
	narrated := false
	for _, id := range c.Reports {
		r := v.byID[id]
		if r == nil {
			continue
		}
		for _, at := range r.find(words) {
			if c.field == verbatim && !r.inQuotes(at, at+len(words)) {
				narrated = true
				continue
			}
			from := r.at[at]
			v.lock.Quotations = append(v.lock.Quotations, LockedQuotation{
				Record: c.record(), Field: c.field, Report: id, SHA256: digest(words),
				Offset: from, Length: r.at[at+len(words)] - from,
			})
			return
		}
	}
	if narrated {
		v.at(c.Path, c.Owner, "verbatim stands in %s, but not inside quotation marks", c.Reports[0])
		return
	}
	v.at(c.Path, c.Owner, "%s “%s” does not stand in %s%s", c.name(), c.words, strings.Join(c.Reports, ", "), v.why(c, words))
}

// name is how a message calls the claim.
func (c claim) name() string {
	if c.field == span {
		return c.Name() + " quotes words:"
	}
	return c.field
}

// why helps to find the mistake: whether two places were joined, or where the record leaves the report.
func (v *verifier) why(c claim, words string) string {
	best, in := "", ""
	for _, id := range c.Reports {
		r := v.byID[id]
		if r == nil {
			return "; " + id + " could not be read"
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
