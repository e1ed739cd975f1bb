package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"sort"
	"strings"

	"explainer/web/host"
)

// A pinned version is a copy of all embeds, with the assets and the script that belong to them, in v/<hash>/. The hash is that of
// its files, so that the same content is the same version. Links from it lead to the current pages, not into the copy.

var (
	assetName   = regexp.MustCompile(`assets/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z]+`)
	versionName = regexp.MustCompile(`^[0-9a-f]{10}$`)
)

// pin makes the pinned version of this build. Its files join the site's only after the worker's list is made.
func (s *site) pin() (version string, script *Script) {
	files := map[string][]byte{"embed.js": s.files["embed.js"]}
	for name, data := range s.files {
		if strings.HasSuffix(name, "index.html") && strings.HasPrefix(host.Below(name), "embed/") && bytes.Contains(data, []byte(`data-page="embed"`)) {
			files[name] = deeper(data, root(name))
			for _, asset := range assetName.FindAll(data, -1) {
				files[string(asset)] = s.files[string(asset)]
				if base := baseOf(s.files[string(asset)]); base != "" {
					files[base] = s.files[base]
				}
			}
		}
	}
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	sum := sha256.New()
	for _, name := range names {
		fmt.Fprintf(sum, "%s %d\n", name, len(files[name]))
		sum.Write(files[name])
	}
	version = hex.EncodeToString(sum.Sum(nil))[:10]
	s.pinned = map[string][]byte{}
	for name, data := range files {
		s.pinned["v/"+version+"/"+name] = data
	}
	return version, &Script{"v/" + version + "/embed.js", integrity(files["embed.js"])}
}

// deeper turns the links of a page two levels up, to the current site; assets stay beside the page.
func deeper(page []byte, up string) []byte {
	page = bytes.ReplaceAll(page, []byte(`data-root="`+up+`"`), []byte(`data-root="`+up+`../../"`))
	page = bytes.ReplaceAll(page, []byte(`href="`+up), []byte(`href="`+up+`../../`))
	return bytes.ReplaceAll(page, []byte(`href="`+up+`../../assets/`), []byte(`href="`+up+`assets/`))
}

// addVersion puts the pinned version of this build into the site.
func (s *site) addVersion() error {
	if err := s.pinOEmbeds(); err != nil {
		return err
	}
	for name, data := range s.pinned {
		s.files[name] = data
	}
	return nil
}
