package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// How long nothing may be said: on a terminal the line that tells what is at hand is written anew, a log gets a line each time.
const (
	longestOnTerminal = 4 * time.Second
	longestInLog      = 30 * time.Second
)

// out is where all is printed.
var out = newVoice(os.Stdout)

func newVoice(f *os.File) *voice {
	v := &voice{to: f, longest: longestInLog, look: time.Second}
	if s, err := f.Stat(); err == nil && s.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb" {
		v.terminal, v.longest = true, longestOnTerminal
	}
	return v
}

// voice notes when something was said last, and in a silence tells what is at hand.
type voice struct {
	to            io.Writer
	longest, look time.Duration
	terminal      bool

	mu    sync.Mutex
	last  time.Time
	doing string
	since time.Time
	// over says that the last line is to be written over.
	over bool
}

// widest is how much of a line is written that is to be written over: one that wraps cannot be.
const widest = 79

// clear goes back to the beginning of the line and empties it.
const clear = "\r\x1b[K"

func (v *voice) Write(b []byte) (int, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.last = time.Now()
	if v.over {
		v.over = false
		if _, err := io.WriteString(v.to, clear); err != nil {
			return 0, err
		}
	}
	return v.to.Write(b)
}

// at notes what is at hand.
func (v *voice) at(format string, args ...any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.doing, v.since = fmt.Sprintf(format, args...), time.Now()
}

// beat ends every silence, for as long as the program runs.
func (v *voice) beat() {
	for now := range time.Tick(v.look) {
		v.mu.Lock()
		silent := now.Sub(v.last) >= v.longest
		if (silent || v.over) && v.doing != "" {
			v.tell(now)
		}
		v.mu.Unlock()
	}
}

func (v *voice) tell(now time.Time) {
	line := fmt.Sprintf("   … %.0f s: %s", now.Sub(v.since).Seconds(), v.doing)
	if !v.terminal {
		v.last = now
		fmt.Fprintln(v.to, line)
		return
	}
	if r := []rune(line); len(r) > widest {
		line = string(r[:widest])
	}
	v.over = true
	_, _ = io.WriteString(v.to, clear+line)
}

// here takes out of the environment what speaks of other systems: the checks are made on this one.
func here() {
	for _, name := range []string{"GOOS", "GOARCH", "GOARM", "GOAMD64", "GOWASM", "CGO_ENABLED"} {
		os.Unsetenv(name)
	}
	os.Setenv("GOWORK", "off")
}
