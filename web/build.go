// Package web is what goes over the wire: it builds a static site that any file host can serve under any path. build.go lists its stages;
// each has a room of its own, and what it needs of those before it is handed in.
package web

import (
	"fmt"
	"path/filepath"
	"strings"

	"explainer/content"
	"explainer/content/published"
	"explainer/web/assets"
	"explainer/web/disk"
	"explainer/web/earlier"
	"explainer/web/embeds"
	"explainer/web/offline"
	"explainer/web/packs"
	"explainer/web/pages"
	"explainer/web/picture"
	"explainer/web/program"
	"explainer/web/publish"
	"explainer/web/site"
	"explainer/web/story"
)

// Options say what to build.
type Options = site.Options

// Build writes the complete site to o.Out and returns how many pages it holds. What was there before stays
// until the new site is whole.
func Build(o Options) (int, error) {
	if o.Story == "" {
		o.Story = story.Own(o.Module)
	}
	s, err := site.New(o, assets.Embedded)
	if err != nil {
		return 0, err
	}
	s.Out = filepath.Clean(o.Out)
	if err := disk.Replaceable(s.Out, "index.html", publish.Checksums); err != nil {
		return 0, err
	}
	kept, err := earlier.Read(o.Keep)
	if err != nil {
		return 0, err
	}
	// What one stage makes for those after it, besides files.
	var (
		made    program.Made
		style   *assets.Inline
		writer  *pages.Writer
		linked  []program.Module
		version string
		pinned  embeds.Pinned
	)
	stages := []struct {
		what string
		do   func() error
	}{
		{"content: load and check", func() error { return load(s) }},
		{"program: compile for the browser", func() (err error) { made, err = program.Add(s); return }},
		{"content: pack each edition", func() error { return packs.Add(s, kept.Content) }},
		{"assets: styles, scripts, icons", func() (err error) { style, err = addAssets(s); return }},
		{"pages: prerender each edition", func() (err error) {
			if writer, err = pages.New(s, style, made); err != nil {
				return err
			}
			return writer.Add()
		}},
		{"pictures for shared links", func() error { return picture.AddPages(s) }},
		{"oEmbed answers", func() error { return embeds.AddAnswers(s) }},
		{"addresses that moved, and those that never were", func() error {
			if err := writer.AddMoved(); err != nil {
				return err
			}
			return writer.AddMissing()
		}},
		{"embeds: script, list", func() (err error) { pinned, err = embeds.Add(s); return }},
		{"data, sitemap, manifest", func() error { return publish.AddData(s) }},
		{"feeds", func() error { return publish.AddFeeds(s) }},
		{"licences of what is carried", func() (err error) { linked, err = publish.AddLicences(s); return }},
		{"worker: list what is kept offline", func() (err error) { version, err = offline.Add(s, kept); return }},
		{"what the site consists of", func() error { kept.Add(s, version); return nil }},
		{"pinned version", func() error { return embeds.AddPinned(s, pinned) }},
		{"compress", func() error { return publish.Compress(s) }},
		{"earlier sites: what is still asked for", func() error { return kept.Keep(s, version) }},
		{"headers for hosts, provenance, checksums", func() error { return publish.AddProof(s, linked) }},
		{"write", func() error { return disk.Site(s.Out, s.Files) }},
	}
	for i, stage := range stages {
		if err := s.Progress.Stage(fmt.Sprintf("%s (%d of %d)", stage.what, i+1, len(stages)), stage.do); err != nil {
			return 0, err
		}
	}
	return count(s), note(s)
}

// load reads the content, and warns where a draft is allowed to show what may not be published.
func load(s *site.Site) (err error) {
	var all content.Editions
	data := story.Data(s.Story)
	if s.Draft && s.Unproved {
		found, warnings, err := story.Draft(data)
		if len(warnings) > 0 {
			s.Logf("%s", story.Warning(warnings))
		}
		if err != nil {
			return err
		}
		all = found
	} else if all, err = story.Load(data); err != nil {
		return err
	}
	return s.Tell(all, data)
}

// addAssets hands in the glue of the Go distribution, which the scripts hold.
func addAssets(s *site.Site) (*assets.Inline, error) {
	if err := picture.AddIcons(s); err != nil {
		return nil, err
	}
	exec, err := program.WasmExec(s.Module)
	if err != nil {
		return nil, err
	}
	return assets.Add(s, exec)
}

// count is how many pages a site has, pinned versions aside.
func count(s *site.Site) int {
	n := 0
	for name := range s.Files {
		if filepath.Base(name) == "index.html" && !strings.HasPrefix(name, "v/") {
			n++
		}
	}
	return n
}

// note adds the ids of a site that goes out to those that must stay.
func note(s *site.Site) error {
	if s.Draft || s.Local {
		return nil
	}
	n, err := story.RenewIDs(s.Story, false)
	if n > 0 {
		s.Logf("%s: %d ids are published for the first time and must stay from now on; commit it", filepath.Join(s.Story, published.File), n)
	}
	return err
}
