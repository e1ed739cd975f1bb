package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"explainer/web/host"
	"explainer/web/preview"
	"explainer/web/progress"
)

type devCmd struct {
	Addr string `help:"Address to listen on; a free port is taken where it is in use." default:"localhost:8080"`
}

// Run serves a draft of the site and follows what changes: content, styles and scripts are read anew by the draft, for
// changed code a new draft is compiled. What is wrong is told in the terminal and in a bar on every page, and the last good pages stay.
func (c *devCmd) Run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	l, err := host.OpenNear(c.Addr)
	if err != nil {
		return err
	}
	at := host.URL(l, c.Addr, "/")
	fmt.Printf("The draft is at %s (Ctrl+C ends). It follows every change.\n", at)
	program, err := os.Executable()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "explainer-dev-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	d := newDev(module(), storyDir(), dir, program)
	return d.run(ctx, l)
}

// dev is the front of the draft: it keeps the address, puts the bar into the pages and tells them what changed.
type dev struct {
	module, story, dir, program string
	// boot tells the pages of this run from those of an earlier one.
	boot string
	// proveAfter is how long it waits before it makes what nobody asked for.
	proveAfter time.Duration
	// ending is closed when dev ends: no page waits for a change any more.
	ending chan struct{}

	mu sync.Mutex
	// shown is the draft that pages come from; next is one that was compiled later but has shown nothing good yet.
	shown, next *child
	site, bar   int
	busy        bool
	// compiling, found and proved are what is wrong, by how it was found.
	compiling, proved []string
	found             preview.Findings
	changed           chan struct{}
	recent            []string
	compiled          int
	stopProof         context.CancelFunc
	retiring          sync.WaitGroup
}

func newDev(module, story, dir, program string) *dev {
	return &dev{
		module: module, story: story, dir: dir, program: program, boot: fmt.Sprintf("%x", time.Now().UnixNano()), proveAfter: 4 * time.Second,
		ending: make(chan struct{}), busy: true, changed: make(chan struct{}), stopProof: func() {},
	}
}

// run serves on a listener until the context ends.
func (d *dev) run(ctx context.Context, l net.Listener) error {
	srv := &http.Server{Handler: d}
	seen := snapshot(d.module, d.story)
	following := make(chan struct{})
	go func() {
		defer close(following)
		if c, err := startChild(d.program, d.module, d.story); err != nil {
			d.note(func() { d.compiling = lines(err) })
		} else {
			d.note(func() { d.next = c })
			d.reload()
		}
		watch(ctx.Done(), d.module, d.story, seen, d.build)
	}()
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		<-ctx.Done()
		close(d.ending)
		end, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = srv.Shutdown(end)
		_ = srv.Close()
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	<-closed // what was asked before the end is answered, for which the drafts must be there
	<-following
	d.retiring.Wait()
	for _, c := range []*child{d.shown, d.next} {
		if c != nil {
			c.stop()
		}
	}
	return nil
}

// note changes what the pages are told.
func (d *dev) note(change func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	change()
	d.bar++
	close(d.changed)
	d.changed = make(chan struct{})
}

// build follows a change of data or code.
func (d *dev) build(part int) {
	d.stopProof()
	d.note(func() { d.busy = true })
	if part == code {
		d.compiled++
		out := filepath.Join(d.dir, fmt.Sprintf("explainer-%d", d.compiled))
		if runtime.GOOS == "windows" {
			out += ".exe"
		}
		said := progress.Progress{Log: func(format string, args ...any) { fmt.Printf(format+"\n", args...) }}
		err := said.Stage("the code changed: compiling it", func() error { return compile(d.module, out) })
		var c *child
		if err == nil {
			c, err = startCompiled(out, d.module, d.story)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			d.note(func() { d.compiling, d.busy = lines(err), d.shown != nil })
			if d.shown == nil && d.next == nil {
				d.note(func() { d.busy = false })
				return
			}
		} else {
			d.note(func() {
				d.compiling = nil
				if d.next != nil {
					d.next.stop()
				}
				d.next = c
			})
		}
	}
	d.reload()
}

// reload has the newest draft read everything anew.
func (d *dev) reload() {
	began := time.Now()
	d.mu.Lock()
	c := d.next
	if c == nil {
		c = d.shown
	}
	pages := slices.Clone(d.recent)
	d.mu.Unlock()
	if c == nil {
		return
	}
	f, err := c.ask(context.Background(), "/dev/reload", url.Values{"page": pages})
	if err != nil {
		f.Problems = append(f.Problems, lines(err)...)
	}
	var old *child
	d.note(func() {
		if len(f.Problems) > 0 {
			f.Warnings = d.found.Warnings // they are of the pages that stay
		}
		d.busy, d.found, d.proved = false, f, nil
		if len(f.Problems) > 0 {
			return
		}
		d.site++
		if c == d.next {
			old, d.shown, d.next = d.shown, c, nil
		}
	})
	for _, s := range f.Problems {
		fmt.Fprintln(os.Stderr, s)
	}
	if n := len(f.Warnings); n > 0 && len(f.Problems) == 0 {
		line := strings.Repeat("!", 72)
		fmt.Fprintf(os.Stderr, "%s\nNOT TO BE PUBLISHED: make build refuses this data (%d)\n%s\n%s\n", line, n, strings.Join(f.Warnings, "\n"), line)
	}
	if old != nil {
		d.retiring.Go(old.retire)
	}
	if len(f.Problems) == 0 {
		fmt.Printf("built in %.1f s\n", time.Since(began).Seconds())
		d.prove(c)
	}
}

// prove lets the draft make everything else after a while, and tells what a build would refuse.
func (d *dev) prove(c *child) {
	ctx, stop := context.WithCancel(context.Background())
	d.stopProof = stop
	go func() {
		select {
		case <-ctx.Done():
			return
		case <-time.After(d.proveAfter):
		}
		f, err := c.ask(ctx, "/dev/prove", nil)
		if err != nil || ctx.Err() != nil || len(f.Problems) == 0 {
			return
		}
		for _, s := range f.Problems {
			fmt.Fprintln(os.Stderr, s)
		}
		d.note(func() { d.proved = f.Problems })
	}()
}

func lines(err error) []string { return strings.Split(strings.TrimSpace(err.Error()), "\n") }
