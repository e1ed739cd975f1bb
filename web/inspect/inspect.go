// Package inspect asks a published site for what was built and names what the host made of it.
package inspect

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"explainer/web/host"
)

// Finding is one thing that the host does otherwise.
type Finding struct {
	// Where is the file's address; What says what is otherwise, Do what to do about it.
	Where, What, Do string
	// Harm says that readers lose something by it.
	Harm bool
}

func (f Finding) String() string {
	kind := "note"
	if f.Harm {
		kind = "FAULT"
	}
	return fmt.Sprintf("%s  %s: %s. %s", kind, f.Where, f.What, f.Do)
}

const noTransform = "Switch the host's minifying, optimizing and injecting off for these addresses, or send Cache-Control: no-transform"

// inspection is one run.
type inspection struct {
	ctx      context.Context
	client   *http.Client
	site     fs.FS
	at       *url.URL
	findings []Finding
}

// Run asks for a sample of the site's files at the address at which it is published: each kind of page, and everything
// those pages load. It fails where nothing can be compared.
func Run(ctx context.Context, site fs.FS, at *url.URL) ([]Finding, error) {
	if !strings.HasSuffix(at.Path, "/") {
		at = at.JoinPath("/")
	}
	in := &inspection{ctx: ctx, site: site, at: at, client: &http.Client{
		Timeout:       30 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
	if err := in.sameVersion(); err != nil {
		return nil, err
	}
	names, err := sample(site)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if err := in.file(name); err != nil {
			return nil, err
		}
	}
	return in.findings, in.addresses()
}

// editions are the front pages of those that lie in a folder.
func editions(site fs.FS) []string {
	found, _ := fs.Glob(site, "*/index.html") // the pattern is sound
	return slices.DeleteFunc(found, func(name string) bool { return host.Below(name) != "index.html" })
}

// sample lists one page of each kind and what those need.
func sample(site fs.FS) ([]string, error) {
	names := []string{}
	for _, pattern := range []string{
		"index.html", "cards/*/index.html", "facts/index.html", "embed/index.html", "embed/all/index.html", "embed/cards/*/index.html",
		"embed.js", "sw.js", "manifest.webmanifest", "data/explainer.json", "oembed/*/*.json",
	} {
		found, err := fs.Glob(site, pattern)
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			names = append(names, found[0])
		}
	}
	names = slices.Insert(names, min(1, len(names)), editions(site)...)
	if len(names) == 0 || names[0] != "index.html" {
		return nil, fmt.Errorf("no index.html among the files to compare with")
	}
	for _, name := range names {
		body, err := fs.ReadFile(site, name)
		if err != nil {
			return nil, err
		}
		for _, asset := range assets.FindAllString(string(body), -1) {
			if _, err := fs.Stat(site, asset); err == nil && !slices.Contains(names, asset) && name != "sw.js" {
				names = append(names, asset)
				// What the program reads may rest on what it read before.
				text, err := fs.ReadFile(site, asset)
				if m := after.FindSubmatch(text); err == nil && m != nil {
					names = append(names, "assets/"+string(m[1]))
				}
			}
		}
	}
	return names, nil
}

var (
	assets  = regexp.MustCompile(`assets/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z]+`)
	after   = regexp.MustCompile(`^after (content-[a-z-]+\.[0-9a-f]{10}\.txt) `)
	version = regexp.MustCompile(`data-version="?(\w+)`)
)

func (in *inspection) sameVersion() error {
	want, err := fs.ReadFile(in.site, "index.html")
	if err != nil {
		return fmt.Errorf("what was built: %w", err)
	}
	_, got, err := in.get("")
	if err != nil {
		return err
	}
	is, has := version.FindSubmatch(want), version.FindSubmatch(got)
	if is != nil && has != nil && !bytes.Equal(is[1], has[1]) {
		return fmt.Errorf("%s: has version %s, but version %s was built here: build the same, or name it with --dir", in.at, has[1], is[1])
	}
	return nil
}

