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

// embedded holds one directory per package, under its import path.
//
//go:embed std
var embedded embed.FS

// A Set is a number of stand-ins.
type Set struct {
	std fs.FS
	// Packages are their import paths.
	Packages []string
}

// StandIns are all stand-ins that lie in a folder; those of this package for nil.
func StandIns(std fs.FS) Set {
	if std == nil {
		std, _ = fs.Sub(embedded, "std")
	}
	s := Set{std: std}
	_ = fs.WalkDir(std, ".", func(p string, e fs.DirEntry, err error) error {
		if pkg := path.Dir(p); err == nil && source(p) && !slices.Contains(s.Packages, pkg) {
			s.Packages = append(s.Packages, pkg)
		}
		return err
	})
	return s
}

// Without leaves some packages out.
func (s Set) Without(packages []string) Set {
	s.Packages = slices.DeleteFunc(slices.Clone(s.Packages), func(p string) bool { return slices.Contains(packages, p) })
	return s
}

// Overlay writes the stand-ins below dir, and the file for go build -overlay that puts them into goroot: every source file
// of a package that has a stand-in is gone, but for those that its file keep names, and the stand-in's files are there.
func (s Set) Overlay(goroot, dir string) (file string, err error) {
	dir = filepath.Join(dir, "std")
	replace := map[string]string{}
	for _, p := range s.Packages {
		to := filepath.Join(goroot, "src", filepath.FromSlash(p))
		theirs, err := os.ReadDir(to)
		if err != nil && !os.IsNotExist(err) {
			return "", err
		}
		kept := s.keeps(p)
		for _, f := range theirs {
			if source(f.Name()) && !slices.Contains(kept, f.Name()) {
				replace[filepath.Join(to, f.Name())] = ""
			}
		}
		ours, err := fs.ReadDir(s.std, p)
		if err != nil {
			return "", err
		}
		for _, f := range ours {
			if !source(f.Name()) {
				continue
			}
			from := filepath.Join(dir, filepath.FromSlash(p), f.Name())
			if err := s.copyOut(path.Join(p, f.Name()), from); err != nil {
				return "", err
			}
			replace[filepath.Join(to, f.Name())] = from
		}
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	file = filepath.Join(dir, "overlay.json")
	return file, os.WriteFile(file, b, 0o600)
}

// keeps are the files of the library that stay beside a stand-in: its file keep names them.
func (s Set) keeps(pkg string) []string {
	b, err := fs.ReadFile(s.std, path.Join(pkg, "keep"))
	if err != nil {
		return nil
	}
	return strings.Fields(string(b))
}

func (s Set) copyOut(name, to string) error {
	b, err := fs.ReadFile(s.std, name)
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
