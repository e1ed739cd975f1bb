package main

import "testing"

func TestAnEngineThatIsMissingIsNamedWithItsReason(t *testing.T) {
	all := &tally{missing: map[string]string{"webkit": "no package"}, versions: map[string]string{"chromium": "1", "firefox": ""}}
	if got, want := all.engines(), "chromium 1, firefox MISSING: its tests did not run, webkit MISSING: no package"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := all.missingEngines(); got != "webkit" {
		t.Errorf("the browser tests would leave out %q", got)
	}
}
