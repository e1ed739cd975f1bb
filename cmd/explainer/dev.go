package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"explainer/web/host"
)

type devCmd struct {
	Addr string `help:"Address to listen on." default:"localhost:8080"`
}

// Run serves a draft of the site and builds it anew when content, components, styles or scripts change. The
// components are compiled into this command, so it builds by running itself afresh. What is wrong is told in the terminal
// and on the page, and the last good site stays.
func (c *devCmd) Run() error {
	dir, err := os.MkdirTemp("", "explainer-dev-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	d := &dev{out: filepath.Join(dir, "site"), changed: make(chan struct{})}
	d.build()
	watch, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer watch.Close()
	for _, part := range []string{"app", "content", "web", "cmd"} {
		err := filepath.WalkDir(filepath.Join(cli.Module, part), func(p string, e fs.DirEntry, err error) error {
			if err == nil && e.IsDir() {
				return watch.Add(p)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	go d.follow(watch)
	return host.Listen(c.Addr, d)
}

type dev struct {
	out     string
	mu      sync.Mutex
	problem string
	site    *host.Site
	changed chan struct{}
}

// follow builds once after each burst of changes.
func (d *dev) follow(watch *fsnotify.Watcher) {
	var later <-chan time.Time
	for {
		select {
		case e, ok := <-watch.Events:
			if !ok {
				return
			}
			if name := filepath.Base(e.Name); !strings.HasPrefix(name, "content.bin") && !strings.HasPrefix(name, "content_generated.go") && !strings.HasSuffix(name, "~") {
				later = time.After(200 * time.Millisecond)
			}
		case <-later:
			d.build()
		}
	}
}

func (d *dev) build() {
	began := time.Now()
	cmd := exec.Command("go", "run", "./cmd/explainer", "build", "--draft", "--unproved", "--out", d.out)
	cmd.Dir = cli.Module
	var said bytes.Buffer
	cmd.Stderr, cmd.Stdout = &said, &said
	err := cmd.Run()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.problem = ""
	if err == nil {
		var site *host.Site
		if site, err = host.New(os.DirFS(d.out)); err == nil {
			d.site = site
		} else {
			fmt.Fprintln(&said, err)
		}
	}
	if err != nil {
		d.problem = said.String()
		fmt.Fprint(os.Stderr, d.problem)
	} else {
		if i := strings.Index(said.String(), "!!!!"); i >= 0 {
			fmt.Fprint(os.Stderr, said.String()[i:])
		}
		fmt.Printf("built in %.1f s\n", time.Since(began).Seconds())
	}
	close(d.changed)
	d.changed = make(chan struct{})
}

// ServeHTTP serves the site, with a script that waits for the next build, and the reason where there is no good one.
func (d *dev) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	changed, problem, site := d.changed, d.problem, d.site
	d.mu.Unlock()
	switch {
	case r.URL.Path == "/dev/changed":
		select {
		case <-changed:
		case <-r.Context().Done():
		}
	case r.URL.Path == "/dev/reload.js":
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, `fetch("/dev/changed").then(()=>location.reload())`)
	case site == nil || problem != "" && strings.HasSuffix(r.URL.Path, "/"):
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><title>Not built</title><script src="/dev/reload.js"></script><h1>Not built</h1><pre>%s</pre>`, escape(problem))
	default:
		for _, name := range []string{"Accept-Encoding", "If-None-Match", "Range"} {
			r.Header.Del(name)
		}
		site.ServeHTTP(&reloading{ResponseWriter: w}, r)
	}
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace

// reloading puts the reload script at the end of HTML.
type reloading struct{ http.ResponseWriter }

// WriteHeader leaves out what the script makes untrue.
func (p *reloading) WriteHeader(status int) {
	p.Header().Del("Content-Length")
	p.Header().Del("Etag")
	p.ResponseWriter.WriteHeader(status)
}

func (p *reloading) Write(b []byte) (int, error) {
	n, err := p.ResponseWriter.Write(b)
	if err == nil && strings.HasPrefix(p.Header().Get("Content-Type"), "text/html") {
		_, err = p.ResponseWriter.Write([]byte(`<script src="/dev/reload.js"></script>`))
	}
	return n, err
}
