// Package story opens a story as the build and its commands see it: its data, what they must keep published, and the schemas of its ids.
package story

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/release"
)

// Own is the directory of the data files of the project's own story.
func Own(module string) string { return filepath.Join(module, "content", "data") }

// Data opens the data files of the story in a directory.
func Data(dir string) fs.FS { return os.DirFS(dir) }

// Load reads the content as it may be published; every problem of every file is in the error.
func Load(data fs.FS) (content.Editions, error) { return release.Published(data, Besides()...) }

// Draft reads the content for work in progress. The warnings are all that Load would refuse besides: quotations, wordings
// and quoted words whose proof does not fit, and what would break the links of other sites. Whoever shows a draft must show them too.
func Draft(data fs.FS) (all content.Editions, warnings load.Problems, err error) {
	return release.Read(data, Besides()...)
}

// Warning says in the terminal that a draft must not go out, and why.
func Warning(warnings load.Problems) string {
	line := strings.Repeat("!", 72)
	return fmt.Sprintf("%s\nNOT TO BE PUBLISHED: make build refuses this data (%d)\n%s\n%s", line, len(warnings), warnings.Sorted(), line)
}
