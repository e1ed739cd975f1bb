package inspect_test

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	mhtml "github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"

	"explainer/web/host"
	"explainer/web/inspect"
)

// built is a small site as package web builds one.
func built() fstest.MapFS {
	site := fstest.MapFS{}
	boot, wasm := "console.log('boot')\n", "\x00asm"
	sum := sha256.Sum256([]byte(boot))
	page := `<!doctype html>
<html lang="en" data-root="ROOT">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="own-policy"><title>Page</title>
<style>.a { color: red; }  .b{margin:0px}</style>
<noscript><style>.js { display: none }</style></noscript>
<script>if (location.hash) { document.title = "x" }</script>
<script defer src="ROOTassets/boot.0123456789.js" integrity="sha256-` + base64.StdEncoding.EncodeToString(sum[:]) + `" crossorigin data-version="aa11" data-wasm="ROOTassets/explainer.0123456789.wasm"></script>
</head>
<body><div id="page"><p class="a" translate="no">Some words. <i class="m" aria-hidden="true"></i> More.</p><p>And a second part.</p></div></body>
</html>
`
	for name, root := range map[string]string{"index.html": "", "it/index.html": "../", "cards/mayor/index.html": "../../", "embed/all/index.html": "../../", "404.html": ""} {
		body := strings.ReplaceAll(page, "ROOT", root)
		body = strings.Replace(body, "own-policy", strings.ReplaceAll(host.Meta(name, []byte(body)), `"`, "&#34;"), 1)
		site[name] = &fstest.MapFile{Data: []byte(body)}
	}
	site["assets/boot.0123456789.js"] = &fstest.MapFile{Data: []byte(boot)}
	site["assets/explainer.0123456789.wasm"] = &fstest.MapFile{Data: []byte(wasm)}
	site["embed.js"] = &fstest.MapFile{Data: []byte("0\n")}
	site["sw.js"] = &fstest.MapFile{Data: []byte("1\n")}
	return site
}

// answer is what a host got ready to send.
type answer struct {
	path   string
	status int
	head   http.Header
	body   string
}

// publish serves the site below /news/ice/ on a host that changes its answers.
func publish(t *testing.T, change func(*answer)) *url.URL {
	t.Helper()
	site, err := host.New(built())
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(http.StripPrefix("/news/ice", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := httptest.NewRecorder()
		r.Header.Del("Accept-Encoding")
		site.ServeHTTP(rec, r)
		a := &answer{strings.TrimPrefix(r.URL.Path, "/"), rec.Code, rec.Header(), rec.Body.String()}
		change(a)
		for name, values := range a.head {
			if name != "Content-Length" {
				w.Header()[name] = values
			}
		}
		w.WriteHeader(a.status)
		_, _ = w.Write([]byte(a.body))
	})))
	t.Cleanup(srv.Close)
	at, err := url.Parse(srv.URL + "/news/ice/")
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// pages makes a change that a host makes to pages.
func pages(change func(string) string) func(*answer) {
	return func(a *answer) {
		if strings.HasPrefix(a.head.Get("Content-Type"), "text/html") && a.status == http.StatusOK {
			a.body = change(a.body)
		}
	}
}

func replace(old, new string) func(*answer) {
	return pages(func(s string) string { return strings.ReplaceAll(s, old, new) })
}

func minified(page string) string {
	m := minify.New()
	m.Add("text/html", &mhtml.Minifier{KeepDocumentTags: true, KeepEndTags: true})
	m.AddFunc("text/css", css.Minify)
	m.AddFuncRegexp(regexp.MustCompile(`javascript$`), js.Minify)
	out, err := m.String("text/html", page)
	if err != nil {
		panic(err)
	}
	return out
}

