// Command suite is what make test runs: every check of the project, from the format of the code to the built site in
// a browser. What is missing it installs where it can; what it cannot check counts as failed, never as skipped.
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	here()
	fuzzing := len(os.Args) == 3 && os.Args[1] == "fuzz"
	if fuzzing {
		out.longest = longestOnTerminal // its log is short
	}
	go out.beat()
	if fuzzing {
		fuzz(os.Args[2])
		return
	}
	began := time.Now()
	t := newTally()
	// What the browser tests need is fetched from the start, one after another: apt lets nobody else in. Their own packages wait until the
	// code was read, for gofmt looks into their folder too.
	read := make(chan struct{})
	fetched := beside(func(t *tally) {
		stage("tools", t, tools)
		stage("engines", t, engines)
		<-read
		stage("packages", t, packages)
		stage("systems of others", t, systems)
	})
	stage("code", t, code)
	close(read)
	stage("content", t, contents)
	// The longest of the Go tests use one processor: the site is built on the others.
	tested := beside(func(t *tally) { stage("go tests", t, goTests) })
	stage("build", t, build)
	t.add(<-tested)
	t.add(<-fetched)
	stage("browser tests", t, browser)
	fmt.Fprintln(out, "── in all")
	counts(t)
	t.faultTable()
	t.systemTable()
	t.slowest()
	t.again()
	fmt.Fprintf(out, "%.0f s\n", time.Since(began).Seconds())
	fmt.Fprintf(out, "%d passed, %d failed, engines: %s, servers: %s, systems: %s\n", t.passed, t.failed, t.engines(), t.servers(), t.hosts())
	if t.failed > 0 {
		os.Exit(1)
	}
}

// stage runs one part of the checks and tells how long it took.
func stage(name string, t *tally, run func(*tally)) {
	began := time.Now()
	fmt.Fprintf(out, "── %s\n", name)
	out.at("%s", name)
	run(t)
	fmt.Fprintf(out, "   %s: %.1f s\n", name, time.Since(began).Seconds())
}

// beside runs checks while others go on, with a tally of their own.
func beside(run func(*tally)) <-chan *tally {
	own, ended := newTally(), make(chan *tally, 1)
	go func() {
		run(own)
		ended <- own
	}()
	return ended
}
