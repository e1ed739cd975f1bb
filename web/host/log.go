package host

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

// logged writes a line for each request: when, what, with which status, how many bytes of the answer, how long it took. Nothing in it
// tells who asked: no address, no query, no browser, no page they came from.
func logged(h http.Handler, to io.Writer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		c := &counted{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			fmt.Fprintf(to, "%s %s %s %d %d %s\n", began.UTC().Format(time.RFC3339), r.Method, r.URL.EscapedPath(), c.status, c.bytes, time.Since(began).Round(100*time.Microsecond))
		}()
		h.ServeHTTP(c, r)
	})
}

// counted notes what was sent.
type counted struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (c *counted) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counted) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (c *counted) Unwrap() http.ResponseWriter { return c.ResponseWriter }
