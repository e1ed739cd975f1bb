package publish

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"explainer/web/disk"
	"explainer/web/program"
	"explainer/web/progress"
)

// filled hands the site to the main of cmd/server.
const filled = `package main

import _ "embed"

//go:embed site.zip
var bundled []byte

func init() { site = bundled }
`

// A Target is a system that a program runs on.
type Target struct{ OS, Arch string }

func (t Target) String() string { return t.OS + "/" + t.Arch }

// Targets returns the system for which to build, of which either half may be empty, and the one that this machine is. What Go
// cannot build for is an error.
func Targets(system, arch string) (target, host Target, err error) {
	say := func(args ...string) (string, error) {
		out, err := exec.Command("go", args...).Output()
		if err != nil {
			return "", fmt.Errorf("go %s: %w%s", strings.Join(args, " "), err, program.Stderr(err))
		}
		return strings.TrimSpace(string(out)), nil
	}
	known, err := say("env", "GOHOSTOS", "GOHOSTARCH")
	if err != nil {
		return
	}
	f := strings.Fields(known)
	host = Target{f[0], f[1]}
	target = host
	if system != "" {
		target.OS = system
	}
	if arch != "" {
		target.Arch = arch
	}
	list, err := say("tool", "dist", "list")
	if err != nil {
		return
	}
	all := slices.DeleteFunc(strings.Fields(list), func(t string) bool { return noServer.MatchString(t) })
	if !slices.Contains(all, target.String()) {
		err = fmt.Errorf("GOOS=%s GOARCH=%s: Go cannot build a server for it; it can for %s", target.OS, target.Arch, strings.Join(all, ", "))
	}
	return
}

// noServer matches the systems on which no server runs, or none without a C compiler.
var noServer = regexp.MustCompile(`^(js|wasip1|android|ios)/`)

// Program is the name of a program for the target: it says so where that is not this machine.
func (t Target) Program(name string, host Target) string {
	if t != host {
		name += "-" + t.OS + "-" + t.Arch
	}
	if t.OS == "windows" {
		name += ".exe"
	}
	return name
}

// Bundle compiles cmd/server of a module with a built site in it, for a target. Neither the module nor the site is changed; the
// same site gives the same bytes. What takes long is told to log.
func Bundle(module, site, out string, target Target, log func(format string, args ...any)) error {
	dir, remove, err := disk.Temporary("", "explainer-")
	if err != nil {
		return err
	}
	defer remove()
	if module, err = filepath.Abs(module); err != nil {
		return err
	}
	packed, err := zipped(os.DirFS(site))
	if err != nil {
		return err
	}
	// The two files lie beside the others of the command only for the compiler.
	replace := map[string]string{}
	for name, data := range map[string][]byte{"site.zip": packed, "site.go": []byte(filled)} {
		from := filepath.Join(dir, name)
		if err := os.WriteFile(from, data, 0o600); err != nil {
			return err
		}
		replace[filepath.Join(module, "cmd", "server", name)] = from
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		return err
	}
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	p := &progress.Progress{Log: log}
	return p.Stage("server: compile for "+target.String(), func() error {
		cmd := exec.Command("go", "build", "-mod=readonly", "-v", "-overlay="+file, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, "./cmd/server")
		cmd.Dir = module
		cmd.Env = append(os.Environ(), "GOOS="+target.OS, "GOARCH="+target.Arch, "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS="+program.Flags())
		if said, err := program.Compiling(p, cmd); err != nil {
			return fmt.Errorf("compile ./cmd/server: %w\n%s", err, said)
		}
		return os.Chmod(out, 0o755) // whatever the umask: a service runs it as somebody else
	})
}

// zipped packs a site without compressing it: what can be smaller lies there compressed already.
func zipped(site fs.FS) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	err := fs.WalkDir(site, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	})
	if err == nil {
		err = z.Close()
	}
	return b.Bytes(), err
}
