package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/web"
)

// A wrong address is refused before anything else is done, and what was built before stays.
func TestAWrongPublicAddressIsRefused(t *testing.T) {
	for name, base := range map[string]string{
		"a host alone":    "news.example",
		"a path":          "/ice/",
		"no scheme":       "//news.example/ice/",
		"another scheme":  "ftp://news.example/",
		"a script":        "javascript:alert(1)",
		"no host":         "https:///ice/",
		"a query":         "https://news.example/?a=1",
		"a fragment":      "https://news.example/#a",
		"a broken escape": "https://news.example/%zz/",
		"a space":         "https://news example/",
		"a user":          "https://me:secret@news.example/",
		"an empty query":  "https://news.example/?",
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "dist")
			if err := os.MkdirAll(out, 0o755); err != nil {
				t.Fatal(err)
			}
			var log strings.Builder
			_, err := web.Build(web.Options{Module: t.TempDir(), Out: out, BaseURL: base, Draft: true, Log: &log})
			const hint = ": give a whole address without query or fragment, such as https://news.example/story/"
			if err == nil || !strings.HasPrefix(err.Error(), `--base-url "`) || !strings.HasSuffix(err.Error(), hint) {
				t.Errorf("got %.80v\nwant --base-url %q%s", err, base, hint)
			}
			if log.Len() > 0 {
				t.Errorf("it began all the same: %s", &log)
			}
			if _, err := os.Stat(out); err != nil {
				t.Errorf("what was built before is gone: %v", err)
			}
		})
	}
}
