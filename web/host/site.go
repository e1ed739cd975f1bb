package host

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// Site is a built site in memory, with every answer prepared. It is an http.Handler; no request reads a file.
type Site struct {
	// HSTS makes answers under TLS tell browsers to ask this host, all of it, under TLS only.
	HSTS bool
	// path is where the site lies on its host; both says that it also answers at the root.
	path string
	both bool
	// at leads from the path of a request to what is there.
	at      map[string]*page
	folders map[string]bool
	missing *page
}

// page is one file in its encodings.
type page struct {
	framed bool
	// copies begin with those in the order of encodings, nil where there is none; the plain one is the last.
	copies []*copied
}

// copied is one encoding of a file with the head that it is sent with.
type copied struct {
	body []byte
	etag string
	head http.Header
}

// New reads a site whole. Files that change later are not seen.
func New(files fs.FS) (*Site, error) {
	s := &Site{at: map[string]*page{}, folders: map[string]bool{}}
	err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir():
			s.folders["/"+name] = true
			return nil
		case Private(name):
			return nil
		}
		p, err := read(files, name)
		if err != nil {
			return err
		}
		s.at["/"+name] = p
		if path.Base(name) == "index.html" {
			s.at["/"+strings.TrimSuffix(name, "index.html")] = p
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the site: %w", err)
	}
	if s.missing = s.at["/404.html"]; s.missing == nil {
		return nil, fmt.Errorf("read the site: no 404.html")
	}
	s.path = s.publicPath()
	// A folder of the site with the name of the path would be two things at once.
	first, _, _ := strings.Cut(s.path[1:], "/")
	s.both = !s.folders["/"+first]
	return s, nil
}

var canonical = regexp.MustCompile(`<link rel="canonical" href="([^"]*)"`)

// publicPath is the path of the address for which the site was built, as its front page names it.
func (s *Site) publicPath() string {
	front := s.at["/"]
	if front == nil {
		return "/"
	}
	found := canonical.FindSubmatch(front.copies[len(front.copies)-1].body)
	if found == nil {
		return "/"
	}
	if u, err := url.Parse(string(found[1])); err == nil && strings.HasPrefix(u.Path, "/") && strings.HasSuffix(u.Path, "/") {
		return u.Path
	}
	return "/"
}

// Path is where the site lies on its host, with a slash at both ends.
func (s *Site) Path() string { return s.path }

// Under makes a site answer below one path and nowhere else.
func (s *Site) Under(at string) error {
	clean := path.Clean(at)
	if !strings.HasPrefix(at, "/") || strings.Contains(at, "//") || strings.ContainsAny(at, "?#\\ ") || at != clean && at != clean+"/" {
		return fmt.Errorf("the path %q: give one such as /story/, or / for the root", at)
	}
	s.path, s.both = strings.TrimSuffix(at, "/")+"/", false
	return nil
}

func read(files fs.FS, name string) (*page, error) {
	body, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	head := Headers(name, body, "")
	p := &page{framed: Framed(name)}
	for _, e := range encodings {
		b, err := fs.ReadFile(files, name+e.ext)
		if err != nil {
			p.copies = append(p.copies, nil)
			continue
		}
		p.copies = append(p.copies, prepare(name, b, e.name, head))
	}
	p.copies = append(p.copies, prepare(name, body, "", head))
	return p, nil
}

func prepare(name string, body []byte, encoding string, fields []Header) *copied {
	sum := sha256.Sum256(body)
	c := &copied{body: body, etag: `"` + hex.EncodeToString(sum[:16]) + `"`, head: http.Header{}}
	for _, f := range fields {
		c.head.Set(f.Name, f.Value)
	}
	c.head.Set("Content-Type", Type(name))
	c.head.Set("Content-Length", strconv.Itoa(len(body)))
	c.head.Set("Vary", "Accept-Encoding")
	c.head.Set("Accept-Ranges", "bytes")
	c.head["Etag"] = []string{c.etag}
	if encoding != "" {
		c.head.Set("Content-Encoding", encoding)
	}
	return c
}
