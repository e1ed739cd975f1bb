package program_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/web/internal/checkout"
	"explainer/web/program"
)

// A Go that fetched itself lies in the module cache, in which nothing may be overlaid. What else the environment says
// changes nothing either: the program is the same to the byte.
func TestADownloadedGoCompilesTheSameProgram(t *testing.T) {
	module := programSource(t)
	want, told := compile(t, program.Options{}, module)
	if told != "" {
		t.Logf("with this Go: %s", told)
	}
	cache := filepath.Join(t.TempDir(), "mod cache")
	root := filepath.Join(cache, "golang.org", "toolchain@v0.0.1-go1.99.linux-amd64")
	linkAll(t, goEnv(t, "GOMODCACHE"), cache, "golang.org")
	linkAll(t, filepath.Join(goEnv(t, "GOMODCACHE"), "golang.org"), filepath.Join(cache, "golang.org"), "")
	if err := os.Symlink(goEnv(t, "GOROOT"), root); err != nil {
		t.Fatal(err)
	}
	work := filepath.Join(t.TempDir(), "go.work")
	if err := os.WriteFile(work, []byte("go 1.26\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{
		"GOMODCACHE": cache, "GOROOT": root, "GOTOOLCHAIN": "local", "GOWORK": work, "GOFLAGS": "-mod=mod -modcacherw -tags=x -race",
		"GOOS": "windows", "GOARCH": "arm64", "GOWASM": "satconv,signext", "GOEXPERIMENT": "arenas", "CGO_ENABLED": "1",
	} {
		t.Setenv(name, value)
	}
	if got, now := compile(t, program.Options{}, module); !bytes.Equal(got, want) || now != told {
		t.Errorf("%d bytes, want the same %d; it says %q", len(got), len(want), now)
	}
}

// A stand-in that does not fit a toolchain is left out, and said so in one line; the program is compiled all the same.
func TestAStandInThatDoesNotFitIsLeftOut(t *testing.T) {
	module := programSource(t)
	all, told := compile(t, program.Options{}, module)
	// What this Go does not take is left out from the start; it must not be all of them.
	var misfits []string
	if _, list, ok := strings.Cut(told, "no stand-ins for "); ok {
		list, _, _ = strings.Cut(list, ", since")
		misfits = strings.Split(list, ", ")
	} else if strings.Contains(told, "no stand-ins") {
		t.Fatalf("no stand-in fits this Go: %s", told)
	}
	for _, c := range []struct {
		name, says string
		files      map[string]string
	}{
		// Which of the two is named depends on what go compiles first: a file and its line.
		{"some", `no stand-ins for encoding/hex, html, since with them it says \w+\.go:\d+:\d+: `, map[string]string{
			"html/html.go":             "package html\n\nfunc EscapeString(s string) string { return 1 }\n",
			"encoding/hex/hex.go":      "package hex\n\nfunc Decode() {}\n",
			"no/longer/there/there.go": "package there\n",
		}},
		{"all", "no stand-ins, since with them it says ", map[string]string{"html/html.go": "package html\n\nimport _ \"no/such/package\"\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			std := fstest.MapFS{}
			ours := os.DirFS("trim/std")
			_ = fs.WalkDir(ours, ".", func(name string, e fs.DirEntry, err error) error {
				if !e.IsDir() && !slices.Contains(misfits, path.Dir(name)) {
					text, _ := fs.ReadFile(ours, name)
					std[name] = &fstest.MapFile{Data: text}
				}
				return err
			})
			for name, text := range c.files {
				std[name] = &fstest.MapFile{Data: []byte(text)}
			}
			got, told := compile(t, program.WithStandIns(std), module)
			if !regexp.MustCompile(c.says).MatchString(told) || strings.Count(told, "\n") > 0 {
				t.Errorf("it says %q, want one line with %q", told, c.says)
			}
			if len(got) <= len(all) {
				t.Errorf("%d bytes, want more than the %d of all stand-ins", len(got), len(all))
			}
		})
	}
}

// What is wrong with the program itself is told as the compiler tells it.
func TestAFaultOfTheProgramIsNotTakenForOneOfTheToolchain(t *testing.T) {
	module := programSource(t)
	if err := os.WriteFile(filepath.Join(module, "cmd", "app", "fault.go"), []byte("package main\n\nvar x int = \"a\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := program.Options{}.Compile(module, t.Logf)
	if err == nil || !strings.Contains(err.Error(), "fault.go:3:13") || strings.Contains(err.Error(), "stand-in") {
		t.Errorf("it says %v", err)
	}
}

func programSource(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	module := filepath.Join(t.TempDir(), "a checkout")
	checkout.Copy(t, module)
	return module
}

// compile returns the program and what was said of it.
func compile(t *testing.T, p program.Options, module string) ([]byte, string) {
	t.Helper()
	var told []string
	wasm, err := p.Compile(module, func(format string, args ...any) { told = append(told, fmt.Sprintf(format, args...)) })
	if err != nil {
		t.Fatal(err)
	}
	return wasm, strings.Join(told, "\n")
}

// linkAll puts a link to each entry of a folder into another.
func linkAll(t *testing.T, from, to, except string) {
	t.Helper()
	entries, err := os.ReadDir(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() == except {
			continue
		}
		if err := os.Symlink(filepath.Join(from, e.Name()), filepath.Join(to, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
