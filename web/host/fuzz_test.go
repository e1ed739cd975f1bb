package host_test

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzRequest sends any request. Whatever comes, the answer is a file of the site, a way to its slash, or the page for unknown
// addresses, under a policy that holds nothing of the request but a host's name.
func FuzzRequest(f *testing.F) {
	for _, s := range [][4]string{
		{"/", "news.example", "br", ""},
		{"/index.html", "a:1", "gzip;q=0, br", "bytes=0-1"},
		{"/../secret", "[::1]", "*", "bytes=-1"},
		{"//evil.example/", "", ";;q=", "bytes=9-,0-0"},
		{"/%00", "x; script-src *", "br;q=1e9", "lines=1"},
		{`/..\..\etc`, "x\r\nA: b", "br,,gzip", "bytes=0-0,1-1,2-2"},
		{"/cards", "*", "", "bytes=x"},
		{"/cards/", "[00]", "", ""},
		{"/cards/mayor", "'none'", "identity", `"tag"`},
	} {
		f.Add(s[0], s[1], s[2], s[3])
	}
	files := hosted()
	files["embed/all/index.html"] = &fstest.MapFile{Data: []byte(page)}
	site := served(files)
	bodies := map[string]bool{"": true}
	for _, file := range files {
		bodies[string(file.Data)] = true
	}
	f.Fuzz(func(t *testing.T, path, name, accept, part string) {
		for _, p := range []string{path, "/embed/all/"} {
			r := httptest.NewRequest("GET", "/", nil)
			r.URL = &url.URL{Path: p}
			r.Host = name
			r.Header = map[string][]string{"Accept-Encoding": {accept}, "Range": {part}, "If-None-Match": {part}}
			w := httptest.NewRecorder()
			site.ServeHTTP(w, r)
			switch w.Code {
			case 200, 404:
				if !bodies[w.Body.String()] {
					t.Errorf("%q gives %q", p, w.Body)
				}
			case 301:
				if to := w.Header().Get("Location"); strings.HasPrefix(to, "//") || !strings.HasSuffix(to, "/") || strings.Contains(to, ":") {
					t.Errorf("%q leads to %q", p, to)
				}
				continue
			case 206, 304, 416:
			default:
				t.Errorf("%q is answered with %d", p, w.Code)
			}
			policy := w.Header().Get("Content-Security-Policy")
			if got := directives(t, policy); got["default-src"] != "'none'" || got["object-src"] != "" || strings.ContainsAny(policy, "\r\n,\"<>") || strings.Count(policy, "frame-ancestors") > 1 {
				t.Errorf("for the host %q the policy is %s", name, policy)
			}
			for _, source := range strings.Fields(directives(t, policy)["connect-src"]) {
				if u, err := url.Parse(source); source != "'self'" && (err != nil || u.Host != name) {
					t.Errorf("for the host %q %s is a source", name, source)
				}
			}
		}
	})
}
