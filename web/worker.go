package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path"
)

// addWorker fills the list of the service worker: every page and asset with the hash that a copy must have. The
// version is the hash of the list, so that the same site is the same version.
func (s *site) addWorker() error {
	var files [][2]string
	for _, name := range s.sorted() {
		if path.Base(name) == ".nojekyll" || name == "robots.txt" || name == "sitemap.xml" || forHosts(name) {
			continue
		}
		files = append(files, [2]string{address(name), integrity(s.files[name])})
	}
	list, err := json.Marshal(files)
	if err != nil {
		return err
	}
	b, err := assets.ReadFile("assets/sw.js")
	if err != nil {
		return err
	}
	sum := sha256.Sum256(append(list, b...))
	b = bytes.Replace(b, []byte("__VERSION__"), []byte(hex.EncodeToString(sum[:8])), 1)
	s.files["sw.js"] = bytes.Replace(b, []byte("__FILES__"), list, 1)
	return nil
}
