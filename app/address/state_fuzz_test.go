package address

import (
	"net/url"
	"strings"
	"testing"

	"explainer/app/internal/sample"
)

// FuzzState reads any address. Whatever comes, reading does not panic, what was read can be written and read again
// without change, and nothing that means something to HTML or to the address stands in it unescaped.
func FuzzState(f *testing.F) {
	for _, seed := range []string{
		"", "?", "#", "?day=2026-01-24", "?day=2026-01-28#mayor", "?side=local&stance=objects&q=a+b&beside=council,mayor#fact-old",
		"?q=%22%3E%3Cscript%3E&q=x", "?q=%00%ff%E2%82", "?q=+a++b+", "?q=città", "?side=%6Cocal", "?%73ide=local", "?beside=mayor%2Ccouncil",
		"?a=1&&side=us;b=2&=c&d", "?q=%zz", "#amp=1", "#?secret=0123456789", "#%C3%A8", "#a%2fb", "#:~:text=a,b", "?q=a%26day%3D2026-01-24",
		"?q=%C2%A0a", "?q=%EF%BF%BD", "?\"><b>=1", "?a='#'",
	} {
		f.Add(seed)
	}
	x := sample.Index(f, sample.Small, "en")
	f.Fuzz(func(t *testing.T, rest string) {
		u, err := url.Parse(at + strings.TrimLeft(rest, "/"))
		if err != nil {
			return
		}
		s := Parse(u, x)
		written := s.Address(*u, x).String()
		again, err := url.Parse(written)
		if err != nil {
			t.Fatalf("%q is written as %q, which is no address: %v", rest, written, err)
		}
		if twice := Parse(again, x).Address(*again, x).String(); twice != written {
			t.Errorf("%q is written as %q, then as %q", rest, written, twice)
		}
		// Only what the app itself wrote is its to answer for: what others put into the query stays as it came.
		own := s.Address(*parse(t, at), x).String()
		for _, r := range strings.TrimPrefix(own, at) {
			if r <= ' ' || r > '~' || strings.ContainsRune("\"<>\\^`{|}'", r) {
				t.Errorf("%q is written as %q, in which %q stands unescaped", rest, own, r)
			}
		}
		if s.Day < -1 || s.Day >= len(x.Stops) || len([]rune(s.Query)) > 80 || (s.Beside[0] == "") != (s.Beside[1] == "") {
			t.Errorf("%q is read as %+v", rest, s)
		}
	})
}
