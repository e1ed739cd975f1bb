package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// engineNames are the engines of browsers in which the core is tested.
var engineNames = []string{"chromium", "firefox", "webkit"}

// engines finds Firefox and WebKit, or installs them. One that cannot be had is named in the last lines, with the reason: it is
// neither passed over nor a fault of the site.
func engines(t *tally) {
	if t.chrome == "" {
		t.missing["chromium"] = "not installed"
	}
	for _, e := range []struct {
		name     string
		there    func() bool
		packages []string
	}{
		{"firefox", firefox, []string{"firefox-esr"}},
		{"webkit", webkit, []string{"webkit2gtk-driver", "xvfb"}},
	} {
		if e.there() {
			continue
		}
		err := install(e.packages...)
		if e.there() {
			continue
		}
		t.missing[e.name] = "not installed"
		if err != nil {
			t.missing[e.name] = err.Error()
		}
	}
	for _, name := range engineNames {
		if why, ok := t.missing[name]; ok {
			fmt.Fprintf(out, "   %s is MISSING: %s\n", name, why)
		} else {
			t.check(name, nil, "")
		}
	}
}

func firefox() bool {
	return onPath(os.Getenv("FIREFOX"), "firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox") != ""
}

// webkit needs its driver, the small browser that the driver starts, and a screen.
func webkit() bool {
	for _, lib := range []string{"/usr/lib", "/usr/libexec"} {
		found, _ := filepath.Glob(lib + "/*/webkit*/MiniBrowser")
		if len(found) > 0 {
			return onPath(os.Getenv("DRIVER"), "WebKitWebDriver") != "" && onPath(os.Getenv("SCREEN"), "Xvfb") != ""
		}
	}
	return false
}

// missingEngines is the list that the browser tests go by.
func (t *tally) missingEngines() string { return t.without(engineNames) }

// without lists those of some names that are missing.
func (t *tally) without(names []string) string {
	var out []string
	for _, name := range names {
		if _, ok := t.missing[name]; ok {
			out = append(out, name)
		}
	}
	return strings.Join(out, ",")
}

// engines says in which engines the core ran.
func (t *tally) engines() string {
	var out []string
	for _, name := range engineNames {
		switch why, missing := t.missing[name]; {
		case missing:
			out = append(out, name+" MISSING: "+why)
		case t.versions[name] == "":
			out = append(out, name+" MISSING: its tests did not run")
		default:
			out = append(out, name+" "+t.versions[name])
		}
	}
	return strings.Join(out, ", ")
}

// faultTable prints what became of each fault in each engine.
func (t *tally) faultTable() {
	if len(t.faults) == 0 {
		return
	}
	names := make([]string, 0, len(t.faults))
	widest := 0
	for name := range t.faults {
		names = append(names, name)
		widest = max(widest, len(name))
	}
	sort.Strings(names)
	fmt.Fprintln(out, "── faults")
	for _, name := range names {
		row := t.faults[name]
		same := true
		for _, e := range engineNames {
			same = same && row[e] == row[engineNames[0]]
		}
		if same {
			fmt.Fprintf(out, "   %-*s  all engines: %s\n", widest, name, row[engineNames[0]])
			continue
		}
		label := name
		for _, e := range engineNames {
			if row[e] != "" {
				fmt.Fprintf(out, "   %-*s  %s: %s\n", widest, label, e, row[e])
				label = ""
			}
		}
	}
}
