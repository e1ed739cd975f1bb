package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/httputil"
	"slices"
	"strconv"
	"strings"
	"time"
)

// devScript draws the bar and reloads the page when the site has changed. It comes from the draft's own address, which the
// policy of every page allows; its styles are a sheet of the script, so that no policy has to be loosened for it.
//
//go:embed dev.js
var devScript []byte

// devState is what a page knows of the draft.
type devState struct {
	// Site changes when the pages do, Bar whenever anything does.
	Site string `json:"site"`
	Bar  string `json:"bar"`
	Busy bool   `json:"busy"`
	// Kept says that the pages are those from before the mistakes.
	Kept     bool     `json:"kept"`
	Problems []string `json:"problems"`
	Warnings []string `json:"warnings"`
}

func (d *dev) state() (devState, *child, <-chan struct{}) {
	d.mu.Lock()
	defer d.mu.Unlock()
	s := devState{
		Site: fmt.Sprintf("%s.%d", d.boot, d.site), Bar: fmt.Sprintf("%s.%d", d.boot, d.bar), Busy: d.busy,
		Kept:     len(d.compiling)+len(d.found.Problems) > 0,
		Problems: append(append(append([]string{}, d.compiling...), d.found.Problems...), d.proved...),
		Warnings: append([]string{}, d.found.Warnings...),
	}
	return s, d.shown, d.changed
}

// ServeHTTP serves the pages of the draft that is shown, and what the bar asks for.
func (d *dev) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s, shown, changed := d.state()
	switch {
	case r.URL.Path == "/dev/state":
		d.tell(w, r, s, changed)
	case r.URL.Path == "/dev/dev.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		_, _ = w.Write(devScript)
	case strings.HasPrefix(r.URL.Path, "/dev/"):
		http.NotFound(w, r)
	case shown == nil:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Being built</title>%s`+
			`<h1>The draft is being built</h1><p>The page comes by itself. What keeps it from being built is told above.</p>`, scriptTag(s))
	default:
		d.remember(r)
		to := d.hand()
		defer to.answering.Done()
		d.pass(w, r, s, to)
	}
}

// hand returns the draft that is shown now and counts a request to it, so that it does not end before it has answered.
func (d *dev) hand() *child {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.shown.answering.Add(1)
	return d.shown
}

// patience is how long a page waits for an answer before it asks again.
const patience = 25 * time.Second

// tell answers when what the page knows is no longer so; at once where it is not so already.
func (d *dev) tell(w http.ResponseWriter, r *http.Request, s devState, changed <-chan struct{}) {
	late := time.After(patience)
	for waiting := true; waiting && s.Bar == r.URL.Query().Get("bar"); s, _, changed = d.state() {
		select {
		case <-changed:
		case <-late:
			waiting = false
		case <-d.ending:
			waiting = false
		case <-r.Context().Done():
			return
		}
	}
	w.Header().Set("Cache-Control", "no-store")
	answer(w, s)
}

// remember notes which pages are looked at, so that they are made first.
func (d *dev) remember(r *http.Request) {
	if r.Header.Get("Sec-Fetch-Dest") != "document" && r.Header.Get("Sec-Fetch-Dest") != "" || !strings.HasSuffix(r.URL.Path, "/") {
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/") + "index.html"
	d.mu.Lock()
	defer d.mu.Unlock()
	d.recent = slices.DeleteFunc(d.recent, func(n string) bool { return n == name })
	d.recent = append(d.recent, name)
	d.recent = d.recent[max(0, len(d.recent)-3):]
}

// pass hands a request to the draft and puts the script into what is a page. A page in a frame is left as it is: the page around
// it reloads both.
func (d *dev) pass(w http.ResponseWriter, r *http.Request, s devState, to *child) {
	proxy := httputil.ReverseProxy{
		Rewrite: func(p *httputil.ProxyRequest) {
			p.SetURL(to.at)
			p.Out.Host = p.In.Host
		},
		ModifyResponse: func(res *http.Response) error {
			res.Header.Set("Cache-Control", "no-store")
			res.Header.Del("Etag")
			framed := strings.HasSuffix(r.Header.Get("Sec-Fetch-Dest"), "frame")
			if framed || !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
				return nil
			}
			body, err := io.ReadAll(res.Body)
			if err != nil {
				return err
			}
			if at := bytes.LastIndex(body, []byte("</head>")); at >= 0 {
				body = slices.Concat(body[:at], []byte(scriptTag(s)), body[at:])
			}
			res.Body = io.NopCloser(bytes.NewReader(body))
			res.ContentLength = int64(len(body))
			res.Header.Set("Content-Length", strconv.Itoa(len(body)))
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, err error) {
			http.Error(w, "the draft does not answer: "+err.Error(), http.StatusBadGateway)
		},
	}
	proxy.ServeHTTP(w, r)
}

func scriptTag(s devState) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return `<script defer src="/dev/dev.js" data-state="` + html.EscapeString(string(b)) + `"></script>`
}
