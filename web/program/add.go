package program

import (
	"os"
	"path/filepath"

	"explainer/web/site"
)

// File is the plain name of the program.
const File = "explainer.wasm"

// Made is the program as pages tell of it.
type Made struct {
	Integrity string
	// Size is how many bytes it has where nothing packs it.
	Size int
}

// Add compiles cmd/app for the browser. It is the same program whatever the content says.
func Add(s *site.Site) (Made, error) {
	wasm, err := Options{Lines: s.Draft, Progress: &s.Progress}.Compile(s.Module, s.Logf)
	if err != nil {
		return Made{}, err
	}
	s.Add(File, wasm)
	return Made{site.Integrity(wasm), len(wasm)}, nil
}

// WasmExec reads the glue of the Go distribution that compiles a module.
func WasmExec(module string) ([]byte, error) {
	root, err := Root(module)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
}

// Root is where the Go distribution that compiles a module lies.
func Root(module string) (string, error) {
	t, err := toolchainOf(module)
	return t.Root, err
}
