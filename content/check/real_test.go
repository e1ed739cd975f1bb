package check_test

import (
	"os"
	"testing"

	"explainer/content"
	"explainer/content/check"
	"explainer/content/load"
	"explainer/content/verify"
)

// The real data, from the directory in which editors write it.
func realData(t *testing.T) (content.Editions, *load.Source) {
	t.Helper()
	e, src, err := load.Dir(os.DirFS("../data"))
	if err != nil {
		t.Fatal(err)
	}
	return e, src
}

func TestTheDataBreaksNoRule(t *testing.T) {
	if p := check.Run(realData(t)); len(p) > 0 {
		t.Error(p.Error())
	}
}

func TestTheDataQuotesOnlyWhatWasProved(t *testing.T) {
	e, src := realData(t)
	lock, err := verify.Read(os.DirFS("../data"))
	if err != nil {
		t.Fatal(err)
	}
	if p := verify.CompareLock(e, src, lock); len(p) > 0 {
		t.Error(p.Error())
	}
}

func TestTheDataIsWhole(t *testing.T) {
	all, _ := realData(t)
	e := all[0]
	x := content.NewIndex(e)
	if len(e.Reports) == 0 || len(x.Stops) == 0 || x.Stops[len(x.Stops)-1].Last() != e.Page.AsOf.Last() {
		t.Errorf("%d reports, stops %v, as of %s", len(e.Reports), x.Stops, e.Page.AsOf)
	}
	for i := range x.Stops {
		if x.NewAt(i) == (content.Counts{}) {
			t.Errorf("nothing becomes public at %s", x.Stops[i])
		}
	}
	weak := 0
	for _, r := range e.Reports {
		if r.Retells {
			weak++
		}
	}
	if weak != 1 {
		t.Errorf("%d reports retell others, want 1", weak)
	}
}
