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

	"explainer/content"
	"explainer/content/pack"
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

// packName is the plain name of the content of one edition, packed for the program. The name ends as that of a text does, because
// hosts compress what they know to be text.
func packName(lang content.Lang) string { return "content-" + string(lang) + ".txt" }

// addPacks packs the content of each edition for the program, so that a reader loads the one they read and a changed word changes no program.
func (s *site) addPacks() error {
	for _, e := range s.all {
		packed, err := pack.Marshal(e)
		if err != nil {
			return err
		}
		s.add(packName(e.Lang), packed)
	}
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
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	hashed := "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:])[:10] + ext
	s.names[name] = hashed
	s.files[hashed] = data
	s.hashes[hashed] = integrity(data)
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
