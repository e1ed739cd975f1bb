package host_test

import (
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/web/host"
)

// hosted is a small site with compressed copies beside some files.
func hosted() fstest.MapFS {
	site := fstest.MapFS{}
	for name, data := range map[string]string{
		"index.html": "front", "index.html.br": "front in brotli", "index.html.gz": "front in gzip",
		"404.html": "no such page", "404.html.br": "no such page in brotli",
		"cards/mayor/index.html": "mayor", "data/explainer.json": "{}", "manifest.webmanifest": "{}", "it/manifest.webmanifest": "{}",
		"assets/boot.0123456789.js": "boot", "assets/boot.0123456789.js.gz": "boot in gzip",
		"assets/explainer.0123456789.wasm": "wasm", "assets/icon.0123456789.svg": "<svg/>", "assets/icon.0123456789.png": "png",
		"sw.js": "worker", "robots.txt": "robots", "sitemap.xml": "<urlset/>", ".nojekyll": "",
	} {
		site[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return site
}

func served(files fs.FS) *host.Site {
	site, err := host.New(files)
	if err != nil {
		panic(err)
	}
	return site
}

func ask(method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	served(hosted()).ServeHTTP(w, r)
	return w
}

func TestOnlyReadingIsAllowed(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"} {
		w := ask(method, "/")
		if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" || strings.Contains(w.Body.String(), "front") {
			t.Errorf("%s: %d, Allow %q, %s", method, w.Code, w.Header().Get("Allow"), w.Body)
		}
	}
}

func TestWhatIsServedAtAnAddress(t *testing.T) {
	for target, test := range map[string]struct {
		code int
		body string
	}{
		"/":                       {200, "front"},
		"/index.html":             {200, "front"},
		"/?day=2026-01-24":        {200, "front"},
		"/cards/mayor/":           {200, "mayor"},
		"/cards/mayor/index.html": {200, "mayor"},
		"/cards/nobody/":          {404, "no such page"},
		"/cards/nobody":           {404, "no such page"},
		"/cards/":                 {404, "no such page"},
		"/assets/":                {404, "no such page"},
		"/a/b/c":                  {404, "no such page"},
		"/index.html.br":          {404, "no such page"},
		"/robots.txt/":            {404, "no such page"},
		"/index.html/":            {404, "no such page"},
		"/.nojekyll":              {200, ""},
	} {
		w := ask("GET", target)
		if w.Code != test.code || w.Body.String() != test.body {
			t.Errorf("%s: %d %q, want %d %q", target, w.Code, w.Body, test.code, test.body)
		}
		if test.code == 404 && !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			t.Errorf("%s: the page for unknown addresses comes as %s", target, w.Header().Get("Content-Type"))
		}
	}
}

// What is said is relative to what the reader asked for, so that it stays below whatever path a proxy took off.
func TestAFolderIsRedirectedToItsSlashWithTheQuery(t *testing.T) {
	for target, want := range map[string]string{
		"/cards/mayor":                 "/cards/mayor/",
		"/cards/mayor?a=1&b=%20":       "/cards/mayor/?a=1&b=%20",
		"/cards/mayor?u=https://x/?y":  "/cards/mayor/?u=https://x/?y",
		"//cards/mayor":                "//cards/mayor/",
		"/cards/./mayor":               "/cards/mayor/",
		"/cards%2Fmayor":               "/cards%2Fmayor/",
		"/cards/m%61yor":               "/cards/m%61yor/",
		"http://other.example//assets": "//assets/",
	} {
		w := ask("GET", target)
		to := w.Header().Get("Location")
		for prefix, host := range map[string]string{"": "http://h.example", "/ice": "http://h.example/ice"} {
			_, path, _ := strings.Cut(strings.TrimPrefix(target, "http://other.example"), "/")
			from, err := url.Parse(host + "/" + path)
			if err != nil {
				t.Fatal(err)
			}
			got, err := from.Parse(to)
			if w.Code != http.StatusMovedPermanently || err != nil || got.String() != "http://h.example"+prefix+want {
				t.Errorf("%s below %q: %d to %q, which is %v, want %q", target, prefix, w.Code, to, got, want)
			}
		}
	}
}

