package offline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"explainer/web/contract"
	"explainer/web/earlier"
	"explainer/web/site"
)

// What pages say about the offline copy is filled in once the copy is known.
const (
	versionMark = "__VERSION__"
	sizeMark    = "__SIZE__"
)

// Add makes the offline copy and the list of the service worker: a bundle of all pages and other texts, and every asset, each with
// the hash that a copy must have. The version is the hash of all of it, so that the same site is the same version; the pages
// carry it, so that an open page can tell whether a newer one came.
func Add(s *site.Site, before earlier.Sites) (version string, err error) {
	if s.NoWorker {
		b, err := s.Asset("retire.js")
		s.Files["sw.js"] = b
		return "", err
	}
	worker, err := worker(s)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	sum.Write(worker)
	size, err := site.Travels(worker)
	if err != nil {
		return "", err
	}
	texts, files := map[string][]byte{}, map[string]string{}
	for _, name := range s.Sorted() {
		if !copied(name) {
			continue
		}
		data := s.Files[name]
		fmt.Fprintf(sum, "%s %d\n", name, len(data))
		sum.Write(data)
		if path.Dir(name) != "assets" {
			texts[site.Address(name)] = data
			continue
		}
		files[name] = site.Integrity(data)
		n, err := site.Travels(data)
		if err != nil {
			return "", err
		}
		size += n
	}
	version = hex.EncodeToString(sum.Sum(nil)[:8])
	all, err := Bundle(texts)
	if err != nil {
		return "", err
	}
	n, err := site.Travels(all)
	if err != nil {
		return "", err
	}
	fill := strings.NewReplacer(versionMark, version, sizeMark, fmt.Sprintf("%.1f", float64(size+n)/1e6))
	for name := range texts {
		if file := pageFile(name); path.Ext(file) == ".html" {
			texts[name] = []byte(fill.Replace(string(texts[name])))
			s.Files[file] = texts[name]
		}
	}
	if all, err = Bundle(texts); err != nil {
		return "", err
	}
	s.Add(earlier.BundleName, all)
	files[s.Names[earlier.BundleName]] = site.Integrity(all)
	patches, err := addPatches(s, before, version, all)
	if err != nil {
		return "", err
	}
	script := string(worker)
	for mark, value := range map[string]any{versionMark: version, "__NONE__": gone(s), "__BUNDLE__": s.Names[earlier.BundleName], "__PATCHES__": patches, "__FILES__": files} {
		b, err := json.Marshal(value)
		if err != nil {
			return "", err
		}
		if strings.Count(script, `"`+mark+`"`) != 1 {
			return "", fmt.Errorf("sw.js does not hold %q once", mark)
		}
		script = strings.Replace(script, `"`+mark+`"`, string(b), 1)
	}
	s.Files["sw.js"] = []byte(script)
	return version, nil
}

// worker is the script of the worker, as small as it gets: it is fetched anew with every version.
func worker(s *site.Site) ([]byte, error) {
	steps, err := s.Asset("steps.js")
	if err != nil {
		return nil, err
	}
	b, err := s.Asset("sw.js")
	if err != nil {
		return nil, err
	}
	b = append(append(steps, '\n'), b...)
	m := minify.New()
	m.AddFunc("text/javascript", js.Minify)
	if b, err = m.Bytes("text/javascript", b); err != nil {
		return nil, fmt.Errorf("minify sw.js: %w", err)
	}
	return b, nil
}

// addPatches makes the patches that turn the bundles of earlier sites into this one, and returns them by what they are for. One that is
// no smaller than the whole is left out.
func addPatches(s *site.Site, before earlier.Sites, version string, all []byte) (map[string]string, error) {
	patches := map[string]string{}
	for _, r := range before.Before(version) {
		if r.Bundle == "" || r.Bundle == s.Names[earlier.BundleName] {
			continue
		}
		old, err := before.Read(r.Bundle)
		if err != nil {
			s.Logf("copies of version %s are renewed whole: %v", r.Version, err)
			continue
		}
		patch, err := Patch(old, all)
		if err != nil {
			s.Logf("copies of version %s are renewed whole: %v", r.Version, err)
			continue
		}
		if len(patch) > len(all)/2 {
			continue
		}
		name := fmt.Sprintf("%s%d.txt", earlier.PatchName, len(patches)+1)
		s.Add(name, patch)
		patches[r.Bundle] = s.Names[name]
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
	switch path.Base(name) {
	case "robots.txt", "sitemap.xml", "feed.atom", "feed.json", "terms.js", "corrected.json", "explainer.schema.json", "embeds.schema.json":
		return false
	}
	if strings.Contains(path.Base(name), ".csv") {
		return false
	}
	if strings.HasPrefix(name, "v/") || strings.HasPrefix(name, "og/") || strings.HasPrefix(name, "oembed/") {
		return false
	}
	// A style sheet by itself is for pages that a host changed; those of the copy are as published.
	return path.Base(name) != ".nojekyll" && path.Ext(name) != ".css"
}

// gone is the page that the worker answers with where nothing is kept any more.
func gone(s *site.Site) string {
	out := `<!doctype html><html lang="` + string(s.E.Lang) + `"` + contract.Turned(s.Words[s.E.Lang]) + `><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Offline</title>` + "\n<main>"
	for i, l := range s.E.Story.Editions {
		if w := s.Words[l]; i == 0 {
			out += "<p>" + w.Offline.Nothing + "</p>"
		} else {
			out += fmt.Sprintf("<p lang=%q%s>%s</p>", l, contract.Turned(w), w.Offline.Nothing)
		}
	}
	return out + "</main>"
}
