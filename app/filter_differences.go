package app

import (
	"slices"

	"explainer/app/dom"
	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// filterDifferences hides the differences that do not pass, and the groups that have none left; index and headings count the others.
func (p *Page) filterDifferences() {
	e := p.Env
	if p.View != view.Differences {
		return
	}
	count, left := 0, map[string]int{}
	for i := range e.Data.Differences {
		d := &e.Data.Differences[i]
		ok := concerns(e, p.state, d)
		if ok {
			count++
			left[d.About]++
		}
		p.hide(d.ID, !ok)
	}
	for _, about := range section.Abouts {
		group, n := section.AboutID(about), left[about]
		dom.All("#"+group+">.gh>small,.toc [href$='#"+group+"']>b", func(v ui.Value) {
			v.Set("textContent", n)
			dom.Closest(v, "li,section").Set("hidden", n == 0)
		})
	}
	p.tellCount(e.Some(count, len(e.Data.Differences), e.Words.Count.Difference))
}

// concerns reports whether a difference passes the filter of s.
func concerns(e *view.Env, s State, d *content.Difference) bool {
	return s.Who == "" || slices.Contains(e.Index.Concerned(d), s.Who)
}
