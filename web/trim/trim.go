// Package trim makes the browser's program small. go-app links a web server, templates, ciphers and more that a reader's browser never
// runs; while that one program is compiled, small packages of our own stand in for those parts of the standard library, and what the
// linker wrote is packed better. The tests prove that what is gone is not missed, and that what stands in agrees.
package trim

import (
	"embed"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// standIns holds one directory per package, under its import path.
//
//go:embed std
var standIns embed.FS

const root = "std"

// Packages lists the import paths of the packages that have a stand-in.
func Packages() []string {
	var out []string
	_ = fs.WalkDir(standIns, root, func(p string, e fs.DirEntry, err error) error {
		if pkg := strings.TrimPrefix(path.Dir(p), root+"/"); err == nil && source(p) && !slices.Contains(out, pkg) {
			out = append(out, pkg)
		}
		return err
	})
	return out
}

// Overlay writes the stand-ins into dir, and the file for go build -overlay that puts them into goroot: every source file
// of a package that has a stand-in is gone, and the stand-in's files are there.
func Overlay(goroot, dir string) (file string, err error) {
	replace := map[string]string{}
	for _, p := range Packages() {
		to := filepath.Join(goroot, "src", filepath.FromSlash(p))
		theirs, err := os.ReadDir(to)
		if err != nil {
			return "", err
		}
		for _, f := range theirs {
			if source(f.Name()) {
				replace[filepath.Join(to, f.Name())] = ""
			}
		}
		ours, err := standIns.ReadDir(path.Join(root, p))
		if err != nil {
			return "", err
		}
		for _, f := range ours {
			if !source(f.Name()) {
				continue
			}
			from := filepath.Join(dir, filepath.FromSlash(p), f.Name())
			if err := copyOut(path.Join(root, p, f.Name()), from); err != nil {
				return "", err
			}
			replace[filepath.Join(to, f.Name())] = from
		}
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file = filepath.Join(dir, "overlay.json")
	return file, os.WriteFile(file, b, 0o600)
}

func copyOut(name, to string) error {
	b, err := standIns.ReadFile(name)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o600)
}

// source reports whether a file is one of those that a package is compiled from.
func source(name string) bool {
	return (strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")) || strings.HasSuffix(name, ".s")
}
