package trim

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// qualified is a name of another package in a message of the compiler.
var qualified = regexp.MustCompile(`\b([a-z]\w*)\.\w`)

// Misfits tells which stand-ins a failed build is about, from what go said and from what each package imports: those
// that do not compile, and those that a package names which does not compile with them. None are known for nil.
func (s Set) Misfits(said string, imports map[string][]string) []string {
	var out []string
	for failed, why := range failures(said) {
		if slices.Contains(s.Packages, failed) {
			out = append(out, failed)
			continue
		}
		var all, named []string
		for _, p := range imports[failed] {
			if slices.Contains(s.Packages, p) {
				all = append(all, p)
				if slices.Contains(why, path.Base(p)) {
					named = append(named, p)
				}
			}
		}
		if len(named) == 0 {
			named = all
		}
		out = append(out, named...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// failures leads from each package that did not compile to the packages that its messages name.
func failures(said string) map[string][]string {
	out := map[string][]string{}
	at := ""
	for line := range strings.Lines(said) {
		if pkg, ok := strings.CutPrefix(line, "# "); ok {
			at = strings.TrimSpace(pkg)
			out[at] = nil
			continue
		}
		_, message, ok := strings.Cut(line, ": ")
		if at != "" && ok {
			for _, m := range qualified.FindAllStringSubmatch(message, -1) {
				out[at] = append(out[at], m[1])
			}
		}
	}
	return out
}
