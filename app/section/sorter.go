package section

import (
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// firstTasks is how many tasks stand open; the others are one step behind, each folded under its title, so that who came for something else
// is soon past them, and who stays has one before them at a time.
const firstTasks = 1

// sorter is "whose job is it?": the reader gives each task to one of a few, and each answer explains itself. It never changes but for
// the verdict on each task and the count of right answers, and those lines write themselves: as components of their own, the tasks
// were most of what the app had to take over.
func sorter(e *view.Env, s *content.Section) ui.UI {
	n := min(firstTasks, len(e.Data.Tasks))
	return view.NewStatic(e, s.ID, "section", "sec sorter", s.ID, func() []ui.UI {
		out := []ui.UI{
			view.El("header", "", head(e, s)...),
			view.El("div", "deckset", tasks(e, 0, n)...),
		}
		if len(e.Data.Tasks) > n {
			from := e.First(len(e.Data.Tasks)-n, func(i int) int { return taskFrom(e, &e.Data.Tasks[n+i]) })
			out = append(out, view.El("details", view.Listed("rest", from),
				view.Tx("summary", "", e.Words.Tasks.More),
				view.El("div", "deckset", tasks(e, n, len(e.Data.Tasks))...),
			))
		}
		return append(out, view.Status("score", Score(e, nil)))
	}, "aria-labelledby", s.ID+"-title")
}

func tasks(e *view.Env, from, to int) []ui.UI {
	return view.List(e.Data.Tasks[from:to], func(i int, k content.Task) ui.UI {
		if from == 0 {
			return task(e, &k, "")
		}
		return view.El("details", view.Listed("one", taskFrom(e, &k)), view.Tx("summary", "", string(k.Title)), task(e, &k, "vh"))
	})
}

// taskFrom is the stop from which the answer to a task was public; before it nobody is asked.
func taskFrom(e *view.Env, k *content.Task) int { return e.FactsFrom(k.Statement().AllFacts()) }

// task is one task with its possible answers, the verdict on the one that is given, and the explanation, which also opens by itself.
// legend is the class of its title, which is not seen again where it is folded under it.
func task(e *view.Env, k *content.Task, legend string) ui.UI {
	known := ""
	if legend == "" { // not folded, it holds its place
		known = e.KnownFacts(k.Statement().AllFacts())
	}
	// Not a div: a reader view leaves one out that is short and has links.
	return view.El("section", "task"+known, e.Former(k.ID,
		view.El("fieldset", "", view.With(view.Tx("legend", legend, string(k.Title)), view.List(Answers(e), func(_ int, a string) ui.UI { return choice(e, k.ID, e.Actor(a)) }))...),
		view.Status("verdict", Verdict(e, k, "")),
		view.El("details", "why",
			view.Tx("summary", "", e.Words.Tasks.Why),
			view.El("section", view.Look(e.Actor(k.Answer)), view.With(
				view.El("p", "nm", view.Mark(e.Actor(k.Answer)), ui.Text(string(e.Actor(k.Answer).Name))),
				[]ui.UI{e.CitedText("section", "", "", e.Index.Evidence(k.Statement()))}, e.Amended(k.ID),
			)...),
		),
	)...).Attr("id", k.ID)
}

// Answers are what a reader may answer.
func Answers(e *view.Env) []string {
	if s := e.Data.Section("sorter"); s != nil {
		return s.Answers
	}
	return nil
}

func choice(e *view.Env, task string, actor *content.Actor) ui.UI {
	return view.El("label", "ch",
		ui.ElemSelfClosing("input").Attr("type", "radio").Attr("name", task).Attr("value", view.ShortID(actor.ID)),
		e.Named("span", "pill", actor),
	)
}

// Score is the count of right answers; given are the answers in the order of the tasks, "" where there is none.
func Score(e *view.Env, given []string) string {
	n, right := 0, 0
	for i, g := range given {
		if g != "" {
			n++
		}
		if g == view.ShortID(e.Data.Tasks[i].Answer) {
			right++
		}
	}
	if n == 0 {
		return e.Words.Tasks.None
	}
	return e.Count(right, e.Words.Tasks.Right) + " " + e.Words.Tasks.OutOf + " " + e.Count(n, e.Words.Tasks.Given)
}

// Verdict is what is said of an answer. It is never empty: an empty text would not survive the way through HTML.
func Verdict(e *view.Env, k *content.Task, given string) string {
	switch given {
	case "":
		return "\u00a0"
	case view.ShortID(k.Answer):
		return e.Words.Tasks.Yes + " " + string(e.Actor(k.Answer).Name) + "."
	}
	return e.Words.Tasks.No + " " + string(e.Actor(k.Answer).Name) + "."
}
