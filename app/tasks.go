package app

import (
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// firstTasks is how many tasks stand open; the others are one step behind, so that who came for something else is soon past them.
const firstTasks = 1

// Tasks is "whose job is it?": the reader gives each task to one of four, and each answer explains itself.
type Tasks struct {
	ui.Compo
	Env     *Env
	Section *content.Section
	// Given holds the reader's answers in the order of the tasks, "" where there is none.
	Given []string
}

// Render returns the tasks with the count of right answers.
func (t *Tasks) Render() ui.UI {
	e := t.Env
	n := min(firstTasks, len(e.E.Tasks))
	return box(e, "", "section", "sec sorter", t.Section.ID, func() []ui.UI {
		return []ui.UI{
			leaf(e, "tasks-head", "header", "", "", func() []ui.UI { return e.head(t.Section) }),
			box(e, "tasks-first", "div", "deckset", "", func() []ui.UI { return t.some(0, n) }),
			box(e, "tasks-rest", "details", "rest", "", func() []ui.UI {
				return []ui.UI{
					leaf(e, "tasks-more", "summary", "", "", func() []ui.UI { return []ui.UI{ui.Text(e.N(len(e.E.Tasks)-n, e.W.Tasks.More))} }),
					box(e, "tasks-others", "div", "deckset", "", func() []ui.UI { return t.some(n, len(e.E.Tasks)) }),
				}
			}),
			live(e, "score", "score", t.score()),
		}
	}, "aria-labelledby", t.Section.ID+"-title")
}

func (t *Tasks) some(from, to int) []ui.UI {
	var out []ui.UI
	for i := from; i < to; i++ {
		out = append(out, &Task{Env: t.Env, Task: &t.Env.E.Tasks[i], Given: t.Given[i]})
	}
	return out
}

func (t *Tasks) score() string {
	given, right := 0, 0
	for i, g := range t.Given {
		if g != "" {
			given++
		}
		if g == short(t.Env.E.Tasks[i].Answer) {
			right++
		}
	}
	if given == 0 {
		return t.Env.W.Tasks.None
	}
	return t.Env.N(right, t.Env.W.Tasks.Right) + " " + t.Env.W.Tasks.OutOf + " " + t.Env.N(given, t.Env.W.Tasks.Given)
}

// Task is one task with its four possible answers.
type Task struct {
	ui.Compo
	Env   *Env
	Task  *content.Task
	Given string
}

// Render returns the task: the choice, the verdict on it, and the answer, which also opens by itself.
func (t *Task) Render() ui.UI {
	e, k := t.Env, t.Task
	class := "task"
	if e.Adopt == nil {
		class += space(verdictClass(t.Given, short(k.Answer)))
	}
	return box(e, "", "div", class, k.ID, func() []ui.UI {
		verdict := live(e, k.ID+"-verdict", "verdict", t.verdict())
		verdict.Mood, verdict.Moods, verdict.On = verdictClass(t.Given, short(k.Answer)), "right wrong", ".task"
		return e.former(k.ID,
			leaf(e, k.ID+"-choice", "fieldset", "", "", func() []ui.UI {
				return with(tx("legend", "", string(k.Title)), list(e.answers(), func(_ int, a string) ui.UI { return e.choice(k.ID, e.actor(a)) }))
			}),
			verdict,
			leaf(e, k.ID+"-why", "details", "why", "", func() []ui.UI {
				return []ui.UI{
					tx("summary", "", e.W.Tasks.Why),
					el("section", look(e.actor(k.Answer))+e.knownFacts(k.Statement().AllFacts()), with(
						el("p", "nm", mark(e.actor(k.Answer)), ui.Text(string(e.actor(k.Answer).Name))),
						[]ui.UI{e.sourced("section", "", "", e.X.Evidence(k.Statement()))}, e.amended(k.ID),
					)...),
				}
			}),
		)
	})
}

// answers are what a reader may answer.
func (e *Env) answers() []string {
	if s := e.E.Section("sorter"); s != nil {
		return s.Answers
	}
	return nil
}

func (e *Env) choice(task string, actor *content.Actor) ui.UI {
	return el("label", "ch",
		ui.ElemSelfClosing("input").Attr("type", "radio").Attr("name", task).Attr("value", short(actor.ID)),
		e.named("span", "pill", actor),
	)
}

func (t *Task) verdict() string {
	switch t.Given {
	case "":
		return "\u00a0"
	case short(t.Task.Answer):
		return t.Env.W.Tasks.Yes + " " + string(t.Env.actor(t.Task.Answer).Name) + "."
	}
	return t.Env.W.Tasks.No + " " + string(t.Env.actor(t.Task.Answer).Name) + "."
}

func verdictClass(given, answer string) string {
	switch given {
	case "":
		return ""
	case answer:
		return "right"
	}
	return "wrong"
}
