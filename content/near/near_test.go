package near

import "testing"

func TestTheNearestWordIsMeant(t *testing.T) {
	known := []string{"report-rich", "report-rome", "report-ap", "reports", "topic"}
	for written, want := range map[string]string{
		"report-rihc": "report-rich", "report-app": "report-ap", "Report-Ap": "report-ap", "report": "reports", "tpoic": "topic",
		"zebra": "", "": "", "report-ap": "",
	} {
		if got := Nearest(written, known[:]); got != want {
			t.Errorf("%q: got %q, want %q", written, got, want)
		}
	}
}
