package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"explainer/web/story"
)

// desk is dev on a copy of the content. The copy has no code: the draft is this test's own program (see TestMain).
type desk struct {
	t      *testing.T
	at     string
	module string
	stop   func()
	ended  chan error
}

func startDesk(t *testing.T, spoil func(module string)) *desk {
	t.Helper()
	module := t.TempDir()
	for _, part := range []string{"content/data", "web/assets"} {
		if err := os.CopyFS(filepath.Join(module, part), os.DirFS(filepath.Join("..", "..", part))); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(module, "go.mod"), "module desk\n\ngo 1.26\n")
	if spoil != nil {
		spoil(module)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("EXPLAINER_IS_THE_COMMAND", "1")
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	d := newDev(module, story.Own(module), t.TempDir(), program)
	d.proveAfter = time.Hour
	k := &desk{t: t, at: "http://" + l.Addr().String(), module: module, stop: cancel, ended: make(chan error, 1)}
	go func() { k.ended <- d.run(ctx, l) }()
	t.Cleanup(func() { cancel(); <-k.ended })
	return k
}

func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (k *desk) read(name string) string {
	k.t.Helper()
	b, err := os.ReadFile(filepath.Join(k.module, filepath.FromSlash(name)))
	if err != nil {
		k.t.Fatal(err)
	}
	return string(b)
}

func (k *desk) edit(name, old, now string) {
	k.t.Helper()
	text := k.read(name)
	if strings.Count(text, old) != 1 {
		k.t.Fatalf("%q does not stand once in %s", old, name)
	}
	put(k.t, filepath.Join(k.module, filepath.FromSlash(name)), strings.Replace(text, old, now, 1))
}

func (k *desk) get(path string) (*http.Response, string) {
	k.t.Helper()
	res, err := http.Get(k.at + path)
	if err != nil {
		k.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		k.t.Fatal(err)
	}
	return res, string(b)
}

var stateOf = regexp.MustCompile(`data-state="([^"]*)"`)

// until asks for a page again and again until it and what it knows of the draft are as wanted.
func (k *desk) until(what, path string, ok func(page string, s devState) bool) (string, devState) {
	k.t.Helper()
	for end := time.Now().Add(time.Minute); ; time.Sleep(30 * time.Millisecond) {
		_, page := k.get(path)
		var s devState
		m := stateOf.FindStringSubmatch(page)
		if m == nil {
			k.t.Fatalf("%s has no script of dev", path)
		}
		if err := json.Unmarshal([]byte(html.UnescapeString(m[1])), &s); err != nil {
			k.t.Fatal(err)
		}
		if ok(page, s) {
			return page, s
		}
		if time.Now().After(end) {
			k.t.Fatalf("%s: %+v", what, s)
		}
	}
}

func sound(_ string, s devState) bool { return !s.Busy && len(s.Problems) == 0 }

func tells(part string) func(string, devState) bool {
	return func(_ string, s devState) bool {
		return strings.Contains(strings.Join(append(s.Problems, s.Warnings...), "\n"), part)
	}
}

func TestDevFollowsTheDataAndKeepsTheLastGoodPages(t *testing.T) {
	k := startDesk(t, nil)
	res, page := k.get("/")
	if res.StatusCode != 200 || !strings.Contains(page, "being built") && !strings.Contains(page, "<main") {
		t.Errorf("before the first build: %d %s", res.StatusCode, page)
	}
	_, first := k.until("the first build", "/", sound)
	k.edit("content/data/facts.yaml", "is made up of several arms", "is split into several arms")
	k.until("a changed word", "/facts/", func(p string, s devState) bool {
		return strings.Contains(p, "is split into several arms") && s.Site != first.Site
	})

	// Files that come, go and change their names.
	stray := filepath.Join(k.module, "content", "data", "stray.yaml")
	put(t, stray, "[]\n")
	_, s := k.until("a new file", "/cards/giuseppe-sala/", tells("stray.yaml"))
	if !s.Kept || len(s.Problems) != 1 {
		t.Errorf("with a mistake: %+v", s)
	}
	if err := os.Rename(stray, filepath.Join(k.module, "content", "data", "other.yaml")); err != nil {
		t.Fatal(err)
	}
	k.until("a new name", "/", tells("other.yaml"))
	if err := os.Remove(filepath.Join(k.module, "content", "data", "other.yaml")); err != nil {
		t.Fatal(err)
	}
	k.until("it is gone", "/", sound)
	events := k.read("content/data/events.yaml")
	if err := os.Remove(filepath.Join(k.module, "content", "data", "events.yaml")); err != nil {
		t.Fatal(err)
	}
	page, _ = k.until("a file is missing", "/it/", tells("events.yaml: file is missing"))
	if !strings.Contains(page, `id="timeline"`) {
		t.Error("the last good page did not stay")
	}
	next := filepath.Join(k.module, "content", "data", ".events.yaml.swp")
	put(t, next, events)
	if err := os.Rename(next, filepath.Join(k.module, "content", "data", "events.yaml")); err != nil {
		t.Fatal(err)
	}
	k.until("it is back", "/", sound)

	// A style in a new folder is no change; a style of ours is.
	k.edit("web/assets/css/base.css", "@layer base {", "@layer base { h1 { outline-offset: 7px }")
	k.until("a style", "/", func(p string, _ devState) bool { return strings.Contains(p, "outline-offset:7px") })

	// A quotation that was not proved is shown, and told.
	k.edit("content/data/quotations.yaml", "verbatim: \"This is a militia that kills, a militia that enters", "verbatim: \"This is a militia that kils, a militia that enters")
	page, s = k.until("a quotation that is not the report’s", "/cards/giuseppe-sala/", tells("quote-ap-sala-kills"))
	if !strings.Contains(page, "militia that kils") || s.Kept || len(s.Problems) > 0 {
		t.Errorf("an unproved quotation: %+v", s)
	}

	// A mistake beside it: the page with the quotation stays, and so does the warning.
	put(t, stray, "[]\n")
	if _, s = k.until("a mistake beside a warning", "/", tells("stray.yaml")); len(s.Warnings) != 1 {
		t.Errorf("the warning went: %+v", s)
	}
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	k.until("it is gone again", "/", sound)

	res, page = k.get("/")
	if csp := res.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "script-src 'self'") || strings.Contains(csp, "unsafe-inline") || strings.Contains(page, `http-equiv="Content-Security-Policy" content="own-policy"`) {
		t.Errorf("policy: %s", csp)
	}
	for path, want := range map[string]string{
		"/og/en/front.png": "image/png", "/data/explainer.json": "application/json", "/embeds.json": "application/json", "/oembed/it/cards/giuseppe-sala.json": "application/json",
		"/sitemap.xml": "xml", "/manifest.webmanifest": "manifest", "/embed/cards/giuseppe-sala/": "text/html", "/sw.js": "javascript",
	} {
		if res, _ := k.get(path); res.StatusCode != 200 || !strings.Contains(res.Header.Get("Content-Type"), want) {
			t.Errorf("%s: %d %s", path, res.StatusCode, res.Header.Get("Content-Type"))
		}
	}
	if res, _ := k.get("/no/such/page/"); res.StatusCode != 404 {
		t.Errorf("an unknown page: %d", res.StatusCode)
	}

	began := time.Now()
	k.stop()
	if err := <-k.ended; err != nil || time.Since(began) > 4*time.Second {
		t.Errorf("the end: %v after %v", err, time.Since(began))
	}
	k.ended <- nil
}