func TestASiteAnswersBelowItsPath(t *testing.T) {
	const mayor, missing, toSlash = "200 mayor", "404 no such page", "301 "
	for _, test := range []struct {
		built, under string
		answers      map[string]string
	}{
		{"/", "", map[string]string{"/cards/mayor/": mayor, "/ice/cards/mayor/": missing, "/healthz": "200 ok\n", "/healthz/": missing}},
		{"/ice/", "", map[string]string{"/ice/cards/mayor/": mayor, "/cards/mayor/": mayor, "/ice": toSlash + "./ice/", "/ice?a=1": toSlash + "./ice/?a=1", "/ice/cards/mayor": toSlash + "./mayor/", "/ice/nobody/": missing, "/icecards/mayor/": missing, "/healthz": "200 ok\n", "/ice/healthz": "200 ok\n"}},
		{"/ice/", "/ice/", map[string]string{"/ice/cards/mayor/": mayor, "/cards/mayor/": missing, "/": missing, "/healthz": "200 ok\n", "/ice/healthz": "200 ok\n", "/other/healthz": missing}},
		{"/ice/", "/", map[string]string{"/ice/cards/mayor/": missing, "/cards/mayor/": mayor}},
		{"/", "/a/b", map[string]string{"/a/b/cards/mayor/": mayor, "/a/b": toSlash + "./b/", "/a/": missing, "/cards/mayor/": missing}},
		// A path that the site has as a folder too can only be one of them.
		{"/cards/", "", map[string]string{"/cards/cards/mayor/": mayor, "/cards/mayor/": missing}},
	} {
		files := hosted()
		files["index.html"] = &fstest.MapFile{Data: []byte(`<link rel="canonical" href="https://news.example` + test.built + `">`)}
		site := served(files)
		if test.under != "" {
			if err := site.Under(test.under); err != nil {
				t.Fatal(err)
			}
		}
		for target, want := range test.answers {
			w := httptest.NewRecorder()
			site.ServeHTTP(w, httptest.NewRequest("GET", target, nil))
			if got := fmt.Sprint(w.Code, " ", w.Body, w.Header().Get("Location")); got != want {
				t.Errorf("built for %s, under %q: %s is %q, want %q", test.built, test.under, target, got, want)
			}
		}
	}
	for _, wrong := range []string{"", "ice", "ice/", "/ice//", "//", "/a/../b/", "/ice/?a", "https://x/ice/", "/i ce/"} {
		if err := served(hosted()).Under(wrong); err == nil {
			t.Errorf("%q is taken for a path", wrong)
		}
	}
}

func TestWhatIsForTheHostIsNoAddress(t *testing.T) {
	files := hosted()
	files["_headers"], files["hosting/Caddyfile"] = files["robots.txt"], files["robots.txt"]
	for _, target := range []string{"/_headers", "/hosting/Caddyfile", "/hosting/", "/index.html.br", "/index.html.gz"} {
		w := httptest.NewRecorder()
		served(files).ServeHTTP(w, httptest.NewRequest("GET", target, nil))
		if w.Code != 404 || w.Body.String() != "no such page" {
			t.Errorf("%s: %d %s", target, w.Code, w.Body)
		}
	}
}

func TestCompressedCopiesAreHandedOutToThoseWhoTakeThem(t *testing.T) {
	for _, test := range []struct{ accept, target, encoding, body string }{
		{"", "/", "", "front"},
		{"br", "/", "br", "front in brotli"},
		{"gzip, deflate, br, zstd", "/", "br", "front in brotli"},
		{"gzip", "/", "gzip", "front in gzip"},
		{"GZIP", "/", "gzip", "front in gzip"},
		{"gzip;q=1.0, br;q=0.5", "/", "br", "front in brotli"},
		{"br;q=0, gzip", "/", "gzip", "front in gzip"},
		{"br; q=0 , gzip", "/", "gzip", "front in gzip"},
		{"br;q=0.0, gzip", "/", "gzip", "front in gzip"},
		{"br;q=0.000, gzip;Q=0", "/", "", "front"},
		{"br;q=0, gzip;q=0", "/", "", "front"},
		{"identity", "/", "", "front"},
		{"brotli, xgzip", "/", "", "front"},
		{"br, gzip", "/assets/boot.0123456789.js", "gzip", "boot in gzip"},
		{"br", "/assets/boot.0123456789.js", "", "boot"},
		{"br, gzip", "/assets/icon.0123456789.png", "", "png"},
		{"br, gzip", "/no/such/page", "br", "no such page in brotli"},
		{"br, gzip", "/cards/mayor/", "", "mayor"},
	} {
		w := ask("GET", test.target, "Accept-Encoding", test.accept)
		if got := w.Header().Get("Content-Encoding"); got != test.encoding || w.Body.String() != test.body {
			t.Errorf("%s for %q: %q as %q, want %q as %q", test.target, test.accept, w.Body, got, test.body, test.encoding)
		}
		if w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s for %q: Vary is %q", test.target, test.accept, w.Header().Get("Vary"))
		}
	}
	if w := ask("GET", "/no/such/page", "Accept-Encoding", "br"); w.Code != 404 {
		t.Errorf("the compressed page for unknown addresses comes with %d", w.Code)
	}
}

