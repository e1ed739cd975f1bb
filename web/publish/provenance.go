package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"explainer/web/program"
	"explainer/web/site"
)

// Checksums is the file that `sha256sum -c` reads. It lists every other file.
const Checksums = "SHA256SUMS"

// Provenance says what a site was built from. It holds no time and no place, so that the same source gives the same bytes.
type Provenance struct {
	// Source is the state of the version control; left out where there is none.
	Source *Source `json:"source,omitempty"`
	// Toolchain is the version of Go that compiled the program.
	Toolchain string `json:"toolchain"`
	// Program are the modules in the browser's program, Required all that the project builds and tests with.
	Program  []Module `json:"program"`
	Required []Module `json:"required"`
}

// Source names a commit. Modified is set where the files were not those of the commit.
type Source struct {
	Commit   string `json:"commit"`
	Modified bool   `json:"modified"`
}

// Module is a module at a version, with its sum as go.sum has it.
type Module struct {
	Path    string `json:"path"`
	Version string `json:"version"`
	Sum     string `json:"sum"`
}

func addProvenance(s *site.Site, linked []program.Module) error {
	version, err := askGo(s.Module, "env", "GOVERSION")
	if err != nil {
		return err
	}
	pinned, err := askGo(s.Module, "mod", "edit", "-json")
	if err != nil {
		return err
	}
	var mod struct {
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(pinned, &mod); err != nil {
		return fmt.Errorf("go mod edit: %w", err)
	}
	b, err := os.ReadFile(filepath.Join(s.Module, "go.sum"))
	if err != nil {
		return err
	}
	sums := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) == 3 {
			sums[f[0]+" "+f[1]] = f[2]
		}
	}
	src, why := source(s.Module)
	if why != "" {
		s.Logf("provenance.json names no commit; git says: %s", why)
	}
	p := Provenance{Source: src, Toolchain: strings.TrimSpace(string(version)), Program: []Module{}, Required: []Module{}}
	for _, m := range linked {
		p.Program = append(p.Program, Module{m.Path, m.Version, sums[m.Path+" "+m.Version]})
	}
	for _, m := range mod.Require {
		p.Required = append(p.Required, Module{m.Path, m.Version, sums[m.Path+" "+m.Version]})
	}
	s.Files["provenance.json"] = site.JSON(p)
	return nil
}

func askGo(module string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = module
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return out, nil
}

// source asks git; nil where it is not there or the module is in no repository. Where there is one and git says nothing of it, why is
// the reason: a site that is published should name its commit.
func source(module string) (src *Source, why string) {
	git := func(args ...string) (string, error) {
		out, err := exec.Command("git", append([]string{"--no-optional-locks", "-C", module}, args...)...).Output()
		return strings.TrimSpace(string(out)), err
	}
	commit, err := git("rev-parse", "HEAD")
	if err != nil && inRepository(module) {
		return nil, refusal(err)
	}
	if err != nil {
		return nil, ""
	}
	changes, err := git("status", "--porcelain", "--", ".")
	return &Source{Commit: commit, Modified: err != nil || changes != ""}, ""
}

// inRepository reports whether a folder or one above it is a repository.
func inRepository(dir string) bool {
	dir, err := filepath.Abs(dir)
	for err == nil {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return false
}

// refusal is the first line of what git says, and the command where it names one.
func refusal(err error) string {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return err.Error()
	}
	said, rest, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
	for line := range strings.Lines(rest) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "git config ") {
			return said + "; if it is yours: " + line
		}
	}
	return said
}

func addChecksums(s *site.Site) {
	delete(s.Files, Checksums)
	var b strings.Builder
	for _, name := range s.Sorted() {
		sum := sha256.Sum256(s.Files[name])
		fmt.Fprintf(&b, "%s  %s\n", hex.EncodeToString(sum[:]), name)
	}
	s.Files[Checksums] = []byte(b.String())
}
