package program

import (
	"fmt"
	"slices"
	"strings"
)

// A Module is one whose code is in the browser's program, and the folder in which it lies.
type Module struct{ Path, Version, Dir string }

// Modules asks go what the program is made of, besides this module and the standard library.
func Modules(module string) ([]Module, error) {
	t, err := toolchainOf(module)
	if err != nil {
		return nil, err
	}
	out, err := t.forBrowser("list", "-deps", "-f", `{{with .Module}}{{if not .Main}}{{.Path}}|{{.Version}}|{{.Dir}}{{end}}{{end}}`, "./cmd/app").Output()
	if err != nil {
		return nil, fmt.Errorf("list the modules of the program: %w%s", err, Stderr(err))
	}
	lines := strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' || r == '\r' })
	slices.Sort(lines)
	var mods []Module
	for _, line := range slices.Compact(lines) {
		f := strings.SplitN(line, "|", 3)
		mods = append(mods, Module{f[0], f[1], f[2]})
	}
	return mods, nil
}
