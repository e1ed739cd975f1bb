package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// longestSilence is how long nothing may be said.
const longestSilence = 4 * time.Second

// out is where all is printed.
var out = &voice{to: os.Stdout, longest: longestSilence, look: time.Second}

// voice notes when something was said last, and in a silence tells what is at hand.
type voice struct {
	to            io.Writer
	longest, look time.Duration

	mu    sync.Mutex
	last  time.Time
	doing string
	since time.Time
}

func (v *voice) Write(b []byte) (int, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.last = time.Now()
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
		if now.Sub(v.last) >= v.longest && v.doing != "" {
			v.last = now
			fmt.Fprintf(v.to, "   … %.0f s: %s\n", now.Sub(v.since).Seconds(), v.doing)
		}
		v.mu.Unlock()
	}
}

// here takes out of the environment what speaks of other systems: the checks are made on this one.
func here() {
	for _, name := range []string{"GOOS", "GOARCH", "GOARM", "GOAMD64", "GOWASM", "CGO_ENABLED"} {
		os.Unsetenv(name)
	}
	os.Setenv("GOWORK", "off")
}
