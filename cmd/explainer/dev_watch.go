package main

import (
	"hash/maphash"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"time"

	"explainer/content/published"
)

// stamp is what tells that a file changed. Of small files of the data it holds a sum of what is in them: a copy that keeps the time, or a
// save within the same tick of the clock, differs in nothing else.
type stamp struct {
	size int64
	at   time.Time
	sum  uint64
}

// small is how large a file may be to be read at every look.
const small = 1 << 20

var seed = maphash.MakeSeed()

func stampOf(p string, i fs.FileInfo, part int) stamp {
	s := stamp{size: i.Size(), at: i.ModTime()}
	if part == data && s.size <= small {
		if b, err := os.ReadFile(p); err == nil { // a file that cannot be read now is told of by the build
			s.sum = maphash.Bytes(seed, b)
		}
	}
	return s
}

// snapshot looks at every file of the project that a page depends on. Looking again and again finds new folders, files that an
// editor puts in place by renaming, and what was deleted, on any file system; it takes a few milliseconds.
func snapshot(module, story string) map[string]stamp {
	out := map[string]stamp{}
	look := func(root, base, under string) {
		// A link to a folder is followed at its root, one to a file wherever it stands: what matters is what is read.
		if behind, err := filepath.EvalSymlinks(root); err == nil && root == base {
			root, base = behind, behind
		}
		_ = filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil // it went away meanwhile
			case e.IsDir():
				if name := e.Name(); name == "node_modules" || name == "testdata" || name == "browser" || name == "bench" {
					return fs.SkipDir
				}
				return nil
			}
			rel, _ := filepath.Rel(base, p)
			if rel = under + filepath.ToSlash(rel); concerns(rel) == nothing || under == "" && strings.HasPrefix(rel, ownData) {
				return nil
			}
			if i, err := os.Stat(p); err == nil {
				out[rel] = stampOf(p, i, concerns(rel))
			} else {
				out[rel] = stamp{size: -1} // a link to nothing, which the build tells of
			}
			return nil
		})
	}
	for _, part := range []string{"app", "content", "web", "cmd", "go.mod", "go.sum"} {
		look(filepath.Join(module, part), module, "")
	}
	look(story, story, ownData) // under that name wherever it lies
	return out
}

// ownData is where the project's own story lies.
const ownData = "content/data/"

// The parts of the project that a change can concern, the greatest last.
const (
	nothing = iota
	data    // content, styles and scripts: read anew
	code    // compiled anew
)

// concerns says what a file belongs to.
func concerns(name string) int {
	base := filepath.Base(name)
	hidden := strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~")
	switch {
	case hidden || strings.HasSuffix(base, "_test.go"):
		return nothing
	case strings.HasPrefix(name, "content/data/schema/"):
		return nothing // no page depends on it, and dev writes it
	case strings.HasPrefix(name, "content/data/"):
		if ext := strings.ToLower(filepath.Ext(base)); ext == ".yaml" || ext == ".yml" || ext == ".json" || base == published.File {
			return data
		}
		return nothing
	case strings.HasPrefix(name, "web/assets/"):
		return data
	case strings.HasSuffix(base, ".go") || base == "go.mod" || base == "go.sum" || strings.HasPrefix(name, "web/program/trim/"):
		return code
	case strings.HasPrefix(name, "content/words/") && filepath.Ext(base) == ".yaml":
		return code // the command holds them
	}
	return nothing
}

// differs says the greatest part in which two snapshots differ.
func differs(a, b map[string]stamp) int {
	part := nothing
	for name, s := range a {
		if b[name] != s {
			part = max(part, concerns(name))
		}
	}
	for name := range b {
		if _, both := a[name]; !both {
			part = max(part, concerns(name))
		}
	}
	return part
}

const (
	// every is how often dev looks; a change is built when nothing changed between two looks, so that a burst of saves and a
	// file that is half written are waited for, but no longer than impatient.
	every     = 100 * time.Millisecond
	impatient = time.Second
)

// watch calls build after changes until it is told to stop; what it built last is never missed, for each look is compared with that.
func watch(done <-chan struct{}, module, story string, built map[string]stamp, build func(part int)) {
	before, since := built, time.Time{}
	for {
		select {
		case <-done:
			return
		case <-time.After(every):
		}
		now := snapshot(module, story)
		part := differs(built, now)
		if part == nothing {
			before, since = now, time.Time{}
			continue
		}
		if since.IsZero() {
			since = time.Now()
		}
		if maps.Equal(before, now) || time.Since(since) > impatient {
			built, since = now, time.Time{}
			build(part)
		}
		before = now
	}
}
