package web_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms are the folders of web in the one direction in which they may know each other. A new one takes the first place at which all that
// it needs stands before it.
var rooms = []string{
	"host", "delta", "render", "progress", "disk", "compare", "inspect", "feed", "gloss", // they know no other
	"site",                       // what a build works on
	"story", "contract", "packs", // what comes of the story and its words
	"program/trim", "program", "earlier",
	"assets", "picture", "offline",
	"embeds", "pages", "publish",
	"preview",
	".", // the list of stages
}

// Drawn as a picture, the imports of web run one way.
func TestEachRoomKnowsOnlyThoseBeforeIt(t *testing.T) {
	read := 0
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch d.Name() {
			case "browser", "bench", "lint", "testdata", "node_modules", "internal", "std":
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		own := slices.Index(rooms, path.Dir(filepath.ToSlash(name)))
		if own < 0 {
			t.Errorf("%s lies in a room that has no place in the list", name)
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		read++
		for _, i := range f.Imports {
			room, inside := strings.CutPrefix(strings.Trim(i.Path.Value, `"`), "explainer/web/")
			if !inside {
				continue
			}
			if at := slices.Index(rooms, room); at < 0 || at >= own {
				t.Errorf("%s imports %s, which comes after it", name, room)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rooms {
		if _, err := os.Stat(r); err != nil {
			t.Errorf("the list has a room that is gone: %v", err)
		}
	}
	if read < 60 {
		t.Errorf("only %d files were read", read)
	}
}
