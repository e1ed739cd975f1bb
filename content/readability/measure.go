package readability

import (
	"sort"
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// Sentence is one sentence with its score and the record that it stands in.
type Sentence struct {
	Record, Text string
	Score        float64
}

// Group is the mean of the texts of one kind of record.
type Group struct {
	Kind  string
	Texts int
	Mean  float64
}

// Report is what Measure finds in one language.
type Report struct {
	Groups []Group
	// Hardest are the hardest sentences, the hardest first.
	Hardest []Sentence
}

// shortest is how many words a text has at least to be measured: of titles and names the formulas say nothing.
const shortest = 6

// kinds leads from a record to the group that it counts in.
var kinds = map[string]string{
	"fact": "facts", "event": "events", "stakeholder": "cards", "page": "page", "section": "page", "answer": "page", "row": "page", "link": "page",
	"difference": "differences", "question": "questions", "task": "tasks", "term": "terms",
}

// Measure scores every text of ours in a language and names the n hardest sentences.
func Measure(all content.Editions, l content.Lang, n int) Report {
	sums := map[string]*Group{}
	var sentences []Sentence
	for _, f := range walk.Fields(all) {
		kind, known := kinds[f.Kind]
		if rule := rules.Fields[f.Rule]; !known || rule.Rendering || rule.List {
			continue
		}
		for _, s := range f.Strings() {
			if s.Lang != l || len(strings.Fields(s.Text)) < shortest {
				continue
			}
			g := sums[kind]
			if g == nil {
				g = &Group{Kind: kind}
				sums[kind] = g
			}
			g.Texts++
			g.Mean += Score(l, s.Text)
			for _, one := range Sentences(s.Text) {
				if len(strings.Fields(one)) >= shortest {
					sentences = append(sentences, Sentence{f.Owner.String(), one, Score(l, one)})
				}
			}
		}
	}
	var out Report
	for _, g := range sums {
		g.Mean /= float64(g.Texts)
		out.Groups = append(out.Groups, *g)
	}
	sort.Slice(out.Groups, func(i, j int) bool { return out.Groups[i].Kind < out.Groups[j].Kind })
	sort.SliceStable(sentences, func(i, j int) bool {
		if l == content.Italian {
			return sentences[i].Score < sentences[j].Score
		}
		return sentences[i].Score > sentences[j].Score
	})
	out.Hardest = sentences[:min(n, len(sentences))]
	return out
}
