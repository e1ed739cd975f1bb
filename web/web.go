// Package web is what goes over the wire: it prerenders the pages from the app's components, builds the
// program for the browser, and writes a static site that any file host can serve under any path.
package web

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/release"
)

//go:embed assets
var builtin embed.FS

// asset is a style, a script or a shell as it was when this was compiled; a Preview reads it from the disk.
func (s *site) asset(name string) ([]byte, error) {
	from := s.assets
	if from == nil {
		from = builtin
	}
	return fs.ReadFile(from, "assets/"+name)
}

// DefaultBase is the public address where none is given. The name is reserved and leads nowhere.
const DefaultBase = "https://explainer.example/"

// Options say what to build.
type Options struct {
	// Module is the directory of the project's go.mod; Out is the directory of the site, which is replaced whole.
	Module, Out string
	// Story is the directory of the data files of the story; that of the project's own where empty.
	Story string
	// Base is the public address of the site, with its path; it stands in canonical links, in what is
	// shared, and in the page for unknown addresses, and nowhere else.
	Base string
	// Keep is an earlier site whose pinned versions, and whatever its readers may still ask for, are carried over, and of which they
	// need load only what has changed; none where empty.
	Keep string
	// Draft leaves the compressed copies and the pinned version out, for work in progress.
	Draft bool
	// Unproved builds what may not be published, with a warning in the log; for a draft only.
	Unproved bool
	// NoWorker takes the service worker away from readers who have it, and gives it to nobody.
	NoWorker bool
	// Log receives one line for each stage.
	Log io.Writer
}

// OwnStory is the directory of the data files of the project's own story.
func OwnStory(module string) string { return filepath.Join(module, "content", "data") }

func (o *Options) story() string {
	if o.Story != "" {
		return o.Story
	}
	return OwnStory(o.Module)
}

// Data opens the data files of the story in a directory.
func Data(story string) fs.FS { return os.DirFS(story) }

// Load reads the content as it may be published; every problem of every file is in the error.
func Load(data fs.FS) (content.Editions, error) { return release.Published(data, besides()...) }

// Draft reads the content for work in progress. The warnings are all that Load would refuse besides: quotations, wordings
// and quoted words whose proof does not fit, and what would break the links of other sites. Whoever shows a draft must show them too.
func Draft(data fs.FS) (all content.Editions, warnings load.Problems, err error) {
	return release.Read(data, besides()...)
}

func (o *Options) logf(format string, args ...any) {
	if o.Log != nil {
		fmt.Fprintf(o.Log, format+"\n", args...)
	}
}

// base checks the public address and gives it the slash at its end.
func (o *Options) base() (*url.URL, error) {
	raw := o.Base
	if raw == "" {
		raw = DefaultBase
	}
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || u.User != nil || u.ForceQuery || u.Scheme != "https" && u.Scheme != "http" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("--base-url %q: give a whole address without query or fragment, such as https://news.example/story/", o.Base)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}
