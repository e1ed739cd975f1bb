package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestASystemThatIsMissingIsNamedWithItsReason(t *testing.T) {
	all := &tally{missing: map[string]string{"hugo": "no network"}}
	for _, name := range systemNames {
		if name != "next" && name != "hugo" {
			all.systems = append(all.systems, seen{system: name})
		}
	}
	want := strings.NewReplacer("next", "next MISSING: its tests did not run", "hugo", "hugo MISSING: no network").Replace(strings.Join(systemNames, ", "))
	if got := all.hosts(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := all.missingSystems(); got != "hugo" {
		t.Errorf("the tests would leave out %q", got)
	}
}

func TestARowHasItsWidthsInOrder(t *testing.T) {
	for raw, want := range map[string]string{
		`["next","element",{"900":1205,"320":2090}]`: "320: 2090  900: 1205",
		`["hugo","bare","it drops it"]`:              "it drops it",
	} {
		var parts []json.RawMessage
		if err := json.Unmarshal([]byte(raw), &parts); err != nil {
			t.Fatal(err)
		}
		if s := seenIn(parts); s.row() != want || s.system == "" || s.way == "" {
			t.Errorf("%s: %+v", raw, s)
		}
	}
}
