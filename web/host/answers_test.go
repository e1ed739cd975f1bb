package host_test

import (
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func TestWhatTheReaderHasIsNotSentAgain(t *testing.T) {
	for _, accept := range []string{"", "br", "gzip"} {
		first := ask("GET", "/", "Accept-Encoding", accept)
		tag := first.Header().Get("Etag")
		if len(tag) < 10 || tag[0] != '"' {
			t.Fatalf("for %q the tag is %q", accept, tag)
		}
		for _, have := range []string{tag, "W/" + tag, `"old", ` + tag, "*"} {
			w := ask("GET", "/", "Accept-Encoding", accept, "If-None-Match", have)
			h := w.Header()
			if w.Code != 304 || w.Body.Len() != 0 || h.Get("Etag") != tag || h.Get("Content-Length") != "" || h.Get("Content-Security-Policy") == "" || h.Get("Vary") == "" {
				t.Errorf("%q for who has %s: %d, %d bytes, %v", accept, have, w.Code, w.Body.Len(), h)
			}
		}
		if w := ask("GET", "/", "Accept-Encoding", accept, "If-None-Match", `"old"`); w.Code != 200 || w.Body.String() != first.Body.String() {
			t.Errorf("%q for who has another: %d %s", accept, w.Code, w.Body)
		}
	}
	if a, b := ask("GET", "/", "Accept-Encoding", "br").Header().Get("Etag"), ask("GET", "/").Header().Get("Etag"); a == b {
		t.Errorf("the compressed copy has the tag of the plain one, %s", a)
	}
	tag := ask("GET", "/").Header().Get("Etag")
	for have, want := range map[string]int{`"old"`: 412, `"old", ` + tag: 200, "*": 200} {
		if w := ask("GET", "/", "If-Match", have); w.Code != want {
			t.Errorf("only if it is %s: %d, want %d", have, w.Code, want)
		}
	}
	r := httptest.NewRequest("GET", "/", nil)
	r.Header["If-None-Match"] = []string{`"old"`, tag} // a list in two lines is one list
	w := httptest.NewRecorder()
	if served(hosted()).ServeHTTP(w, r); w.Code != 304 {
		t.Errorf("tags in two lines: %d", w.Code)
	}
	if w := ask("GET", "/no/such/page", "If-None-Match", "*"); w.Code != 404 || w.Header().Get("Etag") != "" {
		t.Errorf("an unknown address: %d, %q", w.Code, w.Header().Get("Etag"))
	}
}

func TestAPartCanBeAskedFor(t *testing.T) {
	tag := ask("GET", "/").Header().Get("Etag")
	for _, test := range []struct {
		ask        []string
		code       int
		body, part string
	}{
		{[]string{"Range", "bytes=1-3"}, 206, "ron", "bytes 1-3/5"},
		{[]string{"Range", "bytes=-2"}, 206, "nt", "bytes 3-4/5"},
		{[]string{"Range", "bytes=0-4", "Accept-Encoding", "br"}, 206, "front", "bytes 0-4/15"},
		{[]string{"Range", "bytes=1-3", "If-Range", tag}, 206, "ron", "bytes 1-3/5"},
		{[]string{"Range", "bytes=1-3", "If-Range", `"old"`}, 200, "front", ""},
		{[]string{"Range", "bytes=1-3", "If-None-Match", tag}, 304, "", ""},
		{[]string{"Range", "bytes=9-"}, 416, "", "bytes */5"},
		{[]string{"Range", "lines=1-2"}, 200, "front", ""}, // RFC 9110, 14.2: a unit that is not known is no range
		{[]string{"Range", "bytes=" + strings.Repeat("1-1,", 500) + "1-1"}, 200, "front", ""},
	} {
		w := ask("GET", "/", test.ask...)
		if w.Code != test.code || w.Header().Get("Content-Range") != test.part || test.code != 416 && w.Body.String() != test.body {
			t.Errorf("%q: %d %q of %q, want %d %q of %q", test.ask, w.Code, w.Body, w.Header().Get("Content-Range"), test.code, test.body, test.part)
		}
		if w.Header().Get("Content-Security-Policy") == "" {
			t.Errorf("%q: without a policy", test.ask)
		}
	}
	if w := ask("GET", "/", "Accept-Ranges", ""); w.Header().Get("Accept-Ranges") != "bytes" || w.Header().Get("Content-Length") != "5" {
		t.Errorf("%v", w.Header())
	}
}

// What a reader's program sends as the host's name goes into a policy.
func TestTheNameOfTheHostGoesIntoThePolicyOnlyIfItIsOne(t *testing.T) {
	files := hosted()
	files["embed/all/index.html"] = &fstest.MapFile{Data: []byte(page)}
	site := served(files)
	for name, want := range map[string]string{
		"news.example":               "http://news.example",
		"news.example:8080":          "http://news.example:8080",
		"127.0.0.1:9":                "http://127.0.0.1:9",
		"[::1]:80":                   "http://[::1]:80",
		"news.example; sandbox":      "",
		"news.example *":             "",
		"a'unsafe-inline'":           "",
		"*":                          "",
		"*.example":                  "",
		"news.example,evil.example":  "",
		"":                           "",
		"news.example/path":          "",
		"news.example\r\nSet-Cookie": "",
	} {
		for _, proto := range []string{"", "https"} {
			r := httptest.NewRequest("GET", "/embed/all/", nil)
			r.Host = name
			r.Header.Set("X-Forwarded-Proto", proto)
			w := httptest.NewRecorder()
			site.ServeHTTP(w, r)
			sources := directives(t, w.Header().Get("Content-Security-Policy"))["connect-src"]
			origin := want
			if proto != "" {
				origin = strings.Replace(want, "http:", "https:", 1)
			}
			if sources != strings.TrimSpace("'self' "+origin) {
				t.Errorf("%q under %q: connect-src %s", name, proto, sources)
			}
			for _, asked := range []bool{false, true} {
				site.HSTS = asked
				w := httptest.NewRecorder()
				site.ServeHTTP(w, r)
				if hsts := w.Header().Get("Strict-Transport-Security"); (hsts != "") != (asked && proto == "https") {
					t.Errorf("asked for: %v, under %q Strict-Transport-Security is %q", asked, proto, hsts)
				}
			}
		}
	}
}
