// Package earlier knows the sites before this one: what their readers may still ask for, and what they have.
package earlier

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"

	"github.com/andybalholm/brotli"

	"explainer/content"
	"explainer/web/packs"
	"explainer/web/site"
)

// File is where a site says what it and the ones before it consisted of. The next build reads it from the site that it
// is told to keep: pages that are open go on finding their files, and readers who have a copy need only what has changed.
const File = "releases.json"

// BundleName is the plain name of all texts of an offline copy in one file, and PatchName how the plain names of the patches begin that
// make it out of an earlier one.
const (
	BundleName = "bundle.txt"
	PatchName  = "patch-"
)

// mostReleases is how many earlier sites are known, and how old a copy may be to be brought up to date by a difference.
const mostReleases = 5

// A Release is one published site.
type Release struct {
	// Version is that of its worker and Bundle what that keeps of pages and texts; both are empty where it has no worker.
	Version string `json:"version"`
	Bundle  string `json:"bundle"`
	// Content is what the program reads, by edition.
	Content map[content.Lang]string `json:"content"`
	// Assets are all that its pages may ask for.
	Assets []string `json:"assets"`
}

// Sites are the site that is kept and those before it, the newest first; nothing where there is none.
type Sites struct {
	from fs.FS
	list []Release
}

// Read reads what a site says of itself; a site that says nothing, or nothing that can be read, has no past.
func Read(dir string) (e Sites, err error) {
	if dir == "" {
		return e, nil
	}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return e, fmt.Errorf("--keep %s: there is no such folder; name that of the site that is published now", dir)
	case err != nil:
		return e, fmt.Errorf("--keep %s: this is no folder that can be read; name that of the site that is published now", dir)
	}
	e.from = os.DirFS(dir)
	if _, err := fs.Stat(e.from, "index.html"); err != nil && len(entries) > 0 {
		return e, fmt.Errorf("--keep %s: this folder holds something else than a site, and the versions that other pages have pinned would be lost; name that of the site that is published now", dir)
	}
	b, err := fs.ReadFile(e.from, File)
	if errors.Is(err, fs.ErrNotExist) {
		return e, nil
	}
	if err != nil {
		return e, err
	}
	if err := json.Unmarshal(b, &e.list); err != nil {
		return e, fmt.Errorf("--keep %s: its file %s is damaged; take it back from what is published now", dir, File)
	}
	for _, r := range e.list {
		for _, name := range append([]string{r.Bundle}, r.Assets...) {
			if name != "" && !assetName.MatchString(name) {
				return e, fmt.Errorf("--keep %s: %s names %q, which is no asset", dir, File, name)
			}
		}
	}
	return e, nil
}

var assetName = regexp.MustCompile(`^` + site.AssetName.String() + `$`)

// Content is the whole content on which that of the kept site rests; nil where there is none that can be read.
func (e Sites) Content(lang content.Lang) []byte {
	if len(e.list) == 0 {
		return nil
	}
	b, err := e.Read(e.list[0].Content[lang])
	if base := packs.Base(b); base != "" {
		b, err = e.Read(base)
	}
	if err != nil {
		return nil
	}
	return b
}

// Read reads a file of the kept site, from its compressed copy where it has no other, and only if it is what its name says.
func (e Sites) Read(name string) ([]byte, error) {
	b, err := fs.ReadFile(e.from, name)
	if errors.Is(err, fs.ErrNotExist) {
		var packed []byte
		if packed, err = fs.ReadFile(e.from, name+".br"); err == nil {
			b, err = io.ReadAll(brotli.NewReader(bytes.NewReader(packed)))
		}
	}
	if err != nil {
		return nil, err
	}
	plain, _, _ := strings.Cut(path.Base(name), ".")
	if site.HashedName(plain+path.Ext(name), b) != name {
		return nil, fmt.Errorf("%s is not what its name says", name)
	}
	return b, nil
}

// Before are the earlier releases that a site of this version still heeds.
func (e Sites) Before(version string) []Release {
	var out []Release
	for _, r := range e.list {
		if len(out) < mostReleases && (r.Version != version || version == "") {
			out = append(out, r)
		}
	}
	return out
}

// Add says what a site consists of, whose worker has a version.
func (e Sites) Add(s *site.Site, version string) {
	now := Release{Version: version, Bundle: s.Names[BundleName], Content: map[content.Lang]string{}}
	for _, lang := range s.E.Story.Editions {
		now.Content[lang] = s.Names[packs.Name(lang)]
	}
	for _, name := range s.Sorted() {
		if path.Dir(name) == "assets" && name != now.Bundle && !strings.HasPrefix(path.Base(name), PatchName) {
			now.Assets = append(now.Assets, name)
		}
	}
	s.Files[File] = site.JSON(append([]Release{now}, e.Before(version)...))
}

// Keep carries over what earlier sites have that is still asked for: pinned versions, as they are; the assets of pages that may be open; and
// for the next build the bundles of the copies that readers may have, compressed, because nobody asks for them.
func (e Sites) Keep(s *site.Site, version string) error {
	if e.from == nil {
		return nil
	}
	if err := e.keepPinned(s); err != nil {
		return err
	}
	for _, r := range e.Before(version) {
		for _, name := range r.Assets {
			if err := e.carry(s, name, "", ".br", ".gz"); err != nil {
				return err
			}
		}
		if r.Bundle == "" {
			continue
		}
		if err := e.carry(s, r.Bundle, ".br"); err != nil {
			return err
		}
		if _, packed := s.Files[r.Bundle+".br"]; !packed { // the kept site is a draft
			if err := e.carry(s, r.Bundle, ""); err != nil {
				return err
			}
		}
	}
	return nil
}

// carry takes a file with its copies from the kept site, unless this one has it.
func (e Sites) carry(s *site.Site, name string, copies ...string) error {
	if _, there := s.Files[name]; there {
		return nil
	}
	for _, ext := range copies {
		b, err := fs.ReadFile(e.from, name+ext)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		s.Files[name+ext] = b
	}
	return nil
}

// keepPinned carries the pinned versions of the earlier site over, as they are.
func (e Sites) keepPinned(s *site.Site) error {
	versions, err := fs.ReadDir(e.from, "v")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, v := range versions {
		if !v.IsDir() || !site.VersionName.MatchString(v.Name()) {
			continue
		}
		if _, now := s.Files["v/"+v.Name()+"/embed.js"]; now {
			continue
		}
		s.Logf("keep version %s", v.Name())
		err := fs.WalkDir(e.from, "v/"+v.Name(), func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			s.Files[name], err = fs.ReadFile(e.from, name)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
