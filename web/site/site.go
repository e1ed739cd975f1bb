// Package site is what one build works on: what it is told, the story with its words, and the files that it gathers before any is written.
package site

import (
	"io/fs"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/published"
	"explainer/content/words"
	"explainer/web/progress"
)

// A Site is one that is being built.
type Site struct {
	Options
	Progress progress.Progress
	// Base is the public address, with a slash at its end; Path is its path.
	Base, Path string
	// Assets is where styles, scripts and frames of pages are read from.
	Assets fs.FS
	// All are the editions and Editions an index of each; E and X are those of the first, for what is the same in all.
	All      content.Editions
	Editions []*content.Index
	E        *content.Explainer
	X        *content.Index
	Words    map[content.Lang]*words.Words
	// Published are the kinds of what every id was published as.
	Published map[string][]string
	Output
}

// New begins a site without a story.
func New(o Options, assets fs.FS) (*Site, error) {
	base, err := o.base()
	if err != nil {
		return nil, err
	}
	return &Site{Options: o, Progress: progress.Progress{Log: o.Logf}, Base: base.String(), Path: base.EscapedPath(), Assets: assets, Output: NewOutput()}, nil
}

// Tell gives the site its story, and the words of its languages, of which a story's directory may have its own.
func (s *Site) Tell(all content.Editions, data fs.FS) error {
	s.All, s.Editions, s.Words = all, all.Indexes(), map[content.Lang]*words.Words{}
	s.E, s.X = all[0], s.Editions[0]
	s.Published = published.Kinds(data)
	for _, e := range all {
		w, problems := load.Words(data, e.Lang)
		if err := problems.Err(); err != nil {
			return err
		}
		s.Words[e.Lang] = w
	}
	return nil
}

// Asset reads a style, a script or the frame of a page.
func (s *Site) Asset(name string) ([]byte, error) { return fs.ReadFile(s.Assets, name) }
