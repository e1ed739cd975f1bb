package web

import (
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// addProgram compiles cmd/app for the browser. It is the same program whatever the content says.
func (s *site) addProgram() error {
	wasm, err := Program{Lines: s.opt.Draft, progress: s.progress}.Compile(s.opt.Module, s.opt.logf)
	if err != nil {
		return err
	}
	s.size = len(wasm)
	s.integrity = integrity(wasm)
	s.add("explainer.wasm", wasm)
	return nil
}

// wasmExec reads the glue of the Go distribution that compiled the program.
func (s *site) wasmExec() ([]byte, error) {
	t, err := toolchainOf(s.opt.Module)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(t.Root, "lib", "wasm", "wasm_exec.js"))
}

// add puts an asset under a name that changes with its content.
func (s *site) add(name string, data []byte) {
	hashed := hashedName(name, data)
	s.names[name] = hashed
	s.files[hashed] = data
	s.hashes[hashed] = integrity(data)
}

// hashedName is where an asset lies.
func hashedName(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:])[:10] + ext
}

func integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// replace writes a file whole or not at all, and not when it already holds data.
func replace(file string, data []byte) error {
	if old, err := os.ReadFile(file); err == nil && string(old) == string(data) {
		return nil
	}
	next := fmt.Sprintf("%s.%d", file, os.Getpid())
	if err := os.WriteFile(next, data, 0o644); err != nil {
		return err
	}
	return os.Rename(next, file)
}
