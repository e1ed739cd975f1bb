package main

import "testing"

func TestAServerThatIsMissingIsNamedWithItsReason(t *testing.T) {
	all := &tally{missing: map[string]string{"caddy": "no package", "webkit": "no package"}}
	if got, want := all.servers(), "nginx, nginx-brotli, caddy MISSING: no package"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := all.missingServers(); got != "caddy" {
		t.Errorf("the tests would leave out %q", got)
	}
}
