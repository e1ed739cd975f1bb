// Package disk writes a file or a whole site in the place of the one before, so that there is never half of it.
package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// File writes a file whole or not at all, and not when it already holds data. What is a link to a file stays one.
func File(file string, data []byte) error {
	if old, err := os.ReadFile(file); err == nil && string(old) == string(data) {
		return nil
	}
	if behind, err := filepath.EvalSymlinks(file); err == nil {
		file = behind
	}
	mode := fs.FileMode(readable)
	if info, err := os.Stat(file); err == nil {
		mode = info.Mode().Perm()
	}
	// The name is hidden, so that nobody who watches the folder takes it for one of its files.
	next, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*")
	if err != nil {
		return err
	}
	_, err = next.Write(data)
	err = errors.Join(err, next.Chmod(mode), next.Close())
	if err == nil {
		err = os.Rename(next.Name(), file)
	}
	if err != nil {
		_ = os.Remove(next.Name())
		return fmt.Errorf("write %s: %w", file, err)
	}
	return nil
}

// Replaceable refuses a folder that holds something else than a site, which is known by any of the signs: what lies there would be lost.
// It also refuses, before any work is done, a place where nothing can be put.
func Replaceable(out string, signs ...string) error {
	info, err := os.Stat(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Lstat(out); err == nil {
			return fmt.Errorf("%s is a link that leads nowhere: name a folder", out)
		}
		return writable(out)
	case err != nil:
		return fmt.Errorf("%s cannot be the folder of the site: %w", out, reason(err))
	case !info.IsDir():
		return fmt.Errorf("%s is a file: name a folder for the site", out)
	}
	entries, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	if len(entries) == 0 {
		return writable(out)
	}
	for _, sign := range signs {
		if _, err := os.Stat(filepath.Join(out, sign)); err == nil {
			return writable(out)
		}
	}
	return fmt.Errorf("%s holds something else than a site, which would be replaced: name a new folder or an empty one", out)
}

// writable tries whether a folder can be put beside the site, and says in plain words where not.
func writable(out string) error {
	out, err := place(out)
	if err != nil {
		return err
	}
	_, remove, err := beside(out, next)
	if err != nil {
		return fmt.Errorf("nothing can be written in %s, where the folder of the site lies: %w", filepath.Dir(out), reason(err))
	}
	remove()
	return nil
}

// reason is why something failed, without the name of the call and of a file that nobody knows.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

const next, old = ".next-", ".old-"

// place is where a site really lies: behind a link to a folder stands the folder, which is what is replaced.
func place(out string) (string, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if behind, err := filepath.EvalSymlinks(out); err == nil {
		out = behind
	}
	return out, nil
}

// beside makes a new folder beside the site, for one build alone: two builds into one place never share a folder. What deletes it
// deletes the folders above it, too, that were made for it and hold nothing.
func beside(out, kind string) (dir string, remove func(), err error) {
	parents, err := Folders(filepath.Dir(out))
	clear := func() {
		for _, d := range slices.Backward(parents) {
			_ = os.Remove(d) // one that holds a site by now stays
		}
	}
	if err != nil {
		clear()
		return "", nil, err
	}
	dir, gone, err := Temporary(filepath.Dir(out), filepath.Base(out)+kind)
	if err != nil {
		clear()
		return "", nil, err
	}
	remove = func() { gone(); clear() }
	if err = os.Chmod(dir, open); err != nil {
		remove()
	}
	return dir, remove, err
}

// The modes of what is published. A server runs as somebody else, so they are set whatever the umask says.
const (
	open     = 0o755
	readable = 0o644
)

// Folders makes a folder, and those above it that are missing, for everybody to read. It returns those that it made, outermost first.
func Folders(dir string) (made []string, err error) {
	var missing []string
	for d := filepath.Clean(dir); ; d = filepath.Dir(d) {
		if _, err := os.Stat(d); !errors.Is(err, fs.ErrNotExist) || d == filepath.Dir(d) {
			break
		}
		missing = append(missing, d)
	}
	for _, d := range slices.Backward(missing) {
		if err := os.Mkdir(d, open); errors.Is(err, fs.ErrExist) {
			continue // another build has made it meanwhile
		} else if err != nil {
			return made, err
		}
		made = append(made, d)
		if err := os.Chmod(d, open); err != nil {
			return made, err
		}
	}
	return made, nil
}

// leftFor is after how long a folder beside the site is taken for one of a build that was broken off; a build writes for seconds.
const leftFor = time.Hour

// sweep deletes what builds that were broken off have left beside the site.
func sweep(out string) {
	for _, kind := range []string{next, old} {
		left, _ := filepath.Glob(out + kind + "*") // at worst something is left lying
		for _, dir := range left {
			if info, err := os.Stat(dir); err == nil && time.Since(info.ModTime()) > leftFor {
				_ = os.RemoveAll(dir)
			}
		}
	}
}

// Site puts files in a folder: beside the old site, and then in its place: the old one is renamed away, and deleted at the end. Of
// two builds at once each is put in place whole, one after the other.
func Site(out string, files map[string][]byte) error {
	out, err := place(out)
	if err != nil {
		return err
	}
	sweep(out)
	made, remove, err := beside(out, next)
	if err != nil {
		return err
	}
	defer remove() // nothing is there where all went well
	for name, data := range files {
		file := filepath.Join(made, filepath.FromSlash(name))
		if _, err := Folders(filepath.Dir(file)); err != nil {
			return err
		}
		if err := os.WriteFile(file, data, readable); err != nil {
			return err
		}
		if err := os.Chmod(file, readable); err != nil {
			return err
		}
	}
	aside, away, err := beside(out, old)
	if err != nil {
		return err
	}
	defer away()
	return swap(made, out, filepath.Join(aside, "site"))
}

// swap puts a folder in the place of another, which is renamed. An interrupt waits for the end of it.
func swap(made, out, was string) error {
	guard.Lock()
	defer guard.Unlock()
	for tries := 1; ; tries++ {
		if err := os.Rename(out, was); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("put the old site aside: %w", err)
		}
		err := os.Rename(made, out)
		if err == nil {
			return nil
		}
		// Another build may have put its site there in between: that one is the old one now.
		if _, there := os.Stat(out); there != nil && !errors.Is(err, fs.ErrExist) || tries == 100 {
			_ = os.Rename(was, out)
			return fmt.Errorf("put the new site in place: %w", err)
		}
		if err := os.RemoveAll(was); err != nil {
			return err
		}
	}
}
