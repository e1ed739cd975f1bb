package web

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// linked is a module whose code is in the browser's program.
type linked struct{ path, version, dir string }

// linkedModules asks go what the program is made of, besides this module and the standard library.
func linkedModules(t toolchain) ([]linked, error) {
	out, err := t.forBrowser("list", "-deps", "-f", `{{with .Module}}{{if not .Main}}{{.Path}}|{{.Version}}|{{.Dir}}{{end}}{{end}}`, "./cmd/app").Output()
	if err != nil {
		return nil, fmt.Errorf("list the modules of the program: %w%s", err, stderr(err))
	}
	lines := strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' || r == '\r' })
	slices.Sort(lines)
	var mods []linked
	for _, line := range slices.Compact(lines) {
		f := strings.SplitN(line, "|", 3)
		mods = append(mods, linked{f[0], f[1], f[2]})
	}
	return mods, nil
}

var licenceName = regexp.MustCompile(`(?i)^(?:licen[cs]e|copying|notice|patents)(?:\.(?:md|txt))?$`)

// licence reads the licence files of a folder, in the order of their names; empty where there is none.
func licence(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, e := range entries {
		if e.IsDir() || !licenceName.MatchString(e.Name()) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return "", err
		}
		parts = append(parts, strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n")))
	}
	return strings.Join(parts, "\n\n"), nil
}

// addLicences lists the licences of all whose code reaches the reader: ours, Go's, and those of the linked modules.
func (s *site) addLicences() error {
	t, err := toolchainOf(s.opt.Module)
	if err != nil {
		return err
	}
	if s.linked, err = linkedModules(t); err != nil {
		return err
	}
	root := t.Root
	parts := []linked{{"The explainer", "", s.opt.Module}, {"The Go runtime and standard library, with wasm_exec.js", "", root}}
	var b strings.Builder
	b.WriteString("Licences of the code in these pages\nLicenze del codice di queste pagine\n")
	for _, m := range append(parts, s.linked...) {
		text, err := licence(m.dir)
		switch {
		case err != nil:
			return err
		case text == "" && m.dir == root:
			// Some systems keep it elsewhere. It is the same for every version.
			s.opt.logf("the licence of Go is not in %s: licences.txt names it only", root)
			text = "BSD-3-Clause, © The Go Authors, as it stands at go.dev/LICENSE"
		case text == "":
			return fmt.Errorf("no licence in %s, and its code is in the program", m.dir)
		}
		name := strings.TrimSpace(m.path + " " + m.version)
		fmt.Fprintf(&b, "\n\n%s\n%s\n\n%s\n", name, strings.Repeat("=", len(name)), text)
	}
	s.files["licences.txt"] = []byte(b.String())
	return nil
}
