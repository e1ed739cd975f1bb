// Command hosting writes what hosts are told about a built site as if it had been built for another address; for hosts.test.mjs.
package main

import (
	"io/fs"
	"log"
	"os"
	"path/filepath"

	"explainer/web/host"
)

// main takes the folder of the site, the origin, and the path below it.
func main() {
	dir, origin, base := os.Args[1], os.Args[2], os.Args[3]
	site := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && !host.Private(name) {
			site[name], err = os.ReadFile(filepath.Join(dir, name))
		}
		return err
	})
	for name, data := range host.Files(site, origin, base) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		_ = os.Remove(file) // it may be the same file as another site's
		if err == nil {
			err = os.WriteFile(file, data, 0o644)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}
