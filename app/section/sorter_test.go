package section

import (
	"strings"
	"testing"

	"explainer/app/internal/sample"
	"explainer/app/view"
	"explainer/content"
)

// sorted is an edition of the sample with four tasks: the first actor's, the second's, and so on in turn.
func sorted(t *testing.T, l content.Lang) *view.Env {
	t.Helper()
	e := view.NewEnv(sample.Index(t, sample.Small, l), "")
	answers := Answers(e)
	k := e.Data.Tasks[0]
	e.Data.Tasks = nil
	for i := range 4 {
		k.Answer = answers[i%len(answers)]
		e.Data.Tasks = append(e.Data.Tasks, k)
	}
	return e
}

func TestAVerdictNamesWhoseTaskItIs(t *testing.T) {
	for _, l := range []content.Lang{"en", "it"} {
		e := sorted(t, l)
		k := &e.Data.Tasks[0]
		right, wrong := view.ShortID(k.Answer), view.ShortID(e.Data.Tasks[1].Answer)
		if right == wrong {
			t.Fatal("the sample has one answer only")
		}
		for given, want := range map[string]string{"": "\u00a0", right: e.Words.Tasks.Yes + " ", wrong: e.Words.Tasks.No + " "} {
			got := Verdict(e, k, given)
			if !strings.HasPrefix(got, want) || given != "" && !strings.Contains(got, string(e.Actor(k.Answer).Name)) {
				t.Errorf("%s: the verdict on %q is %q", l, given, got)
			}
		}
	}
}

func TestTheScoreCountsAnswersAndWhatIsRight(t *testing.T) {
	for _, l := range []content.Lang{"en", "it"} {
		e := sorted(t, l)
		answers := make([]string, 4)
		for n := -1; n < 4; n++ { // none, then one more right answer each time
			if n >= 0 {
				answers[n] = view.ShortID(e.Data.Tasks[n].Answer)
			}
			want := e.Words.Tasks.None
			if n >= 0 {
				want = e.Count(n+1, e.Words.Tasks.Right) + " " + e.Words.Tasks.OutOf + " " + e.Count(n+1, e.Words.Tasks.Given)
			}
			if got := Score(e, answers); got != want {
				t.Errorf("%s: after %v: %q, not %q", l, answers, got, want)
			}
		}
		answers[0] = view.ShortID(e.Data.Tasks[1].Answer)
		if got, want := Score(e, answers), e.Count(3, e.Words.Tasks.Right)+" "+e.Words.Tasks.OutOf+" "+e.Count(4, e.Words.Tasks.Given); got != want {
			t.Errorf("%s: one of four is wrong: %q, not %q", l, got, want)
		}
	}
}
