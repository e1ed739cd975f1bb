package site

import (
	"fmt"
	"io"
	"net/url"
	"strings"
)

// DefaultBase is the public address where none is given. The name is reserved and leads nowhere.
const DefaultBase = "https://explainer.example/"

// Options say what to build.
type Options struct {
	// Module is the directory of the project's go.mod; Out is the directory of the site, which is replaced whole.
	Module, Out string
	// Story is the directory of the data files of the story.
	Story string
	// BaseURL is the public address of the site, with its path; it stands in canonical links, in what is
	// shared, and in the page for unknown addresses, and nowhere else.
	BaseURL string
	// Keep is an earlier site whose pinned versions, and whatever its readers may still ask for, are carried over, and of which they
	// need load only what has changed; none where empty.
	Keep string
	// Draft leaves the compressed copies and the pinned version out, for work in progress.
	Draft bool
	// Local is for a site that is looked at, measured or tested on this machine: its ids do not count as published.
	Local bool
	// Unproved builds what may not be published, with a warning in the log; for a draft only.
	Unproved bool
	// NoWorker takes the service worker away from readers who have it, and gives it to nobody.
	NoWorker bool
	// Log receives one line for each stage.
	Log io.Writer
}

// Logf writes a line to the log, if there is one.
func (o *Options) Logf(format string, args ...any) {
	if o.Log != nil {
		fmt.Fprintf(o.Log, format+"\n", args...)
	}
}

// base checks the public address and gives it the slash at its end.
func (o *Options) base() (*url.URL, error) {
	raw := o.BaseURL
	if raw == "" {
		raw = DefaultBase
	}
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || u.User != nil || u.ForceQuery || u.Scheme != "https" && u.Scheme != "http" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("--base-url %q: give a whole address without query or fragment, such as https://news.example/story/", o.BaseURL)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}
