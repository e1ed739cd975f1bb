package web

import (
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"explainer/content"
	"explainer/content/load"
)

// site is what one build gathers before anything is written.
type site struct {
	opt   Options
	base  string // public address, with a slash at its end
	path  string // its path
	e     *content.Explainer
	shell *template.Template
	x     *content.Index
	files map[string][]byte
	// css is the style sheet that stands in every page.
	css []byte
	// builderCSS is what the page of the builder has besides.
	builderCSS []byte
	// names leads from an asset's plain name to its content-hashed path.
	names map[string]string
	// pinned holds the files of the pinned version of this build.
	pinned map[string][]byte
	// early is the inline script of embeds.
	early string
	// hashes holds the value of integrity for each asset, by its hashed path.
	hashes map[string]string
	// integrity and size are those of the program.
	integrity string
	size      int
	// linked are the modules in the program.
	linked []linked
}

// Build writes the complete site to o.Out and returns how many pages it holds. What was there before stays
// until the new site is whole.
func Build(o Options) (int, error) {
	base, err := o.base()
	if err != nil {
		return 0, err
	}
	if o.Base == "" {
		o.logf("no --base-url: canonical addresses will say %s", DefaultBase)
	}
	s := &site{opt: o, base: base.String(), path: base.EscapedPath(), shell: shell, files: map[string][]byte{}, names: map[string]string{}, hashes: map[string]string{}}
	o.logf("content: load and check")
	if s.e, err = o.read(); err != nil {
		return 0, err
	}
	s.x = content.NewIndex(s.e)
	for _, stage := range []struct {
		what string
		do   func() error
	}{
		{"program: compile for the browser", s.addProgram},
		{"assets: styles, scripts, icons", s.addAssets},
		{"pages: prerender both editions", s.addPages},
		{"pictures for shared links", s.addPictures},
		{"oEmbed answers", s.addOEmbeds},
		{"embeds: script, list", s.addEmbeds},
		{"data, sitemap, manifest", s.addData},
		{"licences of what is carried", s.addLicences},
		{"worker: list what is kept offline", s.addWorker},
		{"pinned version", s.addVersion},
		{"compress", s.compress},
		{"earlier versions", s.keep},
		{"headers for hosts, provenance, checksums", s.addProof},
	} {
		o.logf("%s", stage.what)
		if err := stage.do(); err != nil {
			return 0, err
		}
	}
	return s.pages(), s.write()
}

// read reads the content, and warns where a draft is allowed to show what may not be published.
func (o *Options) read() (*content.Explainer, error) {
	if !o.Draft || !o.Unproved {
		return Load(Data(o.Module))
	}
	e, warnings, err := Draft(Data(o.Module))
	if len(warnings) > 0 {
		o.logf("%s", Warning(warnings))
	}
	return e, err
}

// Warning says in the terminal that a draft must not go out, and why.
func Warning(warnings load.Problems) string {
	line := strings.Repeat("!", 72)
	return fmt.Sprintf("%s\nNOT TO BE PUBLISHED: make build refuses this data (%d)\n%s\n%s", line, len(warnings), warnings.Sorted(), line)
}

func (s *site) pages() int {
	n := 0
	for name := range s.files {
		if filepath.Base(name) == "index.html" && !strings.HasPrefix(name, "v/") {
			n++
		}
	}
	return n
}

// write puts the files beside the old site and then in its place.
func (s *site) write() error {
	next := s.opt.Out + ".next"
	if err := os.RemoveAll(next); err != nil {
		return err
	}
	for _, name := range s.sorted() {
		file := filepath.Join(next, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, s.files[name], 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(s.opt.Out); err != nil {
		return err
	}
	if err := os.Rename(next, s.opt.Out); err != nil {
		return fmt.Errorf("put the new site in place: %w", err)
	}
	return nil
}

func (s *site) sorted() []string {
	names := make([]string, 0, len(s.files))
	for name := range s.files {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
