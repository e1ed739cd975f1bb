package web

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

// filled hands the site to the main of cmd/server.
const filled = `package main

import _ "embed"

//go:embed site.zip
var bundled []byte

func init() { site = bundled }
`

// Bundle compiles cmd/server of a module with a built site in it, for the system that GOOS and GOARCH name. Neither
// the module nor the site is changed; the same site gives the same bytes.
func Bundle(module, site, out string) error {
	dir, err := os.MkdirTemp("", "explainer-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
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
	cmd := exec.Command("go", "build", "-overlay="+file, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, "./cmd/server")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("compile ./cmd/server: %w\n%s", err, said)
	}
	return nil
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
