package check

import (
	"strings"
	"unicode"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/near"
)

// longEnough is how many letters a word must have for one letter more or less to make no other word of it: “ever” is not “never”.
const longEnough = 6

// repeats refuses two records of a kind that say the same: in the same words, but for signs, capitals, small frequent words, and one letter
// of one long word. Words that deny count, and so do numbers. Two quotations may have the same words of different reports or speakers.
func (c *checker) repeats() {
	told := map[string]bool{}
	for _, e := range c.all {
		alike(c, told, e.Lang, "facts", "fact", e.Facts, func(f content.Fact) (string, string, string) { return f.ID, string(f.Text), "" })
		alike(c, told, e.Lang, "events", "event", e.Events, func(v content.Event) (string, string, string) { return v.ID, string(v.Text), string(v.Date) })
		alike(c, told, e.Lang, "questions", "question", e.Questions, func(q content.Question) (string, string, string) { return q.ID, string(q.Title), "" })
		alike(c, told, e.Lang, "tasks", "task", e.Tasks, func(t content.Task) (string, string, string) { return t.ID, string(t.Title), "" })
		alike(c, told, e.Lang, "terms", "term", e.Terms, func(t content.Term) (string, string, string) { return t.ID, string(t.Title), "" })
		alike(c, told, e.Lang, "differences", "difference", e.Differences, func(d content.Difference) (string, string, string) { return d.ID, string(d.Title), "" })
		alike(c, told, e.Lang, "stakeholders", "stakeholder", e.Stakeholders, func(h content.Stakeholder) (string, string, string) { return h.ID, string(h.Name), "" })
	}
	alike(c, told, c.e.Lang, "quotations", "quotation", c.e.Quotations, func(q content.Quotation) (string, string, string) {
		return q.ID, q.Verbatim, q.Speaker + " " + q.Report
	})
}

// alike tells of each record that says what an earlier one of its list says. A reading is its id, what it says, and what else two of
// them must have in common; told has the records that were told of in another language.
func alike[Record any](c *checker, told map[string]bool, l content.Lang, list, kind string, records []Record, read func(Record) (id, text, beside string)) {
	type said struct {
		id, beside string
		words      []string
	}
	var earlier []said
next:
	for i, r := range records {
		id, text, beside := read(r)
		now := said{id, beside, c.telling(l, text)}
		for _, was := range earlier {
			if was.id != id && was.beside == beside && len(now.words) > 0 && equalWords(was.words, now.words) {
				o := walk.Owner{Kind: kind, ID: id}
				if key := item(list, i); !told[key] {
					told[key] = true
					c.at(key, o, "says what %q says already: keep one of the two, and let what names the other name it", was.id)
				}
				continue next
			}
		}
		earlier = append(earlier, now)
	}
}

// telling are the words of a text without signs and capitals, and without frequent words but those that deny.
func (c *checker) telling(l content.Lang, text string) (out []string) {
	p, ok := c.said[l]
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !c.common[l][w] || ok && p.silence.MatchString(w) {
			out = append(out, w)
		}
	}
	return out
}

// equalWords says whether two texts have the same words in the same order, but for one letter of one of them.
func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	changed := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		x, y := []rune(a[i]), []rune(b[i])
		if changed++; changed > 1 || strings.ContainsFunc(a[i]+b[i], unicode.IsDigit) || min(len(x), len(y)) < longEnough || near.Changes(x, y) > 1 {
			return false
		}
	}
	return true
}
