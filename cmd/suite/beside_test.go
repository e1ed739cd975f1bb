package main

import (
	"errors"
	"io"
	"strings"
	"testing"
)

func TestWhatIsFoundBesideIsTakenIn(t *testing.T) {
	said := out
	out = &voice{to: io.Discard}
	defer func() { out = said }()
	all := newTally()
	first := beside(func(t *tally) {
		stage("tools", t, func(t *tally) {
			t.chrome, t.node, t.missing["webkit"] = "/chrome", true, "no package"
			t.check("Node", nil, "")
		})
	})
	second := beside(func(t *tally) { stage("go tests", t, func(t *tally) { t.check("a test", errors.New("wrong"), "") }) })
	stage("code", all, func(t *tally) { t.check("gofmt", nil, "") })
	all.add(<-first)
	all.add(<-second)
	if all.passed != 2 || all.failed != 1 || len(all.failures) != 1 {
		t.Errorf("%d passed, %d failed: %v", all.passed, all.failed, all.failures)
	}
	if all.chrome != "/chrome" || !all.node || all.missingEngines() != "webkit" {
		t.Errorf("Chrome is at %q, Node there: %v, missing: %v", all.chrome, all.node, all.missing)
	}
}

func TestTheEndTellsWhyATestFailed(t *testing.T) {
	said := out
	var log strings.Builder
	out = &voice{to: &log}
	defer func() { out = said }()
	all := newTally()
	all.fail("a page", "it has 45020 bytes, at most 45000"+strings.Repeat("\nmore", 100))
	log.Reset()
	all.again()
	if got := log.String(); !strings.Contains(got, "FAIL  a page\n") || !strings.Contains(got, "45020 bytes") || strings.Count(got, "\n") > longestAgain+3 {
		t.Errorf("at the end it says %q", got)
	}
}
