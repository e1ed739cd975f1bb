package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"time"
)

const (
	// Patience is how long a server that is told to stop lets open requests end: a little less than the 90 seconds after which
	// systemd kills.
	Patience = 80 * time.Second
	// Slowest is how many bytes a second a reader must take, in the long run.
	Slowest = 2000
	// grace is for what does not depend on the size: a head that comes, a connection that falls silent for a while.
	grace = 10 * time.Second
	// part is how much is sent under one deadline.
	part = 64 << 10
)

// Server sends a handler's answers and lets nobody hold it up.
type Server struct {
	Handler  http.Handler
	Patience time.Duration
	// Slowest is the least number of bytes a second; 0 waits for everyone for ever.
	Slowest int
	// Log gets a line for each request, and Note what happens at the end; nil is silent.
	Log, Note io.Writer
	// Grace replaces the usual one in tests.
	Grace time.Duration
}

// Serve answers on a listener until the context ends; then it takes no more and lets open requests end, as long as its patience
// lasts. That it was told to stop is no error.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	if s.Grace == 0 {
		s.Grace = grace
	}
	var open atomic.Int64
	h := s.Handler
	if s.Log != nil {
		h = logged(h, s.Log)
	}
	srv := &http.Server{ReadHeaderTimeout: s.Grace, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		open.Add(1)
		defer open.Add(-1)
		c := http.NewResponseController(w)
		if r.ContentLength != 0 {
			_ = c.SetReadDeadline(time.Now().Add(s.Grace)) // nobody has anything to send
		}
		if s.Slowest > 0 {
			w = &paced{w, c, s}
			_ = c.SetWriteDeadline(time.Now().Add(s.Grace))
		}
		h.ServeHTTP(w, r)
	})
	ended := make(chan error, 1)
	go func() {
		<-ctx.Done()
		ended <- s.end(srv, &open)
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}

func (s *Server) end(srv *http.Server, open *atomic.Int64) error {
	note := s.Note
	if note == nil {
		note = io.Discard
	}
	if n := open.Load(); n > 0 {
		fmt.Fprintf(note, "Told to stop: waiting up to %s for open requests (%d). Once more ends at once.\n", s.Patience, n)
	}
	end, cancel := context.WithTimeout(context.Background(), s.Patience)
	defer cancel()
	err := srv.Shutdown(end)
	if errors.Is(err, context.DeadlineExceeded) {
		fmt.Fprintf(note, "Ended; requests that were not done after %s were cut off (%d).\n", s.Patience, open.Load())
		_ = srv.Close()
		return nil
	}
	if err == nil {
		fmt.Fprintln(note, "Ended; every request was done.")
	}
	return err
}

// paced gives each part of an answer the time that it may take.
type paced struct {
	http.ResponseWriter
	c *http.ResponseController
	s *Server
}

func (p *paced) Write(b []byte) (n int, err error) {
	for err == nil && n < len(b) {
		next := b[n:min(n+part, len(b))]
		_ = p.c.SetWriteDeadline(time.Now().Add(p.s.Grace + time.Duration(len(next))*time.Second/time.Duration(p.s.Slowest)))
		var wrote int
		wrote, err = p.ResponseWriter.Write(next)
		n += wrote
	}
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (p *paced) Unwrap() http.ResponseWriter { return p.ResponseWriter }