// fakeDraft is a draft that answers as told and takes every connection with it when it ends, as a program does.
func fakeDraft(t *testing.T, answer http.HandlerFunc) *child {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	at, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	c := &child{at: at, ended: make(chan struct{}), said: &tail{}}
	c.input = closer(func() {
		server.CloseClientConnections()
		close(c.ended)
	})
	return c
}

type closer func()

func (c closer) Close() error { c(); return nil }

func TestADraftAnswersWhatItWasAskedBeforeAnotherTookItsPlace(t *testing.T) {
	asked, goOn := make(chan struct{}), make(chan struct{})
	d := newDev(t.TempDir(), t.TempDir(), t.TempDir(), "")
	d.proveAfter = time.Hour
	d.shown = fakeDraft(t, func(w http.ResponseWriter, _ *http.Request) {
		close(asked)
		<-goOn
		_, _ = io.WriteString(w, "a picture")
	})
	d.next = fakeDraft(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "{}") })
	old, latest := d.shown, d.next
	got := httptest.NewRecorder()
	done := make(chan struct{})
	go func() {
		d.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/assets/icon.svg", nil))
		close(done)
	}()
	<-asked
	d.reload()
	if d.shown != latest {
		t.Fatal("the new draft is not shown")
	}
	close(goOn)
	<-done
	if got.Code != http.StatusOK || got.Body.String() != "a picture" {
		t.Errorf("%d %s", got.Code, got.Body)
	}
	select {
	case <-old.ended:
	case <-time.After(lastAnswers):
		t.Error("the old draft did not end")
	}
	d.stopProof()
}

