// Package trim makes the browser's program small. go-app links a web server, templates, ciphers and more that
// a reader's browser never runs; while that one program is compiled, small packages of our own stand in for
// those parts of the standard library. doc/design.md says why; the tests here prove that what is gone is
// not missed.
package trim

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Dir is where the stand-ins lie inside the module: one directory per package, under its import path.
const Dir = "web/trim/std"

// Packages lists the import paths of the packages that have a stand-in under std.
func Packages(std string) ([]string, error) {
	seen := map[string]bool{}
	var out []string
	err := filepath.WalkDir(std, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !source(e.Name()) {
			return err
		}
		rel, err := filepath.Rel(std, filepath.Dir(p))
		if path := filepath.ToSlash(rel); err == nil && !seen[path] {
			seen[path] = true
			out = append(out, path)
		}
		return err
	})
	return out, err
}

// Overlay returns what go build -overlay reads: in goroot, every source file of a package that has a stand-in
// under std is gone, and the stand-in's files are there.
func Overlay(goroot, std string) ([]byte, error) {
	std, err := filepath.Abs(std)
	if err != nil {
		return nil, err
	}
	packages, err := Packages(std)
	if err != nil {
		return nil, err
	}
	replace := map[string]string{}
	for _, path := range packages {
		to := filepath.Join(goroot, "src", filepath.FromSlash(path))
		from := filepath.Join(std, filepath.FromSlash(path))
		for dir, with := range map[string]func(string) string{
			to:   func(string) string { return "" },
			from: func(name string) string { return filepath.Join(from, name) },
		} {
			files, err := os.ReadDir(dir)
			if err != nil {
				return nil, err
			}
			for _, f := range files {
				if file := filepath.Join(to, f.Name()); source(f.Name()) && (dir == from || replace[file] == "") {
					replace[file] = with(f.Name())
				}
			}
		}
	}
	return json.Marshal(map[string]any{"Replace": replace})
}

// source reports whether a file is one of those that a package is compiled from.
func source(name string) bool {
	return (strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")) || strings.HasSuffix(name, ".s")
}
