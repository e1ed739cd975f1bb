//go:build !js

package static

import "testing"

func TestAReportIsLinkedByTheNameOfItsSite(t *testing.T) {
	for url, want := range map[string]string{
		"https://www.news.example/bridge":    "news.example",
		"https://news.example?id=7":          "news.example",
		"https://news.example:8443/www.html": "news.example:8443",
		"":                                   "",
	} {
		if got := siteOf(url); got != want {
			t.Errorf("%s: %q, want %q", url, got, want)
		}
	}
}
