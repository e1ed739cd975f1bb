package main

import (
	"strings"
	"testing"
)

func TestTheEndOfTheTimeIsNoFinding(t *testing.T) {
	for name, test := range map[string]struct {
		said string
		want bool
	}{
		"the clock":                  {"fuzz: elapsed: 6s, execs: 102258 (0/sec)\n--- FAIL: FuzzState (6.04s)\n    context deadline exceeded\nFAIL\nexit status 1\nFAIL\texplainer/app\t6.063s", true},
		"a finding":                  {"--- FAIL: FuzzRequest (3.20s)\n    --- FAIL: FuzzRequest (0.00s)\n        fuzz_test.go:61: wrong\n    Failing input written to testdata/fuzz/FuzzRequest/f6\nFAIL\nexit status 1", false},
		"a finding about a deadline": {"--- FAIL: FuzzRequest (3.20s)\n    --- FAIL: FuzzRequest (0.00s)\n        context deadline exceeded\n    Failing input written to testdata/fuzz/FuzzRequest/f6\nFAIL\nexit status 1", false},
		"more than the clock":        {"--- FAIL: FuzzRequest (3.20s)\n    context deadline exceeded\n    panic: no\nFAIL\nexit status 1", false},
		"no build":                   {"# explainer/app\napp.go:1:1: syntax error\nFAIL\texplainer/app [build failed]", false},
		"nothing":                    {"", false},
	} {
		if got := onlyTheClock(strings.Split(test.said, "\n")); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
