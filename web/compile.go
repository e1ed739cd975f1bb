package web

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"explainer/web/trim"
)

// A Program says how cmd/app is compiled for the browser. The zero value is what the site carries.
type Program struct {
	// Whole leaves the standard library as it is: what a plain go build does.
	Whole bool
	// Lines keeps the files and lines that the print-out of a panic tells.
	Lines bool
	// Names keeps the names of the functions in the module, for whoever counts their sizes. It implies Lines.
	Names bool
}

// frugal are packages whose functions are not put into one another: they are called a few thousand times at most, and
// the calls cost the reader 30 KB less than the copies. The runtime and what it calls at every turn stay as they are.
var frugal = []string{"explainer/...", "github.com/maxence-charriere/go-app/v9/...", "github.com/google/uuid"}

// Compile returns cmd/app of the module in a directory, compiled for the browser. The same source gives the same bytes
// in any directory. What is wrong with the program but does not keep it from running is given to warn.
func (p Program) Compile(module string, warn func(format string, args ...any)) ([]byte, error) {
	dir, err := os.MkdirTemp("", "explainer-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "app.wasm")
	args := []string{"build", "-trimpath", "-buildvcs=false", "-o", out}
	if p.Names {
		args = append(args, "-ldflags=-buildid=")
	} else {
		args = append(args, "-ldflags=-s -w -buildid=")
	}
	if !p.Whole {
		overlay, err := overlay(module, dir)
		if err != nil {
			return nil, err
		}
		args = append(args, overlay)
		for _, pattern := range frugal {
			args = append(args, "-gcflags="+pattern+"=-l")
		}
	}
	cmd := forBrowser(module, append(args, "./cmd/app")...)
	if msg, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("compile ./cmd/app for the browser: %w\n%s", err, msg)
	}
	wasm, err := os.ReadFile(out)
	if err != nil || p.Whole || p.Lines || p.Names {
		return wasm, err
	}
	small, err := trim.Slim(wasm)
	if err != nil {
		warn("the program is larger than it should be: %v", err)
		return wasm, nil
	}
	return small, nil
}

// overlay is the flag that lays the stand-ins of web/trim over the standard library; dir takes what it names.
func overlay(module, dir string) (string, error) {
	root, err := goroot(module)
	if err != nil {
		return "", err
	}
	file, err := trim.Overlay(root, filepath.Join(dir, "std"))
	return "-overlay=" + file, err
}

// forBrowser is a go command that sees the module as the browser's program does.
func forBrowser(module string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly "+os.Getenv("GOFLAGS"))
	return cmd
}

// goroot is where the Go distribution lies that compiles a module.
func goroot(module string) (string, error) {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = module
	root, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("ask go for GOROOT: %w", err)
	}
	return strings.TrimSpace(string(root)), nil
}
