package host_test

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"explainer/web/host"
)

const page = `<!doctype html><html><head><style>a{b:c}</style><noscript><style>d{e:f}</style></noscript><script>early()</script>` +
	`<script type="application/ld+json">{"a":1}</script><script src="x.js"></script></head><body></body></html>`

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// directives reads a policy as CSP3 does: parts between semicolons, the name first.
func directives(t *testing.T, policy string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, part := range strings.Split(policy, ";") {
		name, sources, _ := strings.Cut(strings.TrimSpace(part), " ")
		if _, twice := out[name]; twice {
			t.Errorf("%s stands twice in %s", name, policy)
		}
		out[name] = sources
	}
	return out
}

func header(name, body, origin, field string) string {
	for _, h := range host.Headers(name, []byte(body), origin) {
		if h.Name == field {
			return h.Value
		}
	}
	return ""
}

func TestAPageMayDoOnlyWhatItNeeds(t *testing.T) {
	for name, want := range map[string]map[string]string{
		"index.html":                                   {"frame-ancestors": "'none'", "frame-src": "", "worker-src": "'self'", "trusted-types": "explainer-worker"},
		"it/cards/mayor/index.html":                    {"frame-ancestors": "'none'", "frame-src": "", "worker-src": "'self'", "trusted-types": "explainer-worker"},
		"404.html":                                     {"frame-ancestors": "'none'", "frame-src": "", "trusted-types": "explainer-worker"},
		"embed/index.html":                             {"frame-ancestors": "'none'", "frame-src": "'self'", "trusted-types": "explainer-worker"},
		"it/embed/index.html":                          {"frame-ancestors": "'none'", "frame-src": "'self'"},
		"embed/all/index.html":                         {"frame-ancestors": "", "frame-src": "", "worker-src": "", "trusted-types": "'none'"},
		"it/embed/cards/mayor/index.html":              {"frame-ancestors": "", "worker-src": ""},
		"v/0123456789/embed/cards/mayor/index.html":    {"frame-ancestors": "", "worker-src": ""},
		"v/0123456789/it/embed/cards/mayor/index.html": {"frame-ancestors": "", "worker-src": ""},
		"cards/embed/index.html":                       {"frame-ancestors": "'none'"},
	} {
		got := directives(t, header(name, page, "", "Content-Security-Policy"))
		for directive, sources := range want {
			if got[directive] != sources {
				t.Errorf("%s: %s is %q, want %q", name, directive, got[directive], sources)
			}
		}
		for directive, sources := range map[string]string{
			"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'", "require-trusted-types-for": "'script'", "connect-src": "'self'", "img-src": "'self'",
			"style-src":  digest("a{b:c}") + " " + digest("d{e:f}"),
			"script-src": "'self' 'wasm-unsafe-eval' " + digest("early()"),
		} {
			if name != "404.html" && got[directive] != sources {
				t.Errorf("%s: %s is %q, want %q", name, directive, got[directive], sources)
			}
		}
	}
}

func TestNoFileAllowsWhatIsUnsafe(t *testing.T) {
	loose := regexp.MustCompile(`unsafe-inline|'unsafe-eval'|unsafe-hashes|strict-dynamic|data:|blob:|https?:(?:\s|;|$)`)
	for _, name := range []string{"index.html", "embed/all/index.html", "embed/index.html", "404.html", "sw.js", "embed.js", "data/explainer.json", "assets/icon.0123456789.svg", "og/en/front.png"} {
		for _, origin := range []string{"", "https://news.example"} {
			policy := header(name, page, origin, "Content-Security-Policy")
			if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "frame-ancestors ") == host.Framed(name) || loose.MatchString(policy) {
				t.Errorf("%s: %s", name, policy)
			}
		}
		if m := host.Meta(name, []byte(page)); strings.Contains(m, "frame-ancestors") || loose.MatchString(m) {
			t.Errorf("%s carries %s", name, m)
		}
	}
}

func TestOnlyAPageForFramesNamesItsOrigin(t *testing.T) {
	const origin = "https://news.example"
	got := directives(t, header("embed/all/index.html", page, origin, "Content-Security-Policy"))
	for _, d := range []string{"script-src", "connect-src", "img-src"} {
		if !strings.HasPrefix(got[d], "'self' "+origin) {
			t.Errorf("%s is %q", d, got[d])
		}
	}
	if p := header("index.html", page, origin, "Content-Security-Policy"); strings.Contains(p, origin) {
		t.Error(p)
	}
	if m := host.Meta("embed/all/index.html", []byte(page)); strings.Contains(m, "'self'") || strings.Contains(m, "default-src") || !strings.Contains(m, "object-src 'none'; script-src-attr 'none'") || !strings.Contains(m, "style-src "+digest("a{b:c}")) {
		t.Errorf("a page for frames carries %s", m)
	}
	if m := host.Meta("index.html", []byte(page)); m+"; frame-ancestors 'none'" != header("index.html", page, "", "Content-Security-Policy") {
		t.Errorf("the page carries %s", m)
	}
}

func TestWhoMayFetchAFileAndHowLongItIsKept(t *testing.T) {
	const always, short, afresh = "public, max-age=31536000, immutable", "public, max-age=300", "no-cache"
	for name, want := range map[string][3]string{
		"index.html":                        {"", "same-origin", afresh},
		"embed/index.html":                  {"", "same-origin", afresh},
		"embed/all/index.html":              {"*", "cross-origin", afresh},
		"sw.js":                             {"*", "cross-origin", afresh},
		"embeds.json":                       {"*", "cross-origin", afresh},
		"embed.js":                          {"*", "cross-origin", short},
		"oembed/en/all.json":                {"*", "cross-origin", short},
		"og/en/front.png":                   {"*", "cross-origin", short},
		"assets/start.0123456789.js":        {"*", "cross-origin", always},
		"v/0123456789/embed.js":             {"*", "cross-origin", always},
		"v/0123456789/embed/all/index.html": {"*", "cross-origin", always},
		"v/latest/embed.js":                 {"*", "cross-origin", afresh},
	} {
		got := [3]string{header(name, page, "", "Access-Control-Allow-Origin"), header(name, page, "", "Cross-Origin-Resource-Policy"), header(name, page, "", "Cache-Control")}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		if header(name, page, "", "Referrer-Policy") != "same-origin" || header(name, page, "", "X-Content-Type-Options") != "nosniff" || !strings.Contains(header(name, page, "", "Permissions-Policy"), "geolocation=()") {
			t.Errorf("%s: %v", name, host.Headers(name, []byte(page), ""))
		}
	}
}
