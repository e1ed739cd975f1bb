package web_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

var update = flag.Bool("update", false, "write the golden files anew")

const goldens = "testdata/golden"

// golden is one component in one state.
type golden struct {
	name string
	// draw renders the component, or the page that holds it.
	draw func(t testing.TB, l content.Lang) string
	// only chooses the part that is meant, as function choose reads it; all of it where empty.
	only string
}

func TestComponentsLookAsTheGoldensSay(t *testing.T) {
	seen := map[string]bool{}
	for _, g := range components() {
		for _, l := range small(t)[0].Story.Editions {
			file := g.name + "." + string(l) + ".html"
			if seen[file] {
				t.Fatalf("two goldens are called %s", file)
			}
			seen[file] = true
			t.Run(file, func(t *testing.T) {
				markup := g.draw(t, l)
				nodes := parsed(t, markup)
				if g.only != "" {
					nodes = []*html.Node{choose(t, markup, g.only)}
				}
				compare(t, filepath.Join(goldens, file), canonical(nodes...))
			})
		}
	}
	files, err := os.ReadDir(goldens)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		switch {
		case seen[f.Name()]:
		case *update:
			if err := os.Remove(filepath.Join(goldens, f.Name())); err != nil {
				t.Error(err)
			}
		default:
			t.Errorf("%s belongs to no component; renew with: go test ./web -run Goldens -update", f.Name())
		}
	}
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; if the component is new: go test ./web -run Goldens -update", err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s:%d\n got %s\nwant %s\nIf the change is meant: go test ./web -run Goldens -update, then read the diff.", file, i+1, line(g, i), line(w, i))
		}
	}
}

func line(lines []string, i int) string {
	if i >= len(lines) {
		return "(nothing more)"
	}
	return strings.TrimSpace(lines[i])
}
