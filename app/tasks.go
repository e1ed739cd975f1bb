package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// firstTasks is how many tasks stand open; the others are one step behind, each folded under its title, so that who came for something else
// is soon past them, and who stays has one before them at a time.
const firstTasks = 1

// sorter is "whose job is it?": the reader gives each task to one of a few, and each answer explains itself. It never changes but for
// the verdict on each task and the count of right answers, and those lines write themselves: as components of their own, the tasks
// were most of what the app had to take over.
func (e *Env) sorter(s *content.Section) ui.UI {
	n := min(firstTasks, len(e.Data.Tasks))
	return newStatic(e, s.ID, "section", "sec sorter", s.ID, func() []ui.UI {
		return []ui.UI{
			el("header", "", e.head(s)...),
			el("div", "deckset", e.tasks(0, n)...),
			el("details", "rest",
				tx("summary", "", e.Count(len(e.Data.Tasks)-n, e.Words.Tasks.More)),
				el("div", "deckset", e.tasks(n, len(e.Data.Tasks))...),
			),
			status("score", e.score(nil)),
		}
	}, "aria-labelledby", s.ID+"-title")
}

func (e *Env) tasks(from, to int) []ui.UI {
	return list(e.Data.Tasks[from:to], func(i int, k content.Task) ui.UI {
		if from == 0 {
			return e.task(&k, "")
		}
		return el("details", "one", tx("summary", "", string(k.Title)), e.task(&k, "vh"))
	})
}

// task is one task with its possible answers, the verdict on the one that is given, and the explanation, which also opens by itself.
// legend is the class of its title, which is not seen again where it is folded under it.
func (e *Env) task(k *content.Task, legend string) ui.UI {
	return el("div", "task", e.former(k.ID,
		el("fieldset", "", with(tx("legend", legend, string(k.Title)), list(e.answers(), func(_ int, a string) ui.UI { return e.choice(k.ID, e.actor(a)) }))...),
		status("verdict", e.verdict(k, "")),
		el("details", "why",
			tx("summary", "", e.Words.Tasks.Why),
			el("section", look(e.actor(k.Answer))+e.knownFacts(k.Statement().AllFacts()), with(
				el("p", "nm", mark(e.actor(k.Answer)), ui.Text(string(e.actor(k.Answer).Name))),
				[]ui.UI{e.citedText("section", "", "", e.Index.Evidence(k.Statement()))}, e.amended(k.ID),
			)...),
		),
	)...).Attr("id", k.ID)
}

// answers are what a reader may answer.
func (e *Env) answers() []string {
	if s := e.Data.Section("sorter"); s != nil {
		return s.Answers
	}
	return nil
}

func (e *Env) choice(task string, actor *content.Actor) ui.UI {
	return el("label", "ch",
		ui.ElemSelfClosing("input").Attr("type", "radio").Attr("name", task).Attr("value", shortID(actor.ID)),
		e.named("span", "pill", actor),
	)
}

// score is the count of right answers; given are the answers in the order of the tasks, "" where there is none.
func (e *Env) score(given []string) string {
	n, right := 0, 0
	for i, g := range given {
		if g != "" {
			n++
		}
		if g == shortID(e.Data.Tasks[i].Answer) {
			right++
		}
	}
	if n == 0 {
		return e.Words.Tasks.None
	}
	return e.Count(right, e.Words.Tasks.Right) + " " + e.Words.Tasks.OutOf + " " + e.Count(n, e.Words.Tasks.Given)
}

// verdict is what is said of an answer. It is never empty: an empty text would not survive the way through HTML.
func (e *Env) verdict(k *content.Task, given string) string {
	switch given {
	case "":
		return "\u00a0"
	case shortID(k.Answer):
		return e.Words.Tasks.Yes + " " + string(e.actor(k.Answer).Name) + "."
	}
	return e.Words.Tasks.No + " " + string(e.actor(k.Answer).Name) + "."
}

// writeTask says what the reader's answer to a task is worth, and how many are right by now.
func (p *Page) writeTask(i int) {
	e, k := p.Env, &p.Env.Data.Tasks[i]
	line := query("#" + k.ID + " .verdict")
	say(line, e.verdict(k, p.given[i]))
	if task := closest(line, ".task"); task.Truthy() {
		right := p.given[i] == shortID(k.Answer)
		task.Get("classList").Call("toggle", "right", right)
		task.Get("classList").Call("toggle", "wrong", !right && p.given[i] != "")
	}
	say(query(".sorter .score"), e.score(p.given))
}
