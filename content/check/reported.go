package check

import (
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
)

// mostAfter is how many words may follow a report's name at the end of a sentence where the name does no more than attribute it.
const mostAfter = 2

// reported keeps what rests on a report's own reporting from the days before that report: a fact that was so before the affair needs
// a report that is no retelling, and a text that tells what a report does, and is not only attributed to it, counts from its day.
func (c *checker) reported() {
	e := c.all.In(c.e.Story.Reports)
	if e == nil {
		e = c.e
	}
	x := content.NewIndex(e)
	for i, f := range e.Facts {
		o, path := walk.Owner{Kind: "fact", ID: f.ID}, item("facts", i)
		if f.Public == content.Background && len(f.Reports) > 0 && !confirmed(x, f.Reports) {
			c.at(path+".public", o, "was so before the affair by a retelling alone: leave public out, so that it counts from the day of that report")
		}
		c.tells(path, o, e, x, f.Text, x.PublicFrom(f))
	}
	for i, v := range e.Events {
		c.tells(item("events", i), walk.Owner{Kind: "event", ID: v.ID}, e, x, v.Text, x.PublicFrom(v))
	}
	for i, h := range e.Stakeholders {
		for j, s := range h.Steps {
			c.tells(item(item("stakeholders", i)+".steps", j), walk.Owner{Kind: "stakeholder", ID: h.ID}, e, x, s.Text, x.PublicFrom(s))
		}
	}
}

// confirmed says whether one of these reports retells no other.
func confirmed(x *content.Index, reports []string) bool {
	for _, id := range reports {
		if r := x.Report(id); r == nil || !r.Retells {
			return true
		}
	}
	return false
}

// tells refuses a text that tells of a report before that was there.
func (c *checker) tells(path string, o walk.Owner, e *content.Explainer, x *content.Index, t content.Text, from int) {
	for _, r := range e.Reports {
		if !r.Date.Valid() || c.unsettled() || r.Date.First() > c.asOf() {
			continue // the date of the report is told of
		}
		if x.StopOf(r.Date) > from && told(string(t), string(r.Short)) {
			c.at(path+"."+string(e.Lang), o, "tells what %s does, which is of %s: it cannot be public before that day; only name it at the end of a sentence, or give a later day", r.Short, r.Date)
			return
		}
	}
}

// told says whether a text names a report elsewhere than at the end of a sentence.
func told(text, name string) bool {
	for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".;!?", r) }) {
		words := bareWords(sentence)
		at := strings.Index(" "+words+" ", " "+bareWords(name)+" ")
		if name == "" || at < 0 {
			continue
		}
		after := strings.Fields(words[at+len(bareWords(name)):])
		if len(after) > mostAfter || strings.Contains(" "+strings.Join(after, " ")+" ", " "+bareWords(name)+" ") {
			return true
		}
	}
	return false
}
