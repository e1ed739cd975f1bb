// Package disk writes a file or a whole site in the place of the one before, so that there is never half of it.
package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// File writes a file whole or not at all, and not when it already holds data.
func File(file string, data []byte) error {
	if old, err := os.ReadFile(file); err == nil && string(old) == string(data) {
		return nil
	}
	next := fmt.Sprintf("%s.%d", file, os.Getpid())
	if err := os.WriteFile(next, data, 0o644); err != nil {
		return err
	}
	return os.Rename(next, file)
}

// Replaceable refuses a folder that holds something else than a site, which is known by any of the signs: what lies there would be lost.
func Replaceable(out string, signs ...string) error {
	entries, err := os.ReadDir(out)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	for _, sign := range signs {
		if _, err := os.Stat(filepath.Join(out, sign)); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%s holds something else than a site, which would be replaced: name a new folder or an empty one", out)
}

// Site puts files in a folder: beside the old site, and then in its place: the old one is renamed away, and deleted at the end.
func Site(out string, files map[string][]byte) error {
	next, old := out+".next", out+".old"
	for _, dir := range []string{next, old} {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	for name, data := range files {
		file := filepath.Join(next, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			return err
		}
	}
	if err := os.Rename(out, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("put the old site aside: %w", err)
	}
	if err := os.Rename(next, out); err != nil {
		_ = os.Rename(old, out)
		return fmt.Errorf("put the new site in place: %w", err)
	}
	return os.RemoveAll(old)
}
