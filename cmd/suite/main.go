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
	t := &tally{missing: map[string]string{}, versions: map[string]string{}}
	for _, s := range []struct {
		name string
		run  func(*tally)
	}{
		{"code", code},
		{"content", contents},
		{"go tests", goTests},
		{"build", build},
		{"tools", tools},
		{"engines", engines},
		{"browser tests", browser},
	} {
		at := time.Now()
		fmt.Fprintf(out, "── %s\n", s.name)
		out.at("%s", s.name)
		s.run(t)
		fmt.Fprintf(out, "   %.1f s\n", time.Since(at).Seconds())
	}
	fmt.Fprintln(out, "── in all")
	counts(t)
	t.faultTable()
	t.again()
	fmt.Fprintf(out, "%.0f s\n", time.Since(began).Seconds())
	fmt.Fprintf(out, "%d passed, %d failed, engines: %s, servers: %s\n", t.passed, t.failed, t.engines(), t.servers())
	if t.failed > 0 {
		os.Exit(1)
	}
}
