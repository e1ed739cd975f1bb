package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/andybalholm/brotli"

	"explainer/content"
)

// releases is the file in which a site says what it and the ones before it consisted of. The next build reads it from the site that it
// is told to keep: pages that are open go on finding their files, and readers who have a copy need only what has changed.
const releases = "releases.json"

// mostReleases is how many earlier sites are known, and how old a copy may be to be brought up to date by a difference.
const mostReleases = 5

// siteRelease is one published site.
type siteRelease struct {
	// Version is that of its worker and Bundle what that keeps of pages and texts; both are empty where it has no worker.
	Version string `json:"version"`
	Bundle  string `json:"bundle"`
	// Content is what the program reads, by edition.
	Content map[content.Lang]string `json:"content"`
	// Assets are all that its pages may ask for.
	Assets []string `json:"assets"`
}

// earlier is the site that is kept and those before it, the newest first; nothing where there is none.
type earlier struct {
	from fs.FS
	list []siteRelease
}

// readEarlier reads what a site says of itself; a site that says nothing, or nothing that can be read, has no past.
func readEarlier(dir string) (e earlier, err error) {
	if dir == "" {
		return e, nil
	}
	if _, err := os.Stat(dir); err != nil {
		return e, fmt.Errorf("--keep %s: %w", dir, err)
	}
	e.from = os.DirFS(dir)
	b, err := fs.ReadFile(e.from, releases)
	if errors.Is(err, fs.ErrNotExist) {
		return e, nil
	}
	if err != nil {
		return e, err
	}
	if err := json.Unmarshal(b, &e.list); err != nil {
		return e, fmt.Errorf("--keep %s: %s: %w", dir, releases, err)
	}
	for _, r := range e.list {
		for _, name := range append([]string{r.Bundle}, r.Assets...) {
			if name != "" && !wholeAssetName.MatchString(name) {
				return e, fmt.Errorf("--keep %s: %s names %q, which is no asset", dir, releases, name)
			}
		}
	}
	return e, nil
}

var wholeAssetName = regexp.MustCompile(`^` + assetName.String() + `$`)

// content is the whole content on which that of the kept site rests; nil where there is none that can be read.
func (e earlier) content(lang content.Lang) []byte {
	if len(e.list) == 0 {
		return nil
	}
	b, err := e.file(e.list[0].Content[lang])
	if base := baseOf(b); base != "" {
		b, err = e.file(base)
	}
	if err != nil {
		return nil
	}
	return b
}

// file reads a file of the kept site, from its compressed copy where it has no other, and only if it is what its name says.
func (e earlier) file(name string) ([]byte, error) {
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
	if hashedName(plain+path.Ext(name), b) != name {
		return nil, fmt.Errorf("%s is not what its name says", name)
	}
	return b, nil
}

// before are the earlier releases that a site of this version still heeds.
func (e earlier) before(version string) []siteRelease {
	var out []siteRelease
	for _, r := range e.list {
		if len(out) < mostReleases && (r.Version != version || version == "") {
			out = append(out, r)
		}
	}
	return out
}

// addReleases says what the site consists of.
func (s *site) addReleases() error {
	now := siteRelease{Version: s.version, Bundle: s.names[bundleName], Content: map[content.Lang]string{}}
	for _, lang := range s.e.Story.Editions {
		now.Content[lang] = s.names[packName(lang)]
	}
	for _, name := range s.sorted() {
		if path.Dir(name) == "assets" && name != now.Bundle && !strings.HasPrefix(path.Base(name), patchName) {
			now.Assets = append(now.Assets, name)
		}
	}
	s.files[releases] = mustJSON(append([]siteRelease{now}, s.earlier.before(s.version)...))
	return nil
}

// keep carries over what earlier sites have that is still asked for: pinned versions, as they are; the assets of pages that may be open; and
// for the next build the bundles of the copies that readers may have, compressed, because nobody asks for them.
func (s *site) keep() error {
	if s.earlier.from == nil {
		return nil
	}
	if err := s.keepPinned(); err != nil {
		return err
	}
	for _, r := range s.earlier.before(s.version) {
		for _, name := range r.Assets {
			if err := s.carry(name, "", ".br", ".gz"); err != nil {
				return err
			}
		}
		if r.Bundle == "" {
			continue
		}
		if err := s.carry(r.Bundle, ".br"); err != nil {
			return err
		}
		if _, packed := s.files[r.Bundle+".br"]; !packed { // the kept site is a draft
			if err := s.carry(r.Bundle, ""); err != nil {
				return err
			}
		}
	}
	return nil
}

// carry takes a file with its copies from the kept site, unless this one has it.
func (s *site) carry(name string, copies ...string) error {
	if _, there := s.files[name]; there {
		return nil
	}
	for _, ext := range copies {
		b, err := fs.ReadFile(s.earlier.from, name+ext)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		s.files[name+ext] = b
	}
	return nil
}

// keepPinned carries the pinned versions of the earlier site over, as they are.
func (s *site) keepPinned() error {
	versions, err := fs.ReadDir(s.earlier.from, "v")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, v := range versions {
		if !v.IsDir() || !versionName.MatchString(v.Name()) {
			continue
		}
		if _, now := s.files["v/"+v.Name()+"/embed.js"]; now {
			continue
		}
		s.opt.logf("keep version %s", v.Name())
		err := fs.WalkDir(s.earlier.from, "v/"+v.Name(), func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			s.files[name], err = os.ReadFile(filepath.Join(s.opt.Keep, filepath.FromSlash(name)))
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
