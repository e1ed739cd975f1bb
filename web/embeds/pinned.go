package embeds

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/host"
	"explainer/web/packs"
	"explainer/web/site"
)

// Pinned is the pinned version of a build: a copy of all embeds, with the assets and the script that belong to them, in v/<hash>/. The hash is that of
// its files, so that the same content is the same version. Links from it lead to the current pages, not into the copy. The zero value is none.
type Pinned struct {
	version string
	files   map[string][]byte
}

// folder is where it lies.
func (p Pinned) folder() string { return "v/" + p.version + "/" }

// script is the script of this very version.
func (p Pinned) script() *Script {
	name := p.folder() + "embed.js"
	return &Script{name, site.Integrity(p.files[name])}
}

// pin makes the pinned version of this build. Its files join the site's only after the worker's list is made.
func pin(s *site.Site) Pinned {
	files := map[string][]byte{"embed.js": s.Files["embed.js"]}
	for _, x := range s.Editions {
		files[termsFile(x)] = s.Files[termsFile(x)]
	}
	for name, data := range s.Files {
		if strings.HasSuffix(name, "index.html") && strings.HasPrefix(host.Below(name), "embed/") && bytes.Contains(data, []byte(`data-page="embed"`)) {
			files[name] = deeper(data, site.Root(name))
			for _, asset := range site.AssetName.FindAll(data, -1) {
				files[string(asset)] = s.Files[string(asset)]
				if base := packs.Base(s.Files[string(asset)]); base != "" {
					files[base] = s.Files[base]
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
	version := hex.EncodeToString(sum.Sum(nil))[:10]
	pinned := Pinned{version, map[string][]byte{}}
	for name, data := range files {
		pinned.files[pinned.folder()+name] = data
	}
	return pinned
}

// deeper turns the links of a page two levels up, to the current site; assets stay beside the page.
func deeper(page []byte, up string) []byte {
	page = bytes.ReplaceAll(page, []byte(`data-root="`+up+`"`), []byte(`data-root="`+up+`../../"`))
	page = bytes.ReplaceAll(page, []byte(`href="`+up), []byte(`href="`+up+`../../`))
	return bytes.ReplaceAll(page, []byte(`href="`+up+`../../assets/`), []byte(`href="`+up+`assets/`))
}

// AddPinned puts the pinned version of this build into the site, if there is one.
func AddPinned(s *site.Site, p Pinned) error {
	if err := p.answer(s); err != nil {
		return err
	}
	for name, data := range p.files {
		s.Files[name] = data
	}
	return nil
}

// answer gives the pages of a pinned version answers of their own: who pastes a pinned address wants that version.
func (p Pinned) answer(s *site.Site) error {
	if p.version == "" {
		return nil
	}
	in := p.folder()
	for name, data := range p.files {
		if strings.HasSuffix(name, "index.html") {
			p.files[name] = []byte(strings.ReplaceAll(string(data), `href="`+s.Base+`oembed/`, `href="`+s.Base+in+`oembed/`))
			p.files[name] = []byte(strings.ReplaceAll(string(p.files[name]), `type="text/html" href="`+s.Base, `type="text/html" href="`+s.Base+in))
		}
	}
	for _, x := range s.Editions {
		for _, e := range append(app.Embeds(x.Data()), p.gone(x)...) {
			b, err := answer(s, x, e, in)
			if err != nil {
				return err
			}
			p.files[in+site.Answer(x, e.ID)] = b
		}
	}
	return nil
}

// gone are the embeds of a version whose records stand elsewhere now: those that say so themselves, and are no copies of another.
func (p Pinned) gone(x *content.Index) []app.Page {
	var out []app.Page
	for _, m := range x.Data().Moved {
		for _, folder := range []string{"", "cards/", "differences/"} {
			e := app.Page{View: view.EmbedPage, ID: folder + m.From}
			if bytes.Contains(p.files[p.folder()+site.Page(x, &e)], []byte(p.folder()+site.Answer(x, e.ID))) {
				out = append(out, e)
			}
		}
	}
	return out
}
