package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestMain lets the test binary be the command: run starts it once more with this set.
func TestMain(m *testing.M) {
	if os.Getenv("EXPLAINER_IS_THE_COMMAND") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

const sample = "../../content/internal/sample"

// project is a folder with the sample's data and its reports, in which a test may spoil things.
type project struct {
	t   *testing.T
	dir string
}

func newProject(t *testing.T) *project {
	t.Helper()
	p := &project{t, t.TempDir()}
	for from, to := range map[string]string{"data": "content/data", "sources": "sources"} {
		if err := os.CopyFS(filepath.Join(p.dir, to), os.DirFS(filepath.Join(sample, from))); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p *project) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p *project) read(name string) string {
	p.t.Helper()
	b, err := os.ReadFile(p.path(name))
	if err != nil {
		p.t.Fatal(err)
	}
	return string(b)
}

func (p *project) write(name, text string) {
	p.t.Helper()
	if err := os.MkdirAll(filepath.Dir(p.path(name)), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(p.path(name), []byte(text), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// replace spoils a piece of one data file. The piece must stand there once.
func (p *project) replace(file, old, now string) {
	p.t.Helper()
	name := "content/data/" + file
	text := p.read(name)
	if n := strings.Count(text, old); n != 1 {
		p.t.Fatalf("%q stands %d times in %s, want once", old, n, file)
	}
	p.write(name, strings.Replace(text, old, now, 1))
}

// result is what a run said and how it ended. Indents are left out: they are a matter of looks.
type result struct {
	out, err string
	code     int
}

// run runs the command on the project.
func (p *project) run(args ...string) result {
	p.t.Helper()
	return p.in(p.dir, append([]string{"--module", p.dir}, args...)...)
}

func (p *project) in(dir string, args ...string) result {
	p.t.Helper()
	self, err := os.Executable()
	if err != nil {
		p.t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "EXPLAINER_IS_THE_COMMAND=1")
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		p.t.Fatal(err)
	}
	return result{out.String(), indents.ReplaceAllString(said.String(), ""), cmd.ProcessState.ExitCode()}
}

var indents = regexp.MustCompile(`(?m)^[ \t]+`)

func contains(s, part string) bool { return strings.Contains(s, part) }

// wants compares a run with what it must be.
func (r result) wants(t *testing.T, code int, out, err string) {
	t.Helper()
	if r.code != code || r.out != out || r.err != err {
		t.Errorf("exit %d\nstdout: %s\nstderr: %s\nwant exit %d\nstdout: %s\nstderr: %s", r.code, r.out, r.err, code, out, err)
	}
}
