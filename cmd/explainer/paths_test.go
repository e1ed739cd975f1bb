package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// No command makes a folder named ~, nor leaves one that it made on the way to a refusal.
func TestATildeThatTheShellLeftIsRefused(t *testing.T) {
	p := newProject(t)
	for _, test := range []struct{ name, args string }{
		{"--dir", "build --dir=~/site"},
		{"--keep", "build --keep=~/site --draft"},
		{"--dir", "serve --dir=~"},
		{"--out", "bundle --out=~/program"},
		{"--sources", "verify --sources=~/reports"},
		{"<dir>", "new ~/story"},
	} {
		r := p.run(strings.Fields(test.args)...)
		path := test.args[strings.Index(test.args, "~"):]
		path, _, _ = strings.Cut(path, " ")
		if want := test.name + ": the shell did not expand ~ in " + path + "; write the whole path\n"; r.code == 0 || !strings.HasSuffix(r.err, want) {
			t.Errorf("%s: exit %d, %q, want %q", test.args, r.code, r.err, want)
		}
	}
	if _, err := os.Lstat(p.path("~")); err == nil {
		t.Error("a folder named ~ was made")
	}
	p.write("content/data/facts.yaml", "[") // it is refused after the folder was tried
	if r := p.run("build", "--draft", "--dir", p.path("www/sites/dist")); r.code == 0 {
		t.Error("damaged data were built")
	}
	if _, err := os.Lstat(p.path("www")); err == nil {
		t.Error("a refused build leaves a folder")
	}
}

// A line that is there to be typed can be typed, whatever the folder is called.
func TestPathsToBeTypedAreQuoted(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("sh is not there")
	}
	for _, path := range []string{"story/data", "/a b/data", "the mayor's", `"$HOME" & \`, "größe", "#1", "(a)"} {
		out, err := exec.Command(sh, "-c", "printf %s "+shell(path)).CombinedOutput()
		if err != nil || string(out) != path {
			t.Errorf("%s: %s arrives as %q (%v)", path, shell(path), out, err)
		}
	}
	if shell("DIR/data") != "DIR/data" {
		t.Error("a plain path is quoted")
	}
	module, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	p := newProject(t)
	r := p.in(p.dir, "--module", module, "new", "the mayor's story")
	if want := `--story 'the mayor'\''s story/data' verify --sources 'the mayor'\''s story/reports'`; r.code != 0 || !contains(r.out, want) {
		t.Errorf("%+v, want %s", r, want)
	}
}