// A page still asks for its icon when dev is ended, and that is answered.
func TestDevAnswersWhatItWasAskedBeforeItsEnd(t *testing.T) {
	asked, goOn := make(chan struct{}), make(chan struct{})
	d := newDev(t.TempDir(), t.TempDir(), t.TempDir(), "no such program")
	d.shown = fakeDraft(t, func(w http.ResponseWriter, _ *http.Request) {
		close(asked)
		<-goOn
		_, _ = io.WriteString(w, "an icon")
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(context.Background())
	defer end()
	ended := make(chan error, 1)
	go func() { ended <- d.run(ctx, l) }()
	got := make(chan string, 2)
	ask := func(path string) {
		res, err := http.Get("http://" + l.Addr().String() + path)
		if err != nil {
			got <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		got <- fmt.Sprint(res.StatusCode, " ", string(b))
	}
	go ask("/assets/icon.svg")
	<-asked
	end()
	time.AfterFunc(100*time.Millisecond, func() { close(goOn) })
	if s := <-got; s != "200 an icon" {
		t.Errorf("asked before the end: %s", s)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestAPageThatWaitsForAChangeIsAnsweredAtTheEnd(t *testing.T) {
	d := newDev(t.TempDir(), t.TempDir(), t.TempDir(), "")
	s, _, changed := d.state()
	close(d.ending)
	got := httptest.NewRecorder()
	late, cancel := context.WithTimeout(context.Background(), patience/2) // then it would have no answer
	defer cancel()
	d.tell(got, httptest.NewRequestWithContext(late, http.MethodGet, "/dev/state?bar="+s.Bar, nil), s, changed)
	if got.Code != http.StatusOK || !strings.Contains(got.Body.String(), s.Bar) {
		t.Errorf("%d %s", got.Code, got.Body)
	}
}

func TestDevTellsWhatChangedBetweenServingAndAsking(t *testing.T) {
	k := startDesk(t, func(module string) { put(t, filepath.Join(module, "content", "data", "stray.yaml"), "[]\n") })
	page, before := k.until("a mistake from the start", "/cards/giuseppe-sala/", tells("stray.yaml"))
	if strings.Contains(page, "<main") {
		t.Error("there is a page though nothing was ever good")
	}
	if err := os.Remove(filepath.Join(k.module, "content", "data", "stray.yaml")); err != nil {
		t.Fatal(err)
	}
	k.until("it is mended", "/", sound)
	// The page was served before; it asks only now.
	began := time.Now()
	_, said := k.get("/dev/state?bar=" + before.Bar)
	var now devState
	if err := json.Unmarshal([]byte(said), &now); err != nil || now.Site == before.Site || time.Since(began) > 2*time.Second {
		t.Errorf("%s after %v, %v", said, time.Since(began), err)
	}
	// Now it knows, and waits for the next change.
	answered := make(chan string, 1)
	go func() {
		res, err := http.Get(k.at + "/dev/state?bar=" + now.Bar)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		answered <- string(b)
	}()
	select {
	case s := <-answered:
		t.Fatalf("answered at once: %s", s)
	case <-time.After(300 * time.Millisecond):
	}
	put(t, filepath.Join(k.module, "content", "data", "again.yaml"), "[]\n")
	if s := <-answered; !strings.Contains(s, "busy") {
		t.Error(s)
	}
}

func TestAChangeConcernsWhatItIsPartOf(t *testing.T) {
	for name, want := range map[string]int{
		"content/data/facts.yaml": data, "content/data/FACTS.YML": data, "content/data/quotations.lock.json": data, "web/assets/css/base.css": data, "web/assets/shell.html": data,
		"app/frame.go": code, "content/words/it.yaml": code, "content/new/thing.go": code, "content/data/heights.json": data, "content/data/published-ids.txt": data, "go.mod": code, "web/program/trim/std/x.txt": code,
		"app/frame_test.go": nothing, "content/data/.facts.yaml.swp": nothing,
		"content/data/facts.yaml~": nothing, "content/data/.#facts.yaml": nothing, "content/data/#facts.yaml#": nothing, "content/data/.DS_Store": nothing, "content/data/4913": nothing, "web/assets/css/.#base.css": nothing,
	} {
		if got := concerns(name); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

// Some copies and check-outs keep the time of a file.
func TestASaveOfTheSameSizeAndTimeIsSeen(t *testing.T) {
	module := t.TempDir()
	own := story.Own(module)
	if err := os.MkdirAll(filepath.Dir(own), 0o755); err != nil {
		t.Fatal(err)
	}
	lies := filepath.Join(t.TempDir(), "la città, data")
	put(t, filepath.Join(lies, "facts.yaml"), "some")
	if err := os.Symlink(lies, own); err != nil {
		t.Skip(err) // not every system lets everyone make links
	}
	before := snapshot(module, own)
	info, err := os.Stat(filepath.Join(lies, "facts.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(lies, "next"), "same")
	if err := os.Chtimes(filepath.Join(lies, "next"), info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(lies, "next"), filepath.Join(lies, "facts.yaml")); err != nil {
		t.Fatal(err)
	}
	if got := differs(before, snapshot(module, own)); got != data {
		t.Errorf("a save that keeps size and time concerns %d, want %d", got, data)
	}
	if got := differs(snapshot(module, own), snapshot(module, own)); got != nothing {
		t.Errorf("no save concerns %d", got)
	}
	before = snapshot(module, own)
	if err := os.Symlink(filepath.Join(lies, "nowhere"), filepath.Join(lies, "events.yaml")); err != nil {
		t.Fatal(err)
	}
	if got := differs(before, snapshot(module, own)); got != data {
		t.Errorf("a link to nothing concerns %d, want %d", got, data)
	}
}

func TestManySavesAreBuiltOnceTheyAreOverAndTheLastIsNeverMissed(t *testing.T) {
	module := t.TempDir()
	file := filepath.Join(module, "content", "data", "facts.yaml")
	put(t, file, "0")
	built := make(chan string, 100)
	done := make(chan struct{})
	defer close(done)
	seen := snapshot(module, story.Own(module))
	go watch(done, module, story.Own(module), seen, func(int) {
		b, _ := os.ReadFile(file)
		built <- string(b)
		time.Sleep(400 * time.Millisecond) // a build takes its time
	})
	for i := range 20 {
		put(t, file, strings.Repeat("x", i+1))
		time.Sleep(30 * time.Millisecond)
	}
	n := 0
	for last := ""; last != strings.Repeat("x", 20); n++ {
		select {
		case last = <-built:
		case <-time.After(5 * time.Second):
			t.Fatalf("the last save was missed; built last: %d", len(last))
		}
	}
	if n > 4 {
		t.Errorf("%d builds for one burst", n)
	}
	// A folder that is new, with what was in it from the start.
	put(t, filepath.Join(module, "app", "deep", "er", "x.go"), "package er")
	select {
	case <-built:
	case <-time.After(5 * time.Second):
		t.Error("a new folder was not seen")
	}
}

func TestCodeThatDoesNotCompileIsTold(t *testing.T) {
	module := t.TempDir()
	put(t, filepath.Join(module, "go.mod"), "module explainer\n\ngo 1.26\n")
	put(t, filepath.Join(module, "cmd", "explainer", "main.go"), "package main\n\nfunc main() { nothing }\n")
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go")
	}
	if err := compile(module, filepath.Join(t.TempDir(), "x")); err == nil || !strings.Contains(err.Error(), "main.go:3:15: undefined: nothing") {
		t.Errorf("got %v", err)
	}
}

// The program of a draft that is over lies nowhere any more, nor does one that does not start.
func TestAProgramGoesWithItsDraft(t *testing.T) {
	p := newProject(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("EXPLAINER_IS_THE_COMMAND", "1")
	program, broken := p.path("explainer-1"), p.path("explainer-2")
	code, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	for file, text := range map[string][]byte{program: code, broken: nil} {
		if err := os.WriteFile(file, text, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	c, err := startCompiled(program, p.dir, p.path("content/data"))
	if err != nil {
		t.Fatal(err)
	}
	c.stop()
	if _, err := startCompiled(broken, p.dir, p.path("content/data")); err == nil {
		t.Error("an empty program started")
	}
	for _, file := range []string{program, broken} {
		if _, err := os.Stat(file); err == nil {
			t.Errorf("%s is there still", filepath.Base(file))
		}
	}
}
