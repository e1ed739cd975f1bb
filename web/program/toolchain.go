package program

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A toolchain is the Go distribution that compiles a module for the browser.
type toolchain struct {
	// Root is where it lies, Cache where modules are kept, and Version such as go1.26.8.
	Root    string `json:"GOROOT"`
	Cache   string `json:"GOMODCACHE"`
	Version string `json:"GOVERSION"`

	module  string
	program string // the go command
	// experiments is GOEXPERIMENT for the browser's program.
	experiments string
}

// toolchainOf asks go which distribution it takes for a module.
func toolchainOf(module string) (toolchain, error) {
	t := toolchain{module: module, program: "go"}
	cmd := exec.Command("go", "env", "-json", "GOROOT", "GOMODCACHE", "GOVERSION")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	if err == nil {
		err = json.Unmarshal(out, &t)
	}
	if err != nil {
		return t, fmt.Errorf("ask go for its toolchain: %w%s", err, Stderr(err))
	}
	t.experiments = t.smaller()
	return t, nil
}

// Stderr is what a command said before it failed.
func Stderr(err error) string {
	if e, ok := err.(*exec.ExitError); ok && len(e.Stderr) > 0 {
		return "\n" + strings.TrimSpace(string(e.Stderr))
	}
	return ""
}

// outside is the same toolchain, seen from outside the module cache. Go downloads newer toolchains into that cache and lets no
// file there be overlaid; it goes by the path alone, so a link in dir will do.
func (t toolchain) outside(dir string) (toolchain, error) {
	if !within(t.Root, t.Cache) {
		return t, nil
	}
	link := filepath.Join(dir, "go")
	if err := os.Symlink(t.Root, link); err != nil {
		return t, err
	}
	t.Root, t.program = link, filepath.Join(link, "bin", "go")
	return t, nil
}

func within(path, dir string) bool {
	if path == "" || dir == "" {
		return false
	}
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// forBrowser is a go command that sees the module as the browser's program does. What the environment says of other
// systems, workspaces, experiments and flags changes nothing of the program.
func (t toolchain) forBrowser(verb string, args ...string) *exec.Cmd {
	cmd := exec.Command(t.program, append([]string{verb, "-mod=readonly"}, args...)...)
	cmd.Dir = t.module
	// Where a variable is empty, go takes the one of `go env -w`: these must not be empty.
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=,", "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS="+Flags(), "GOEXPERIMENT="+t.experiments)
	if t.program != "go" {
		cmd.Env = append(cmd.Env, "GOROOT="+t.Root, "GOTOOLCHAIN=local")
	}
	return cmd
}

// Flags keeps of GOFLAGS what concerns the module cache.
func Flags() string {
	for _, f := range strings.Fields(os.Getenv("GOFLAGS")) {
		if f == "-modcacherw" || f == "--modcacherw" || f == "-modcacherw=true" {
			return "-trimpath -modcacherw"
		}
	}
	return "-trimpath"
}

// smaller switches off what makes the runtime larger for the sake of servers, where the toolchain has the switch and takes it:
// allocators for each size, and a collector for many processors. The program is 1.7 % smaller.
func (t toolchain) smaller() string {
	var off []string
	for _, name := range []string{"greenteagc", "sizespecializedmalloc"} {
		if _, err := os.Stat(filepath.Join(t.Root, "src", "internal", "goexperiment", "exp_"+name+"_on.go")); err == nil {
			off = append(off, "no"+name)
		}
	}
	switches := strings.Join(off, ",")
	cmd := exec.Command(t.program, "env", "GOVERSION")
	cmd.Dir = t.module
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOOS=js", "GOARCH=wasm", "GOWASM=,", "GOEXPERIMENT="+switches)
	if cmd.Run() != nil {
		return ""
	}
	return switches
}
