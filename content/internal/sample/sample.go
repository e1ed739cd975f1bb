// Package sample is a small, complete and sound set of data with two reports of its own, for
// tests: each test spoils one thing in it.
package sample

import (
	"embed"
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/load"
)

//go:embed data sources/*.txt
var files embed.FS

// Data returns the data files, free to be changed.
func Data() fstest.MapFS { return Files(files, "data/*") }

// Sources returns the reports, free to be changed.
func Sources() fstest.MapFS { return Files(files, "sources/*") }

// Files returns the files that match, by their names alone and free to be changed.
func Files(from fs.FS, pattern string) fstest.MapFS {
	out := fstest.MapFS{}
	names, err := fs.Glob(from, pattern)
	if err != nil {
		panic(err)
	}
	for _, n := range names {
		text, err := fs.ReadFile(from, n)
		if err != nil {
			panic(err)
		}
		out[path.Base(n)] = &fstest.MapFile{Data: text}
	}
	return out
}

// Unreadable are files of which one, or the folder by the name ".", cannot be opened for a reason.
func Unreadable(files fstest.MapFS, name string, reason error) fs.FS {
	return unreadable{files, name, reason}
}

type unreadable struct {
	fstest.MapFS
	name   string
	reason error
}

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: u.reason}
	}
	return u.MapFS.Open(name)
}

func (u unreadable) ReadFile(name string) ([]byte, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: u.reason}
	}
	return u.MapFS.ReadFile(name)
}

func (u unreadable) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: u.reason}
	}
	return u.MapFS.ReadDir(name)
}

// With returns the data with a piece of one file replaced. The piece must stand there once.
func With(t testing.TB, file, old, now string) fstest.MapFS {
	t.Helper()
	data := Data()
	Replace(t, data, file, old, now)
	return data
}

// Replace replaces a piece of one file. The piece must stand there once.
func Replace(t testing.TB, data fstest.MapFS, file, old, now string) {
	t.Helper()
	text := string(data[file].Data)
	if n := strings.Count(text, old); n != 1 {
		t.Fatalf("%q stands %d times in %s, want once", old, n, file)
	}
	data[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, now, 1))}
}

// Load loads data that must be readable.
func Load(t testing.TB, data fs.FS) (content.Editions, *load.Source) {
	t.Helper()
	all, src, err := load.Dir(data)
	if err != nil {
		t.Fatal(err)
	}
	return all, src
}

// Editions returns the sample as it is.
func Editions(t testing.TB) content.Editions {
	t.Helper()
	all, _ := Load(t, Data())
	return all
}
