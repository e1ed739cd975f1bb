package web

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"explainer/web/offline"
)

// What pages say about the offline copy is filled in once the copy is known.
const (
	versionMark = "__VERSION__"
	sizeMark    = "__SIZE__"
)

// bundleName is the plain name of all texts of the copy in one file, and patchName how the plain names of the patches begin that make it
// out of an earlier one.
const (
	bundleName = "bundle.txt"
	patchName  = "patch-"
)

// addWorker makes the offline copy and the list of the service worker: a bundle of all pages and other texts, and every asset, each with
// the hash that a copy must have. The version is the hash of all of it, so that the same site is the same version; the pages
// carry it, so that an open page can tell whether a newer one came.
func (s *site) addWorker() error {
	if s.opt.NoWorker {
		b, err := s.asset("retire.js")
		s.files["sw.js"] = b
		return err
	}
	worker, err := s.worker()
	if err != nil {
		return err
	}
	sum := sha256.New()
	sum.Write(worker)
	size, err := travels(worker)
	if err != nil {
		return err
	}
	texts, files := map[string][]byte{}, map[string]string{}
	for _, name := range s.sorted() {
		if !copied(name) {
			continue
		}
		data := s.files[name]
		fmt.Fprintf(sum, "%s %d\n", name, len(data))
		sum.Write(data)
		if path.Dir(name) != "assets" {
			texts[address(name)] = data
			continue
		}
		files[name] = integrity(data)
		n, err := travels(data)
		if err != nil {
			return err
		}
		size += n
	}
	s.version = hex.EncodeToString(sum.Sum(nil)[:8])
	all, err := offline.Bundle(texts)
	if err != nil {
		return err
	}
	n, err := travels(all)
	if err != nil {
		return err
	}
	fill := strings.NewReplacer(versionMark, s.version, sizeMark, fmt.Sprintf("%.1f", float64(size+n)/1e6))
	for name := range texts {
		if file := pageFile(name); path.Ext(file) == ".html" {
			texts[name] = []byte(fill.Replace(string(texts[name])))
			s.files[file] = texts[name]
		}
	}
	if all, err = offline.Bundle(texts); err != nil {
		return err
	}
	s.add(bundleName, all)
	files[s.names[bundleName]] = integrity(all)
	patches, err := s.addPatches(all)
	if err != nil {
		return err
	}
	script := string(worker)
	for mark, value := range map[string]any{versionMark: s.version, "__NONE__": s.gone(), "__BUNDLE__": s.names[bundleName], "__PATCHES__": patches, "__FILES__": files} {
		b, err := json.Marshal(value)
		if err != nil {
			return err
		}
		if strings.Count(script, `"`+mark+`"`) != 1 {
			return fmt.Errorf("sw.js does not hold %q once", mark)
		}
		script = strings.Replace(script, `"`+mark+`"`, string(b), 1)
	}
	s.files["sw.js"] = []byte(script)
	return nil
}

// worker is the script of the worker, as small as it gets: it is fetched anew with every version.
func (s *site) worker() ([]byte, error) {
	b, err := s.asset("sw.js")
	if err != nil {
		return nil, err
	}
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	if b, err = m.Bytes("text/javascript", b); err != nil {
		return nil, fmt.Errorf("minify sw.js: %w", err)
	}
	return b, nil
}

// addPatches makes the patches that turn the bundles of earlier sites into this one, and returns them by what they are for. One that is
// no smaller than the whole is left out.
func (s *site) addPatches(all []byte) (map[string]string, error) {
	patches := map[string]string{}
	for _, r := range s.earlier.before(s.version) {
		if r.Bundle == "" || r.Bundle == s.names[bundleName] {
			continue
		}
		old, err := s.earlier.file(r.Bundle)
		if err != nil {
			s.opt.logf("copies of version %s are renewed whole: %v", r.Version, err)
			continue
		}
		patch, err := offline.Patch(old, all)
		if err != nil {
			s.opt.logf("copies of version %s are renewed whole: %v", r.Version, err)
			continue
		}
		if len(patch) > len(all)/2 {
			continue
		}
		name := fmt.Sprintf("%s%d.txt", patchName, len(patches)+1)
		s.add(name, patch)
		patches[r.Bundle] = s.names[name]
	}
	return patches, nil
}

// pageFile is where what has an address lies in the site.
func pageFile(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	return address
}

// copied reports whether a file is part of the offline copy: what readers open, not what is there for other sites and machines.
func copied(name string) bool {
	switch name {
	case "robots.txt", "sitemap.xml":
		return false
	}
	if strings.HasPrefix(name, "v/") || strings.HasPrefix(name, "og/") || strings.HasPrefix(name, "oembed/") {
		return false
	}
	// A style sheet by itself is for pages that a host changed; those of the copy are as published.
	return path.Base(name) != ".nojekyll" && path.Ext(name) != ".css"
}

// travels is the size of a file on the way, and on the reader's device, at most: hosts that know brotli send less.
func travels(data []byte) (int, error) {
	b, err := gzipped(data)
	return min(len(b), len(data)), err
}
