package main

import (
	"errors"
	"os"
	"os/exec"
	"strings"
)

// run runs a command and returns all it said.
func run(dir, name string, args ...string) (string, error) {
	out.at("%s", strings.Join(append([]string{name}, args...), " "))
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	said, err := cmd.CombinedOutput()
	return string(said), err
}

// step runs a command as one check.
func step(t *tally, what, name string, args ...string) (string, bool) {
	out, err := run("", name, args...)
	return out, t.check(what, err, out)
}

// onPath returns the first of some programs that is there.
func onPath(names ...string) string {
	for _, n := range names {
		if n == "" {
			continue
		}
		if p, err := exec.LookPath(n); err == nil {
			return p
		}
	}
	return ""
}

var updated bool

// install installs packages where this is Debian or like it and we may.
func install(packages ...string) error {
	if onPath("apt-get") == "" || os.Geteuid() != 0 {
		return errors.New("it can be installed by itself only as root on a Debian-like system")
	}
	os.Setenv("DEBIAN_FRONTEND", "noninteractive")
	if !updated {
		updated = true
		if out, err := run("", "apt-get", "update"); err != nil {
			return errors.New(last(out))
		}
	}
	if out, err := run("", "apt-get", append([]string{"install", "-y"}, packages...)...); err != nil {
		return errors.New(last(out))
	}
	return nil
}

// last is the last line of an output.
func last(out string) string {
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return lines[len(lines)-1]
}
