package verify

import (
	"fmt"
	"slices"

	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
)

// leastTelling is how many telling words a report's wording must have, and mostShared which part of them may stand in one paragraph of a
// report that is said to be silent, before the silence is in doubt.
const (
	leastTelling = 5
	mostShared   = 0.8
)

// silence looks up the reports that are cited for not saying something, and those that are cited for saying otherwise. Nothing proves a
// silence; but where a paragraph of the report shares more with the text than those that carry it do, somebody must look again.
func (v *verifier) silence() {
	e := v.all.In(v.e.Story.Reports)
	if e == nil {
		return // what is said can only be held against the reports in their language
	}
	for i := range e.Facts {
		f := &e.Facts[i]
		path, o := fmt.Sprintf("facts[%d]", i), walk.Owner{Kind: "fact", ID: f.ID}
		if len(f.Silent)+len(f.Differs) > 0 && !v.told(o) {
			v.silent(path, o, f)
		}
	}
	for i := range e.Differences {
		d := &e.Differences[i]
		for j := range d.Versions {
			if s := &d.Versions[j]; s.Silent() {
				v.without(fmt.Sprintf("differences[%d].versions[%d].report", i, j), walk.Owner{Kind: "difference", ID: d.ID}, d, s)
			}
		}
	}
}

// silent holds the reports that a fact names as silent against those that carry it.
func (v *verifier) silent(path string, o walk.Owner, f *content.Fact) {
	words, carried := tellingWords(v.authors().Replace(string(f.Text))), 0.0
	for _, id := range f.Reports {
		if r := v.byID[id]; r != nil {
			part, _ := r.nearest(words)
			carried = max(carried, part)
		}
	}
	for _, id := range f.Silent {
		r := v.byID[id]
		if r == nil {
			continue
		}
		if part, at := r.nearest(words); part > carried {
			v.at(path+".silent", o, "%s is said to be silent, but its paragraph %d shares more with the text than the reports that carry it: read it again", id, at)
		}
		_, spans, _ := prose.Split(string(f.Text))
		for _, q := range spans {
			if at := r.find(normalise(q).text); len(at) > 0 {
				v.at(path+".silent", o, "%s is said to be silent, but has “%s” in paragraph %d", id, q, r.paragraphOf(at[0]))
			}
		}
	}
	for _, id := range f.Differs {
		if r := v.byID[id]; r != nil && !slices.ContainsFunc(r.scores(string(f.Text)), func(s float64) bool { return s > 0 }) {
			v.at(path+".differs", o, "%s is said to say otherwise, but no paragraph of it shares a name, a number or a telling word with the text", id)
		}
	}
}

// without holds a version that has no wording, because its report is silent, against the wordings of the others.
func (v *verifier) without(path string, o walk.Owner, d *content.Difference, s *content.Version) {
	r := v.byID[s.Report]
	if r == nil || v.told(o) {
		return
	}
	for _, other := range d.Versions {
		words := tellingWords(other.Wording)
		if len(words) < leastTelling {
			continue
		}
		if part, at := r.nearest(words); part > mostShared {
			v.at(path, o, "%s has no wording here, but its paragraph %d shares most words of “%s”: read it again", s.Report, at, other.Wording)
			return
		}
	}
}

// nearest is the greatest part of these words that one paragraph holds, and the number of that paragraph.
func (r *report) nearest(words map[string]bool) (part float64, at int) {
	for i, held := range r.told {
		n := 0
		for w := range words {
			if held[w] {
				n++
			}
		}
		if p := float64(n) / float64(max(len(words), 1)); p > part {
			part, at = p, i+1
		}
	}
	return part, at
}
