// Package starter is a small whole story to begin another one from.
package starter

import (
	"embed"
	"io/fs"
)

//go:embed story
var files embed.FS

// Folders of a story: its data files, and the reports' own files, which are evidence and are never published.
const (
	Data    = "data"
	Reports = "reports"
)

// Story is the story with its two folders. It has neither lock nor list of ids: both are made where it is written.
func Story() fs.FS {
	story, err := fs.Sub(files, "story")
	if err != nil {
		panic(err)
	}
	return story
}
