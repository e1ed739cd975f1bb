package web

import (
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/words"
)

// site is what one build gathers before anything is written.
type site struct {
	// assets is where styles and scripts are read from; what was compiled in where nil.
	assets fs.FS
	opt    Options
	*progress
	base  string // public address, with a slash at its end
	path  string // its path
	shell *template.Template
	// all are the editions, and editions an index of each; e and x are those of the first, for what is the same in all.
	all      content.Editions
	editions []*content.Index
	e        *content.Explainer
	x        *content.Index
	words    map[content.Lang]*words.Words
	files    map[string][]byte
	// css is the style sheet that stands in every page; frontCSS is the part of it that the front page has.
	css, frontCSS []byte
	// builderCSS is what the page of the builder has besides.
	builderCSS []byte
	// names leads from an asset's plain name to its content-hashed path.
	names map[string]string
	// pinned holds the files of the pinned version of this build.
	pinned map[string][]byte
	// slash is the first inline script of every page; the second is goal, and early in embeds.
	slash, goal, early string
	// hashes holds the value of integrity for each asset, by its hashed path.
	hashes map[string]string
	// integrity and size are those of the program.
	integrity string
	size      int
	// linked are the modules in the program.
	linked []linked
	// earlier is the site that is kept, with what it knows of those before it.
	earlier earlier
	// version is that of the worker, empty where there is none.
	version string
}

// Build writes the complete site to o.Out and returns how many pages it holds. What was there before stays
// until the new site is whole.
func Build(o Options) (int, error) {
	base, err := o.base()
	if err != nil {
		return 0, err
	}
	o.Out = filepath.Clean(o.Out)
	if err := replaceable(o.Out); err != nil {
		return 0, err
	}
	s := &site{opt: o, progress: &progress{log: o.logf}, base: base.String(), path: base.EscapedPath(), shell: shell, files: map[string][]byte{}, names: map[string]string{}, hashes: map[string]string{}}
	if s.earlier, err = readEarlier(o.Keep); err != nil {
		return 0, err
	}
	stages := []struct {
		what string
		do   func() error
	}{
		{"content: load and check", s.load},
		{"program: compile for the browser", s.addProgram},
		{"content: pack each edition", s.addPacks},
		{"assets: styles, scripts, icons", s.addAssets},
		{"pages: prerender each edition", s.addPages},
		{"pictures for shared links", s.addPictures},
		{"oEmbed answers", s.addOEmbeds},
		{"addresses that moved", s.addMoved},
		{"embeds: script, list", s.addEmbeds},
		{"data, sitemap, manifest", s.addData},
		{"licences of what is carried", s.addLicences},
		{"worker: list what is kept offline", s.addWorker},
		{"what the site consists of", s.addReleases},
		{"pinned version", s.addVersion},
		{"compress", s.compress},
		{"earlier sites: what is still asked for", s.keep},
		{"headers for hosts, provenance, checksums", s.addProof},
		{"write", s.write},
	}
	for i, stage := range stages {
		if err := s.stage(fmt.Sprintf("%s (%d of %d)", stage.what, i+1, len(stages)), stage.do); err != nil {
			return 0, err
		}
	}
	return s.pages(), s.addPublished()
}

func (s *site) load() error {
	all, err := s.opt.read()
	if err != nil {
		return err
	}
	return s.tell(all, Data(s.opt.Module))
}

// tell gives the site its story, and the words of its languages.
func (s *site) tell(all content.Editions, data fs.FS) error {
	s.all, s.editions, s.words = all, all.Indexes(), map[content.Lang]*words.Words{}
	s.e, s.x = all[0], s.editions[0]
	for _, e := range all {
		w, problems := load.Words(data, e.Lang)
		if err := problems.Err(); err != nil {
			return err
		}
		s.words[e.Lang] = w
	}
	return nil
}

// read reads the content, and warns where a draft is allowed to show what may not be published.
func (o *Options) read() (content.Editions, error) {
	if !o.Draft || !o.Unproved {
		return Load(Data(o.story()))
	}
	e, warnings, err := Draft(Data(o.story()))
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

// replaceable refuses a folder that holds something else than a site: what lies there would be lost.
func replaceable(out string) error {
	entries, err := os.ReadDir(out)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	for _, sign := range []string{"index.html", checksums} {
		if _, err := os.Stat(filepath.Join(out, sign)); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%s holds something else than a site, which would be replaced: name a new folder or an empty one", out)
}

// write puts the files beside the old site, and then in its place: the old one is renamed away, and deleted at the end.
func (s *site) write() error {
	next, old := s.opt.Out+".next", s.opt.Out+".old"
	for _, dir := range []string{next, old} {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
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
	if err := os.Rename(s.opt.Out, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("put the old site aside: %w", err)
	}
	if err := os.Rename(next, s.opt.Out); err != nil {
		_ = os.Rename(old, s.opt.Out)
		return fmt.Errorf("put the new site in place: %w", err)
	}
	return os.RemoveAll(old)
}

func (s *site) sorted() []string {
	names := make([]string, 0, len(s.files))
	for name := range s.files {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