func TestTypesAndHowLongToKeep(t *testing.T) {
	const always, afresh = "public, max-age=31536000, immutable", "no-cache"
	for target, want := range map[string][2]string{
		"/":                                 {"text/html; charset=utf-8", afresh},
		"/it/manifest.webmanifest":          {"application/manifest+json", afresh},
		"/manifest.webmanifest":             {"application/manifest+json", afresh},
		"/data/explainer.json":              {"application/json", afresh},
		"/sw.js":                            {"text/javascript; charset=utf-8", afresh},
		"/robots.txt":                       {"text/plain; charset=utf-8", afresh},
		"/assets/boot.0123456789.js":        {"text/javascript; charset=utf-8", always},
		"/assets/explainer.0123456789.wasm": {"application/wasm", always},
		"/assets/icon.0123456789.svg":       {"image/svg+xml", always},
		"/assets/icon.0123456789.png":       {"image/png", always},
		"/assets/gone.0123456789.js":        {"text/html; charset=utf-8", afresh},
		"/no/such/page":                     {"text/html; charset=utf-8", afresh},
	} {
		h := ask("GET", target).Header()
		if got := [2]string{h.Get("Content-Type"), h.Get("Cache-Control")}; got != want {
			t.Errorf("%s: %v, want %v", target, got, want)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %v", target, h)
		}
	}
	if got := ask("GET", "/sitemap.xml").Header().Get("Content-Type"); !strings.Contains(got, "xml") {
		t.Errorf("/sitemap.xml comes as %s", got)
	}
}

func TestHeadIsTheSameWithoutTheBody(t *testing.T) {
	for _, target := range []string{"/", "/cards/mayor/", "/cards/mayor", "/no/such/page", "/assets/boot.0123456789.js"} {
		get, head := ask("GET", target, "Accept-Encoding", "br"), ask("HEAD", target, "Accept-Encoding", "br")
		if head.Code != get.Code || head.Body.Len() != 0 {
			t.Errorf("HEAD %s: %d with %d bytes, GET: %d", target, head.Code, head.Body.Len(), get.Code)
		}
		for _, name := range []string{"Content-Type", "Content-Encoding", "Cache-Control", "Vary", "Location"} {
			if a, b := get.Header().Get(name), head.Header().Get(name); a != b && name != "Content-Type" {
				t.Errorf("HEAD %s: %s is %q, with GET %q", target, name, b, a)
			}
		}
	}
}

// On a real folder, with a file beside it that nobody must see.
func TestNoAddressLeadsOutOfTheFolder(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"secret.txt": "secret", "site/index.html": "front", "site/404.html": "no such page", "site/cards/mayor/index.html": "mayor"} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	srv := httptest.NewServer(served(os.DirFS(filepath.Join(dir, "site"))))
	defer srv.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, path := range []string{
		"/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/cards/../../secret.txt", "/cards/%2e%2e/%2e%2e/secret.txt",
		`/..\secret.txt`, `/..%5csecret.txt`, "/..%5c..%5csecret.txt", "/%00", "/secret.txt%00.html", "/index.html%00", "/%2e%2e%2f%2e%2e%2fetc/passwd",
		"/....//secret.txt", "/;/../secret.txt", "/" + strings.Repeat("%2e%2e/", 40) + "etc/passwd", "/" + strings.Repeat("a", 5000), "/C:/secret.txt", "/%ff%fe",
	} {
		r, err := http.NewRequest("GET", srv.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		// The path is sent as it stands here, not as a client would tidy it.
		r.URL.Opaque = strings.TrimPrefix(srv.URL, "http:") + path
		res, err := client.Do(r)
		if err != nil {
			t.Errorf("%.60s: %v", path, err)
			continue
		}
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil {
			t.Error(err)
		}
		if res.StatusCode != 404 || string(body) != "no such page" {
			t.Errorf("%.60s: %d %.80q, want 404 and its page", path, res.StatusCode, body)
		}
	}
}
