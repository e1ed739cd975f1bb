// Package program compiles cmd/app for the browser.
package program

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"explainer/web/disk"
	"explainer/web/program/trim"
	"explainer/web/progress"
)

// Options say how cmd/app is compiled for the browser. The zero value is what the site carries.
type Options struct {
	// Whole leaves the standard library as it is: what a plain go build does.
	Whole bool
	// Lines keeps the files and lines that the print-out of a panic tells.
	Lines bool
	// Names keeps the names of the functions in the module, for whoever counts their sizes. It implies Lines.
	Names bool

	// std holds other stand-ins than those of package trim, for tests.
	std fs.FS
	// Progress hears of each package that is compiled; nobody does where it is nil.
	Progress *progress.Progress
}

// noInline are packages whose functions are not put into one another: they are called a few thousand times at most, and
// the calls cost the reader 36 KB less than the copies. The runtime, what it calls at every turn, and work on text stay as they are.
var noInline = []string{
	"reflect", "time", "context", "net/url", "encoding/json", "fmt", "sort", "internal/reflectlite", "errors", "os", "io", "path/filepath",
	"sync", "internal/sync", "syscall/js", "internal/synctest", "explainer/...", "github.com/maxence-charriere/go-app/v9/...", "github.com/google/uuid",
}

// Compile returns cmd/app of the module in a directory, compiled for the browser. The same source gives the same bytes
// in any directory. warn may be nil. A way of trimming that the toolchain does not allow is left out and told to warn, in one line.
func (o Options) Compile(module string, warn func(format string, args ...any)) ([]byte, error) {
	dir, remove, err := disk.Temporary("", "explainer-")
	if err != nil {
		return nil, err
	}
	defer remove()
	tools, err := toolchainOf(module)
	if err != nil {
		return nil, err
	}
	c := &compilation{toolchain: tools, progress: o.Progress, dir: dir, out: filepath.Join(dir, "app.wasm")}
	c.flags = []string{"-trimpath", "-buildvcs=false", "-o", c.out, "-ldflags=-s -w -buildid="}
	if o.Names {
		c.flags[len(c.flags)-1] = "-ldflags=-buildid="
	}
	if o.Whole {
		err = c.plain()
	} else {
		err = c.trimmed(o.std)
	}
	if err != nil {
		return nil, err
	}
	wasm, err := os.ReadFile(c.out)
	if err != nil {
		return nil, err
	}
	if !o.Whole && !o.Lines && !o.Names {
		wasm, err = trim.Slim(wasm)
		if err != nil {
			c.left = append(c.left, err.Error())
		}
	}
	if len(c.left) > 0 && warn != nil {
		warn("the program is larger than it could be with %s: %s (doc/upgrading.md)", tools.Version, strings.Join(c.left, "; "))
	}
	return wasm, nil
}

// compilation is one program on its way, and what could not be trimmed of it.
type compilation struct {
	toolchain
	progress *progress.Progress
	dir, out string
	flags    []string
	left     []string
}

// plain compiles with the standard library as it is.
func (c *compilation) plain() error {
	said, err := c.build()
	if err != nil {
		return fmt.Errorf("compile ./cmd/app for the browser: %w\n%s", err, said)
	}
	return nil
}

func (c *compilation) build(more ...string) (said string, err error) {
	return Compiling(c.progress, c.forBrowser("build", append(append(more, c.flags...), "-v", "./cmd/app")...))
}

// trimmed compiles with the stand-ins laid over the standard library. Those that do not fit this toolchain are taken away
// until it compiles, all of them if need be.
func (c *compilation) trimmed(std fs.FS) error {
	for _, pattern := range noInline {
		c.flags = append(c.flags, "-gcflags="+pattern+"=-l")
	}
	seen, err := c.outside(c.dir)
	if err != nil {
		c.left = append(c.left, fmt.Sprintf("no stand-ins, since GOROOT lies in the module cache and cannot be linked to: %v", err))
		return c.plain()
	}
	standIns := trim.StandIns(std)
	var misfits []string
	why := "" // what the compiler said first
	for {
		overlay, err := standIns.Overlay(seen.Root, c.dir)
		if err != nil {
			return err
		}
		laid := *c
		laid.toolchain = seen
		said, err := laid.build("-overlay=" + overlay)
		if err == nil {
			break
		}
		if !errors.As(err, new(*exec.ExitError)) {
			return err
		}
		drop := standIns.Misfits(said, laid.imports("-overlay="+overlay))
		if len(drop) == 0 {
			// Either it is not about the stand-ins, and then it fails without them too, or nobody knows which one it is about.
			if err := c.plain(); err != nil {
				return err
			}
			c.left = append(c.left, "no stand-ins, since with them it says "+firstLine(said))
			return nil
		}
		if misfits = append(misfits, drop...); why == "" {
			why = firstLine(said)
		}
		standIns = standIns.Without(drop)
	}
	if len(misfits) > 0 {
		c.left = append(c.left, "no stand-ins for "+strings.Join(misfits, ", ")+", since with them it says "+why)
	}
	return nil
}

// imports tells what each package of the program imports.
func (c *compilation) imports(overlay string) map[string][]string {
	out, _ := c.forBrowser("list", overlay, "-e", "-deps", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./cmd/app").Output()
	imports := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		if f := strings.Fields(line); len(f) > 0 {
			imports[f[0]] = f[1:]
		}
	}
	return imports
}

// firstLine is the first line that says something: those with # only name a package.
func firstLine(said string) string {
	for line := range strings.Lines(said) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			file, rest, ok := strings.Cut(line, ".go:")
			if ok {
				line = path.Base(filepath.ToSlash(file)) + ".go:" + rest // the folder is of no use, and long
			}
			return line
		}
	}
	return said
}