func (in *inspection) get(name string) (*http.Response, []byte, error) {
	u := *in.at
	u.Path += name
	r, err := http.NewRequestWithContext(in.ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, err
	}
	// Some hosts rewrite only what goes to browsers.
	r.Header.Set("User-Agent", "Mozilla/5.0 (explainer inspect)")
	r.Header.Set("Accept", "text/html,*/*")
	res, err := in.client.Do(r)
	if err != nil {
		return nil, nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	return res, body, err
}

func (in *inspection) say(where, what, do string, harm bool) {
	in.findings = append(in.findings, Finding{"/" + where, what, do, harm})
}

// file compares one file with what was built.
func (in *inspection) file(name string) error {
	want, err := fs.ReadFile(in.site, name)
	if err != nil {
		return err
	}
	where := strings.TrimSuffix(name, "index.html")
	res, got, err := in.get(where)
	if err != nil {
		return err
	}
	switch {
	case res.StatusCode >= 300 && res.StatusCode < 400:
		in.say(where, fmt.Sprintf("is answered with %d, to %s", res.StatusCode, res.Header.Get("Location")), "Answer this address itself: relative addresses count from it", true)
		return nil
	case res.StatusCode != http.StatusOK:
		in.say(where, fmt.Sprintf("is answered with %d", res.StatusCode), "Publish all files of the built folder", true)
		return nil
	}
	in.headers(where, name, want, res.Header)
	switch {
	case bytes.Equal(want, got):
	case path.Ext(name) == ".html":
		in.page(where, want, got)
	default:
		in.say(where, fmt.Sprintf("was altered (%d bytes, %d were built); browsers refuse it, since pages name its hash", len(got), len(want)), noTransform, strings.HasPrefix(name, "assets/"))
	}
	return nil
}

// headers compares the head of an answer with the table of package host.
func (in *inspection) headers(where, name string, body []byte, got http.Header) {
	want, _, _ := mime.ParseMediaType(host.Type(name))
	is, _, _ := mime.ParseMediaType(got.Get("Content-Type"))
	if is != want {
		// Browsers run scripts and read pages of the right type only; the program does without.
		in.say(where, fmt.Sprintf("has the type %q, not %s", is, want), "Set the type of "+path.Ext(name)+" at the host", path.Ext(name) != ".wasm" && path.Ext(name) != ".webmanifest")
	}
	for _, h := range host.Headers(name, body, in.at.Scheme+"://"+in.at.Host) {
		value := got.Get(h.Name)
		switch {
		case value == h.Value || h.Name == "Cache-Control" && strings.HasPrefix(value, h.Value):
		case value == "":
			in.say(where, "comes without "+h.Name, "Take the headers from _headers or hosting/ of the built folder", h.Name == "Access-Control-Allow-Origin" && strings.HasPrefix(name, "assets/"))
		default:
			in.say(where, fmt.Sprintf("has another %s: %.200s", h.Name, value), "Take the headers from _headers or hosting/ of the built folder", h.Name == "Content-Security-Policy")
		}
	}
}

// addresses tries what readers type and what others append.
func (in *inspection) addresses() error {
	for _, front := range editions(in.site) {
		folder := strings.TrimSuffix(front, "/index.html")
		res, _, err := in.get(folder)
		switch {
		case err != nil:
			return err
		case res.StatusCode == http.StatusOK:
			in.say(folder, "is answered without the final slash", "Redirect folders to their slash: the page mends its address by a script, but who has none follows links that lead nowhere", false)
		case res.StatusCode >= 400:
			in.say(folder, fmt.Sprintf("is answered with %d without the final slash", res.StatusCode), "Redirect folders to their slash", true)
		}
	}
	res, _, err := in.get("no-such-page/at/all")
	if err == nil && res.StatusCode != http.StatusNotFound {
		in.say("no-such-page/at/all", fmt.Sprintf("is answered with %d", res.StatusCode), "Answer unknown addresses with 404 and 404.html", false)
	}
	return err
}
