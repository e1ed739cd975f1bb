package app

import (
	"strings"
	"testing"

	"explainer/app/internal/sample"
	"explainer/app/view"
	"explainer/content"
)

func TestWhichCardsAreShown(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Small, content.English), "")
	for _, test := range []struct {
		state State
		want  string
	}{
		{State{}, "mayor council"},
		{State{Side: "local"}, "mayor council"},
		{State{Side: "public"}, ""},
		{State{Stance: "questions"}, "mayor"},
		{State{Stance: "questions", Side: "public"}, ""},
	} {
		var ids []string
		for _, c := range e.Cards {
			if Shown(test.state, c) {
				ids = append(ids, c.ID)
			}
		}
		if got := strings.Join(ids, " "); got != test.want {
			t.Errorf("%+v: got %q, want %q", test.state, got, test.want)
		}
	}
}
