package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// tally adds up what passed and what failed.
type tally struct {
	passed, failed int
	// failures are told once more at the end.
	failures []failure
	// browserTests and browserChecks count what was looked at in the browser.
	browserTests, browserChecks int
	// chrome is the browser that was found, empty if there is none; node says whether node and its packages are there.
	chrome string
	node   bool
	// missing says why an engine is not there, versions which version of one ran, faults what became of each fault in each.
	missing, versions map[string]string
	faults            map[string]map[string]string
	// systems are the rows of what was seen in the systems of others.
	systems []seen
	// files is how many seconds the tests of each file of the browser tests took.
	files map[string]float64
}

// failure is what failed, and what explains it.
type failure struct{ name, problem string }

func newTally() *tally {
	return &tally{missing: map[string]string{}, versions: map[string]string{}}
}

// add takes in what was counted and found beside.
func (t *tally) add(o *tally) {
	t.passed += o.passed
	t.failed += o.failed
	t.failures = append(t.failures, o.failures...)
	t.chrome, t.node = cmp.Or(o.chrome, t.chrome), t.node || o.node
	maps.Copy(t.missing, o.missing)
}

// check counts one check. What explains a failure is printed below its name.
func (t *tally) check(name string, err error, output string) bool {
	if err == nil {
		t.passed++
		fmt.Fprintf(out, "   ok    %s\n", name)
		return true
	}
	t.fail(name, strings.TrimSpace(err.Error()+"\n"+output))
	return false
}

func (t *tally) fail(name, problem string) {
	t.failed++
	t.failures = append(t.failures, failure{name, problem})
	fmt.Fprintf(out, "   FAIL  %s\n%s\n", name, indent(problem, longest))
}

// again tells what failed and how that begins, so that nobody need scroll: of a long log some keep the end only.
func (t *tally) again() {
	for _, f := range t.failures {
		fmt.Fprintf(out, "   FAIL  %s\n%s\n", f.name, indent(f.problem, longestAgain))
	}
}

// slowest lists the files of the browser tests that took longest; the longest of them are to be started first.
func (t *tally) slowest() {
	names := slices.SortedFunc(maps.Keys(t.files), func(a, b string) int { return cmp.Compare(t.files[b], t.files[a]) })
	for i, name := range names {
		if i == 12 {
			break
		}
		fmt.Fprintf(out, "   %5.0f s  %s\n", t.files[name], name)
	}
}

// How many lines of one failure are shown, where it happens and at the end.
const (
	longest      = 80
	longestAgain = 12
)

func indent(s string, most int) string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	if len(lines) > most {
		lines = append(lines[:most], fmt.Sprintf("… %d lines more", len(lines)-most))
	}
	return "         " + strings.Join(lines, "\n         ")
}
