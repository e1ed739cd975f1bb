package program

import (
	"bytes"
	"os/exec"
	"regexp"
	"strings"

	"explainer/web/progress"
)

// Compiling runs a go build with -v, counts the packages that it names, and returns what else it said.
func Compiling(p *progress.Progress, cmd *exec.Cmd) (said string, err error) {
	p.Count(0)
	l := &lineWriter{each: func(line string) {
		switch fetched, ok := strings.CutPrefix(line, "go: downloading "); {
		case ok:
			p.Say("downloading " + fetched)
		case packagePath.MatchString(line):
			p.One("now " + line)
		default:
			said += line + "\n"
		}
	}}
	cmd.Stdout, cmd.Stderr = l, l
	err = cmd.Run()
	l.end()
	return strings.TrimSpace(said), err
}

var packagePath = regexp.MustCompile(`^[\w.~/-]+$`)

// lineWriter cuts what is written into lines.
type lineWriter struct {
	rest []byte
	each func(line string)
}

func (l *lineWriter) Write(b []byte) (int, error) {
	l.rest = append(l.rest, b...)
	for {
		line, rest, ok := bytes.Cut(l.rest, []byte("\n"))
		if !ok {
			return len(b), nil
		}
		l.each(strings.TrimRight(string(line), "\r"))
		l.rest = rest
	}
}

func (l *lineWriter) end() {
	if len(l.rest) > 0 {
		l.each(string(l.rest))
	}
}
