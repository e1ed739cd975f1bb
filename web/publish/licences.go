package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"explainer/web/program"
	"explainer/web/site"
)

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

// AddLicences lists the licences of all whose code reaches the reader: ours, Go's, and those of the linked modules, which it returns.
func AddLicences(s *site.Site) (linked []program.Module, err error) {
	root, err := program.Root(s.Module)
	if err != nil {
		return nil, err
	}
	if linked, err = program.Modules(s.Module); err != nil {
		return nil, err
	}
	parts := []program.Module{{Path: "The explainer", Dir: s.Module}, {Path: "The Go runtime and standard library, with wasm_exec.js", Dir: root}}
	var b strings.Builder
	for _, e := range s.All {
		fmt.Fprintln(&b, s.Words[e.Lang].Licences.Title)
	}
	for _, m := range append(parts, linked...) {
		text, err := licence(m.Dir)
		switch {
		case err != nil:
			return nil, err
		case text == "" && m.Dir == root:
			// Some systems keep it elsewhere. It is the same for every version.
			s.Logf("the licence of Go is not in %s: licences.txt names it only", root)
			text = "BSD-3-Clause, © The Go Authors, as it stands at go.dev/LICENSE"
		case text == "":
			return nil, fmt.Errorf("no licence in %s, and its code is in the program", m.Dir)
		}
		name := strings.TrimSpace(m.Path + " " + m.Version)
		fmt.Fprintf(&b, "\n\n%s\n%s\n\n%s\n", name, strings.Repeat("=", len(name)), text)
	}
	s.Files["licences.txt"] = []byte(b.String())
	return linked, nil
}
