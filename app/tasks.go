package app

import (
	"explainer/app/dom"
	"explainer/app/section"
	"explainer/app/view"
)

// writeTask says what the reader's answer to a task is worth, and how many are right by now.
func (p *Page) writeTask(i int) {
	e, k := p.Env, &p.Env.Data.Tasks[i]
	line := dom.Query("#" + k.ID + " .verdict")
	view.Say(line, section.Verdict(e, k, p.given[i]))
	if task := dom.Closest(line, ".task"); task.Truthy() {
		right := p.given[i] == view.ShortID(k.Answer)
		task.Get("classList").Call("toggle", "right", right)
		task.Get("classList").Call("toggle", "wrong", !right && p.given[i] != "")
	}
	view.Say(dom.Query(".sorter .score"), section.Score(e, p.given))
}
