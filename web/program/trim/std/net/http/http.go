// Package http stands in for net/http in the browser's program, which neither serves nor asks over HTTP. It has
// what go-app's server needs in order to compile. Nothing of it is linked.
package http

import (
	"io"
	"net/url"
)

// The statuses that go-app's server names.
const (
	StatusOK                  = 200
	StatusNotModified         = 304
	StatusNotFound            = 404
	StatusInternalServerError = 500
)

type (
	// Handler answers requests.
	Handler interface {
		ServeHTTP(ResponseWriter, *Request)
	}

	// ResponseWriter takes an answer.
	ResponseWriter interface {
		Header() Header
		Write([]byte) (int, error)
		WriteHeader(status int)
	}

	// Header holds the fields of a message's head.
	Header map[string][]string

	// Request is what is asked.
	Request struct {
		URL    *url.URL
		Header Header
		Host   string
		TLS    *struct{}
	}

	// Response is what is answered.
	Response struct {
		StatusCode int
		Header     Header
		Body       io.ReadCloser
	}

	// Dir is a directory to serve.
	Dir string
)

// Get is gone.
func (Header) Get(string) string { panic("trimmed: net/http.Header.Get;") }

// Set is gone.
func (Header) Set(string, string) { panic("trimmed: net/http.Header.Set;") }

// Get is gone.
func Get(string) (*Response, error) { panic("trimmed: net/http.Get;") }

// FileServer is gone.
func FileServer(Dir) Handler { panic("trimmed: net/http.FileServer;") }

// NotFound is gone.
func NotFound(ResponseWriter, *Request) { panic("trimmed: net/http.NotFound;") }
