package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path"
	"strings"
)

// What pages say about the offline copy is filled in once the copy is known.
const (
	versionMark = "__VERSION__"
	sizeMark    = "__SIZE__"
)

// addWorker makes the offline copy and the list of the service worker: a bundle of all pages, and every asset, each with
// the hash that a copy must have. The version is the hash of all of it, so that the same site is the same version; the pages
// carry it, so that an open page can tell whether a newer one came.
func (s *site) addWorker() error {
	if s.opt.NoWorker {
		b, err := s.asset("retire.js")
		s.files["sw.js"] = b
		return err
	}
	worker, err := s.asset("sw.js")
	if err != nil {
		return err
	}
	sum := sha256.New()
	size, err := travels(worker)
	if err != nil {
		return err
	}
	sum.Write(worker)
	pages := map[string][]byte{}
	files := map[string]string{}
	for _, name := range s.sorted() {
		if !offline(name) {
			continue
		}
		data := s.files[name]
		fmt.Fprintf(sum, "%s %d\n", name, len(data))
		sum.Write(data)
		if path.Ext(name) == ".html" {
			pages[address(name)] = data
			continue
		}
		files[name] = integrity(data)
		n, err := travels(data)
		if err != nil {
			return err
		}
		size += n
	}
	version := hex.EncodeToString(sum.Sum(nil)[:8])
	all, err := bundlePages(pages)
	if err != nil {
		return err
	}
	n, err := travels(all)
	if err != nil {
		return err
	}
	fill := strings.NewReplacer(versionMark, version, sizeMark, fmt.Sprintf("%.1f", float64(size+n)/1e6))
	for name := range pages {
		file := name
		if path.Ext(name) == "" {
			file += "index.html"
		}
		pages[name] = []byte(fill.Replace(string(pages[name])))
		s.files[file] = pages[name]
	}
	if all, err = bundlePages(pages); err != nil {
		return err
	}
	s.add("pages.txt", all)
	files[s.names["pages.txt"]] = integrity(all)
	list, err := json.Marshal(files)
	if err != nil {
		return err
	}
	for mark, value := range map[string]string{versionMark: version, "__PAGES__": s.names["pages.txt"], "\"__FILES__\"": string(list)} {
		worker = bytes.Replace(worker, []byte(mark), []byte(value), 1)
	}
	s.files["sw.js"] = worker
	return nil
}

// offline reports whether a file is part of the offline copy: what readers open, not what is there for other sites and machines.
func offline(name string) bool {
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
