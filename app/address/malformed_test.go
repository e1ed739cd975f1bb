package address

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"explainer/app/internal/sample"
)

// malformed makes addresses that mean nothing: values that no parameter of ours takes, in every mixture, and fragments
// that are no id. The same seed gives the same addresses.
func malformed(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	of := func(list ...string) string { return list[r.IntN(len(list))] }
	junk := func() string {
		return of("", "0", "-1", "null", "undefined", "NaN", "__proto__", "constructor", "%00", "%ff", "%e2%82", "%zz", "%", "%25", "%2e%2e%2f", "<script>", "%3Cscript%3E", "'", "%22", "javascript:", "${7*7}",
			"{{1}}", "1e999", "9999999999999999999", "2026-01-24T00:00", "2026-13-45", "%D9%A1", "%F0%9F%98%80", "%E2%80%AE", strings.Repeat("A", r.IntN(3000)), ";drop", "a;b=c", "\\", "|", "^", "[]", "+", "*", "mayor", "LOCAL", "Objects")
	}
	out := make([]string, n)
	for i := range out {
		var parts []string
		for range 1 + r.IntN(6) {
			switch name := of("day", "side", "stance", "beside", "q", "utm", "%64ay ", "day[]", "Day", "", "=", "__proto__"); name {
			case "q": // any text is a search, blanks too; only what is no text means nothing
				parts = append(parts, "q="+of("", "%00", "%ff", "%0a%0d", "%1b%00"))
			case "beside":
				parts = append(parts, "beside="+of("", ",", ",,", "mayor", "mayor,", ",mayor", "mayor,mayor", "mayor,council,mayor", "mayor;council", "mayor,%00", "mayor,"+junk()+"x"))
			case "day":
				parts = append(parts, "day="+junk())
			default:
				parts = append(parts, name+of("=", "==", "", "&&=")+junk())
			}
		}
		out[i] = "?" + strings.Join(parts, of("&", "&&"))
		if r.IntN(2) == 0 {
			out[i] += "#" + of("", "#", "/", "../", "?", "%00", "%20", "amp=1", "?secret=0123456789", ":~:text=a", "A B", "Mayor", "<b>", strings.Repeat("z", 100), "!/x", "__proto__")
		}
	}
	return out
}

func TestAThousandMalformedAddressesChangeNothing(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	read := map[string]bool{}
	for _, rest := range malformed(1500) {
		u, err := url.Parse(at + rest)
		if err != nil {
			continue // no browser has such an address
		}
		read[rest] = true
		s := Parse(u, x)
		if s != (State{Day: -1}) {
			t.Errorf("%.200q is read as %+v", rest, s)
		}
		for name := range s.Address(*u, x).Query() {
			if ownParam(name) {
				t.Errorf("%.200q is written with %s", rest, name)
			}
		}
	}
	if len(read) < 1000 {
		t.Errorf("only %d addresses were read", len(read))
	}
}
