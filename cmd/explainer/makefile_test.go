package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// made runs make in a folder with variables of the environment set, and returns all that it says.
func made(t *testing.T, dir string, set []string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("make is not there")
	}
	cmd := exec.Command("make", args...)
	cmd.Dir = dir
	// The tests may run below a make themselves.
	cmd.Env = append(os.Environ(), append([]string{"MAKEFLAGS=", "MFLAGS=", "MAKELEVEL=", "GOFLAGS="}, set...)...)
	out, _ := cmd.CombinedOutput()
	return string(out)
}

// What somebody writes reaches the command as it was written.
func TestAnApostropheInAVariableReachesTheCommand(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"build", "BASE_URL=https://news.example/l'ora/", "KEEP=/the mayor's/site"}, `build --base-url 'https://news.example/l'\''ora/' --keep '/the mayor'\''s/site'`},
		{[]string{"verify", "SOURCES=/the mayor's/reports"}, `verify --sources '/the mayor'\''s/reports'`},
		{[]string{"add", "KIND=fact", `NAME=the mayor's "word"`}, `add fact 'the mayor'\''s "word"'`},
		{[]string{"dev", "ADDR=it's:80"}, `dev --addr 'it'\''s:80'`},
	} {
		if got := made(t, root, nil, append([]string{"-n"}, test.args...)...); !strings.Contains(got, test.want) {
			t.Errorf("make %q: got\n%s\nwant %s", test.args, got, test.want)
		}
	}
}

// A home that is not there, or that is none, does not stop a build.
func TestWithoutAHomeThatCanBeWrittenAllIsKeptInTheProject(t *testing.T) {
	dir := t.TempDir()
	file, locked := filepath.Join(dir, "it's a file"), filepath.Join(dir, "locked")
	if err := os.WriteFile(file, nil, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(locked, 0o555); err != nil {
		t.Fatal(err)
	}
	homes := map[string]bool{"": false, filepath.Join(dir, "gone"): false, file: false, locked: os.Getuid() == 0, dir: true}
	for home, there := range homes {
		got := made(t, root, []string{"HOME=" + home, "GOPATH=", "GOCACHE="}, "-n", "-p", "help")
		if own := strings.Contains(got, "-modcacherw"); own == there {
			t.Errorf("HOME=%s: kept in the project: %v", home, own)
		}
	}
}

// Only an older Go is told to be one; else make shows what Go itself says.
func TestMakeTellsWhyGoDoesNotWork(t *testing.T) {
	bin := t.TempDir()
	const fake = "#!/bin/sh\n[ \"$1\" = list ] && { echo 'go: go.mod:3: something else' >&2; exit 1; }\necho $FAKE\n"
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(fake), 0o755); err != nil {
		t.Fatal(err)
	}
	for version, old := range map[string]bool{"go1.9": true, "go1.18.1": true, "go1.25rc1": true, "go1.26.1": false, "go1.30": false, "devel": false} {
		got := made(t, root, []string{"FAKE=" + version, "PATH=" + bin + ":" + os.Getenv("PATH")}, "go")
		if !strings.Contains(got, "go: go.mod:3: something else") || strings.Contains(got, "This needs Go 1.26") != old || strings.Contains(got, "cannot read this project") == old {
			t.Errorf("%s: got\n%s", version, got)
		}
	}
	// Settings of other projects do not stop this one.
	if got := made(t, root, []string{"GO111MODULE=off", "GOFLAGS=-mod=vendor"}, "go"); got != "" {
		t.Errorf("GO111MODULE=off GOFLAGS=-mod=vendor: %s", got)
	}
}

// A git that writes CRLF into what it checks out leaves this project alone: make and the shell could not read it.
func TestACheckoutHasTheLineEndsOfUnix(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not there")
	}
	dir := t.TempDir()
	git := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "core.autocrlf=true", "-C", dir}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	names := []string{".gitattributes", "Makefile", "cmd/alive.sh", "content/data/story.yaml", "web/assets/boot.js", "doc/terms.png"}
	git("init", "-q")
	for _, name := range names {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(projectFile(t, name)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git("add", ".")
	for _, name := range names {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	git("checkout", "-q", "--", ".")
	for _, name := range names {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Equal(got, []byte(projectFile(t, name))) {
			t.Errorf("%s comes out changed (%v)", name, err)
		}
	}
}

// Packages that were fetched are no part of the project, nor is a link to those of another checkout: merged, it would take their place.
func TestALinkToFetchedPackagesIsNotAdded(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not there")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, ".gitignore"), []byte(projectFile(t, ".gitignore")), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(t.TempDir(), filepath.Join(dir, "node_modules")); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"ls-files"}} {
		out, err := exec.Command("git", append([]string{"-C", dir}, args...)...).CombinedOutput()
		if err != nil || strings.Contains(string(out), "node_modules") {
			t.Errorf("git %v: %v\n%s", args, err, out)
		}
	}
}