func TestWhatAHostChangesIsNamed(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*answer)
		// want is a part of one of the findings; harm says of what weight it is.
		want string
		harm bool
	}{
		"a real minifier":         {pages(minified), "a style sheet in the page was altered", true},
		"scripts minified":        {pages(minified), "a script in the page was altered", true},
		"a style sheet put in":    {replace("</head>", "<style>x{}</style></head>"), "a style sheet in the page was altered or added", true},
		"a style sheet taken out": {replace("<style>.a { color: red; }  .b{margin:0px}</style>", ""), "a style sheet in the page is gone", true},
		"styles without scripts":  {replace(".js { display: none }", ".js{display:none}"), "a style sheet in the page was altered", true},
		"spaces":                  {replace(">\n<", "><"), "without harm", false},
		"a script put in":         {replace("</body>", `<script src="/cdn/beacon.js"></script></body>`), "a script was put in: /cdn/beacon.js", true},
		"a script written in":     {replace("</body>", `<script>track()</script></body>`), "a script in the page was altered or added", true},
		"a script taken out": {pages(func(s string) string {
			return regexp.MustCompile(`<script defer[^>]*></script>`).ReplaceAllString(s, "")
		}), "boot.0123456789.js is gone", true},
		"Rocket Loader":               {replace("<script defer", `<script type="ab12-text/javascript" defer`), `has the type "ab12-text/javascript"`, true},
		"a CDN for the scripts":       {replace(`src="assets`, `src="https://cdn.example/assets`), "is gone, or its address was changed", true},
		"integrity dropped":           {pages(func(s string) string { return regexp.MustCompile(` integrity="[^"]*"`).ReplaceAllString(s, "") }), "the attribute integrity of <script> was dropped", true},
		"attributes dropped":          {replace(` translate="no"`, ""), "the attribute translate of <p> was dropped 1 times", true},
		"empty elements dropped":      {replace(`<i class="m" aria-hidden="true"></i>`, ""), "has 0 <i>, not 1", true},
		"elements put in":             {replace("<body>", "<body><iframe></iframe>"), "has 1 <iframe> that were not built", true},
		"words changed":               {replace("Some words", "Other words"), "its words were changed", true},
		"the page's policy taken out": {pages(func(s string) string { return regexp.MustCompile(`<meta http-equiv[^>]*>`).ReplaceAllString(s, "") }), "its own policy (meta http-equiv) is gone", true},
		"no policy in the head":       {func(a *answer) { a.head.Del("Content-Security-Policy") }, "comes without Content-Security-Policy", false},
		"another policy in the head":  {func(a *answer) { a.head.Set("Content-Security-Policy", "default-src 'self'") }, "has another Content-Security-Policy: default-src 'self'", true},
		"no CORS":                     {func(a *answer) { a.head.Del("Access-Control-Allow-Origin") }, "comes without Access-Control-Allow-Origin", true},
		"kept for ever":               {func(a *answer) { a.head.Set("Cache-Control", "max-age=31536000") }, "has another Cache-Control", false},
		"the program's type": {func(a *answer) {
			if strings.HasSuffix(a.path, ".wasm") {
				a.head.Set("Content-Type", "application/octet-stream")
			}
		}, `has the type "application/octet-stream", not application/wasm`, false},
		"the scripts' type": {func(a *answer) {
			if strings.HasSuffix(a.path, ".js") {
				a.head.Set("Content-Type", "text/plain")
			}
		}, `has the type "text/plain", not text/javascript`, true},
		"an asset altered": {func(a *answer) {
			if strings.HasPrefix(a.path, "assets/boot") {
				a.body += ";"
			}
		}, "was altered (21 bytes, 20 were built)", true},
		"an asset missing": {func(a *answer) {
			if strings.HasPrefix(a.path, "assets/boot") {
				a.status = 404
			}
		}, "is answered with 404", true},
		"pages moved": {func(a *answer) {
			if a.path == "it/" {
				a.status = 301
				a.head.Set("Location", "/it")
			}
		}, "is answered with 301, to /it", true},
		"no final slash": {func(a *answer) {
			if a.path == "it" {
				a.status = 200
			}
		}, "is answered without the final slash", false},
		"unknown addresses": {func(a *answer) {
			if a.status == 404 {
				a.status = 200
			}
		}, "no-such-page/at/all: is answered with 200", false},
	} {
		t.Run(name, func(t *testing.T) {
			findings, err := inspect.Run(context.Background(), built(), publish(t, test.change))
			if err != nil {
				t.Fatal(err)
			}
			all := ""
			for _, f := range findings {
				all += f.String() + "\n"
				if strings.Contains(f.String(), test.want) && f.Harm == test.harm && f.Do != "" {
					return
				}
			}
			t.Errorf("no finding of that weight says %q:\n%s", test.want, all)
		})
	}
}

func TestAHostThatChangesNothingHasNoFindings(t *testing.T) {
	findings, err := inspect.Run(context.Background(), built(), publish(t, func(*answer) {}))
	if err != nil || len(findings) > 0 {
		t.Error(err, findings)
	}
}

func TestAnotherVersionIsNotCompared(t *testing.T) {
	_, err := inspect.Run(context.Background(), built(), publish(t, replace("aa11", "bb22")))
	if err == nil || !strings.Contains(err.Error(), "version bb22") || !strings.Contains(err.Error(), "--dir") {
		t.Error(err)
	}
}
